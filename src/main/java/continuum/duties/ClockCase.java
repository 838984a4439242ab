package continuum.duties;

import java.time.LocalDate;
import java.util.List;

/** One case as a file asks about it. */
record ClockCase(String id, String process, LocalDate asOf, List<Event> events) {}
