package continuum.duties;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one event made somebody owe, and what became of it: the facts, whichever day one looks.
 *
 * @param startedBy the code of the event that started it
 * @param inTimeUntil the last day on which it still counts as in time: later than {@code dueOn} only where the
 *            tribunal's rest days make it so
 * @param stoppedBy the code of the event that ended it without meeting it
 * @param exception the first exception recorded that this rule lists
 */
public record Owed(Rule rule, @Nullable String ref, String startedBy, LocalDate startedOn, LocalDate dueOn,
        LocalDate inTimeUntil, @Nullable LocalDate metOn, @Nullable LocalDate stoppedOn, @Nullable String stoppedBy,
        @Nullable Exemption exception) {

    /** How it stands on a day. */
    public Duty on(LocalDate asOf) {
        State state = stateOn(asOf);
        boolean late = state == State.MET_LATE || state == State.OVERDUE || state == State.EXCUSED;
        int days = late ? (int) ChronoUnit.DAYS.between(dueOn, metOn != null ? metOn : asOf) : 0;
        return new Duty(this, asOf, state, days);
    }

    private State stateOn(LocalDate asOf) {
        if (rule.kind() == Kind.MINIMUM) {
            return windowOn(asOf);
        }
        if (metOn != null) {
            return in(metOn, State.MET, State.MET_LATE);
        }
        return stoppedOn != null ? State.STOPPED : in(asOf, State.RUNNING, State.OVERDUE);
    }

    private State in(LocalDate day, State inTime, State late) {
        if (!day.isAfter(dueOn)) {
            return inTime;
        }
        if (exception != null) {
            return State.EXCUSED;
        }
        return day.isAfter(inTimeUntil) ? late : inTime;
    }

    /** A window is over when its last day has passed, or when what it waits for came. */
    private State windowOn(LocalDate asOf) {
        if (metOn != null) {
            return State.MET;
        }
        if (stoppedOn != null && !stoppedOn.isAfter(dueOn)) {
            return State.STOPPED;
        }
        return asOf.isAfter(dueOn) ? State.MET : State.RUNNING;
    }
}
