package continuum.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How something owed stands on a day. */
public record Duty(Owed owed, LocalDate asOf, State state, int daysLate) {

    public Rule rule() {
        return owed.rule();
    }

    public @Nullable String ref() {
        return owed.ref();
    }

    public LocalDate startedOn() {
        return owed.startedOn();
    }

    public LocalDate dueOn() {
        return owed.dueOn();
    }

    public @Nullable LocalDate metOn() {
        return owed.metOn();
    }

    /** The exception that excuses the lateness, when there is lateness to excuse. */
    public @Nullable Exemption excusedBy() {
        return state == State.EXCUSED ? owed.exception() : null;
    }

    /** Whether somebody still has to do it. */
    public boolean isOpen() {
        return state.isOpen(owed.metOn() != null);
    }

    /** Why this date, and what became of it, in plain English. */
    public String because() {
        var text = new StringBuilder(320);
        Because.write(this, text);
        return text.toString();
    }
}
