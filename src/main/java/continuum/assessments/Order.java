package continuum.assessments;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order of days: a step doesn't come before the one it follows. */
final class Order {

    private Order() {}

    /** The day, when it is not before the one on which the state began. */
    static LocalDate after(Assessment state, LocalDate on) {
        var began = began(state);
        if (on.isBefore(began)) {
            throw new NotLawful("on", "The date must be the same as or after " + DateWords.inWords(began) + ", when "
                    + Words.beganWith(state));
        }
        return on;
    }

    /** The day the family was told, when it is not before the decision. */
    static @Nullable LocalDate told(LocalDate decidedOn, @Nullable LocalDate toldOn) {
        if (toldOn != null && toldOn.isBefore(decidedOn)) {
            throw new NotLawful("toldOn",
                    "The family can’t be told before the decision of " + DateWords.inWords(decidedOn));
        }
        return toldOn;
    }

    /** The day from which a state holds. What is acknowledged is still requested on the day it was received. */
    private static LocalDate began(Assessment state) {
        return switch (state) {
            case Assessment.Requested(var of, _) -> of.receivedOn();
            case Assessment.Deciding(_, var putOn, _) -> putOn;
            case Assessment.Assessing(_, var decidedOn, _, _) -> decidedOn;
            case Assessment.DecidingToIssue(_, var putOn, _) -> putOn;
            case Assessment.Drafting(_, var decidedOn) -> decidedOn;
            case Assessment.DraftOut(_, var servedOn) -> servedOn;
            case Assessment.RefusedToAssess(_, var decidedOn, _, _) -> decidedOn;
            case Assessment.Withdrawn(_, var on, _, _) -> on;
            case Assessment.MovedAway(_, var on, _) -> on;
            case Assessment.Died(_, var on) -> on;
            case Assessment.PlanIssued(_, var on) -> on;
            case Assessment.RefusedToIssue(_, var on) -> on;
        };
    }
}
