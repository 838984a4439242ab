package continuum.assessments;

import continuum.calendar.DateWords;
import java.time.LocalDate;

/** The words for each state. A new state must be given its words before the house compiles. */
public final class Words {

    private Words() {}

    /** The few words of a tag. */
    public static String tag(Assessment state) {
        return switch (state) {
            case Assessment.Requested _ -> "Requested";
            case Assessment.Deciding _ -> "Being decided";
            case Assessment.Assessing _ -> "Assessing";
            case Assessment.DecidingToIssue _ -> "Deciding on a plan";
            case Assessment.Drafting _ -> "Writing the plan";
            case Assessment.DraftOut _ -> "Draft with the family";
            case Assessment.RefusedToAssess _ -> "Not assessing";
            case Assessment.Withdrawn _ -> "Withdrawn";
            case Assessment.MovedAway _ -> "Moved away";
            case Assessment.Died _ -> "Closed";
            case Assessment.PlanIssued _ -> "Plan issued";
            case Assessment.RefusedToIssue _ -> "No plan";
        };
    }

    /** Where it stands, in a sentence. */
    public static String standing(Assessment state) {
        return switch (state) {
            case Assessment.Requested(var of, var acknowledged) -> acknowledged == null
                    ? "A request was received " + on(of.receivedOn()) + "."
                    : "A request was received " + on(of.receivedOn()) + " and acknowledged " + on(acknowledged) + ".";
            case Assessment.Deciding(_, var putOn, _) ->
                "The question whether to assess was put to a decision " + on(putOn) + ".";
            case Assessment.Answered answer -> (answer.assess()
                    ? "The decision to assess was made "
                    : "The decision not to assess was made ") + on(answer.decidedOn()) + "."
                    + (answer.toldOn() == null ? " The family has not been told yet." : "");
            case Assessment.DecidingToIssue(_, var putOn, _) ->
                "The question whether a plan is needed was put to a decision " + on(putOn) + ".";
            case Assessment.Drafting(_, var decided) -> "The decision to issue a plan was made " + on(decided) + ".";
            case Assessment.DraftOut(_, var served) -> "The draft plan was sent to the family " + on(served) + ".";
            case Assessment.Withdrawn(_, var day, _, _) -> "The request was withdrawn " + on(day) + ".";
            case Assessment.MovedAway(_, var day, var to) ->
                "The family moved " + (to.isBlank() ? "" : "to " + to + " ")
                        + on(day) + ".";
            case Assessment.Died _ -> "This assessment is closed.";
            case Assessment.PlanIssued(_, var day) -> "The final plan was sent " + on(day) + ".";
            case Assessment.RefusedToIssue(_, var day) ->
                "After the assessment, the decision that no plan is needed was made " + on(day) + ".";
        };
    }

    static String beganWith(Assessment state) {
        return switch (state) {
            case Assessment.Requested _ -> "the request was received";
            case Assessment.Deciding _ -> "the question was put to a decision";
            case Assessment.Assessing _ -> "it was decided to assess";
            case Assessment.DecidingToIssue _ -> "the question was put to a decision";
            case Assessment.Drafting _ -> "it was decided to issue a plan";
            case Assessment.DraftOut _ -> "the draft was sent";
            case Assessment.RefusedToAssess _ -> "it was decided not to assess";
            case Assessment.Withdrawn _ -> "the request was withdrawn";
            case Assessment.MovedAway _ -> "the family moved";
            case Assessment.Died _ -> "the assessment was closed";
            case Assessment.PlanIssued _ -> "the plan was sent";
            case Assessment.RefusedToIssue _ -> "it was decided that no plan is needed";
        };
    }

    private static String on(LocalDate day) {
        return "on " + DateWords.inWords(day);
    }
}
