package continuum.calendar;

import java.time.Instant;

/**
 * A change that was made to a calendar.
 *
 * @param national whether it came with the national list, for every authority
 */
public record RecordedChange(CalendarChange change, String reason, String by, Instant at, boolean national) {}
