package continuum.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A stretch of days on which schools are open, first and last day included. */
public record Term(LocalDate from, LocalDate to) {

    private static final int LONGEST_WEEKS = 20;

    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A term can't end on " + to + " when it starts on " + from);
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Term other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** Why this can't be a term of a school, if it can't. */
    public Optional<String> oddity() {
        if (from.getYear() < 2000 || to.getYear() > 2100) {
            return Optional.of("the year must be from 2000 to 2100");
        }
        return ChronoUnit.WEEKS.between(from, to) >= LONGEST_WEEKS
                ? Optional.of("a term is shorter than " + LONGEST_WEEKS + " weeks")
                : Optional.empty();
    }

    /** "2 September 2026 to 23 October 2026" */
    public String words() {
        return DateWords.inWords(from) + " to " + DateWords.inWords(to);
    }
}
