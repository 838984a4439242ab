package continuum.advice;

import java.time.LocalDate;

/** A reminder that went out: of week 2, 4 or 5 by itself, or by hand, which is week 0. */
public record Reminder(AskedId asked, int week, LocalDate on, String by) {

    /** "Reminded in week 2", "Reminded by Cora Case" */
    public String words() {
        return week == 0 ? "Reminded by " + by : "Reminded in week " + week;
    }
}
