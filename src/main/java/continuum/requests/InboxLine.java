package continuum.requests;

import java.time.LocalDate;

/**
 * A request that waits, as the list shows it.
 *
 * @param decideBy the last day to tell the family whether the authority will assess
 */
public record InboxLine(Draft draft, LocalDate decideBy) {}
