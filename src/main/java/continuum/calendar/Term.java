package continuum.calendar;

import java.time.LocalDate;

/** A stretch of days on which schools are open, first and last day included. */
public record Term(LocalDate from, LocalDate to) {
    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A term can't end on " + to + " when it starts on " + from);
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
