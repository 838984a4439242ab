package continuum.calendar;

/** A change to a calendar that can't be made, and why, in a sentence for the person who asked for it. */
public final class CalendarRefused extends RuntimeException {

    private final String field;

    CalendarRefused(String field, String why) {
        super(why);
        this.field = field;
    }

    /** Which of the answers it is about: {@code from}, {@code to} or {@code on}. */
    public String field() {
        return field;
    }
}
