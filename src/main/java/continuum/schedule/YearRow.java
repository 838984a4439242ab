package continuum.schedule;

import java.time.LocalDate;

/**
 * One row of the form that plans a year.
 *
 * @param value what stands in its box: a date as a browser writes it, or whatever was typed
 * @param version what the row was read from
 */
public record YearRow(BoardLine line, String value, long version) {

    /** One week with how many meetings it holds. */
    public record Week(LocalDate monday, int meetings) {
        /** So many meetings a week are what one SENCO can prepare and write up. */
        static final int FULL = 4;

        public boolean isFull() {
            return meetings > FULL;
        }
    }

    public String field() {
        return YearPages.field(line);
    }

    /** The browser's own box for a date, unless something else was typed, which it would swallow. */
    public String type() {
        return value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
    }
}
