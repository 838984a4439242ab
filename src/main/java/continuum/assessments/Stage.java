package continuum.assessments;

import java.util.Arrays;
import java.util.Locale;

/** The states by name, as they are stored and sorted by. */
public enum Stage {
    REQUESTED,
    DECIDING,
    ASSESSING,
    DECIDING_TO_ISSUE,
    DRAFTING,
    DRAFT_OUT,
    REFUSED,
    WITHDRAWN,
    MOVED_AWAY,
    DIED,
    PLAN_ISSUED,
    REFUSED_TO_ISSUE;

    /** The name of a state. */
    public static Stage of(Assessment state) {
        return switch (state) {
            case Assessment.Requested _ -> REQUESTED;
            case Assessment.Deciding _ -> DECIDING;
            case Assessment.Assessing _ -> ASSESSING;
            case Assessment.DecidingToIssue _ -> DECIDING_TO_ISSUE;
            case Assessment.Drafting _ -> DRAFTING;
            case Assessment.DraftOut _ -> DRAFT_OUT;
            case Assessment.RefusedToAssess _ -> REFUSED;
            case Assessment.Withdrawn _ -> WITHDRAWN;
            case Assessment.MovedAway _ -> MOVED_AWAY;
            case Assessment.Died _ -> DIED;
            case Assessment.PlanIssued _ -> PLAN_ISSUED;
            case Assessment.RefusedToIssue _ -> REFUSED_TO_ISSUE;
        };
    }

    /** "moved-away" */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one stored under this code. */
    public static Stage of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such stage: " + code));
    }
}
