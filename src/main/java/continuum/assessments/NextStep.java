package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * A lawful next action on a case, for one viewer.
 *
 * @param main whether it is the one that brings the case on
 */
public record NextStep(String words, String href, boolean main) {

    /** Those that the state allows and this viewer may do, the main one first. */
    static List<NextStep> of(Viewer viewer, Opened opened) {
        var state = opened.state();
        var allocated = opened.owner() != null;
        if (!viewer.may(May.RUN_CASE)) {
            return List.of();
        }
        var at = "/assessments/" + state.id() + "/";
        var steps = new ArrayList<NextStep>();
        switch (state) {
            case Assessment.Requested(_, var acknowledged) -> {
                steps.add(new NextStep("Put to a decision", at + "put", acknowledged != null));
                steps.add(new NextStep("Record evidence", at + "evidence", false));
            }
            case Assessment.Deciding(_, _, var matter) -> {
                steps.add(new NextStep("Open the question", "/matters/" + matter, true));
                steps.add(new NextStep("Record evidence", at + "evidence", false));
            }
            case Assessment.Assessing _ ->
                steps.add(new NextStep("Ask whether a plan is needed", at + "put-issue", false));
            case Assessment.DecidingToIssue(_, _, var matter) ->
                steps.add(new NextStep("Open the question", "/matters/" + matter, true));
            case Assessment.Drafting _ -> steps.add(new NextStep("Write the plan", at + "plan", true));
            case Assessment.DraftOut _ -> steps.add(new NextStep("Open the plan", at + "plan", true));
            case Assessment.RefusedToAssess _,Assessment.Withdrawn _,Assessment.MovedAway _,Assessment.PlanIssued _,Assessment.RefusedToIssue _,Assessment.Died _ -> {
                return List.of();
            }
        }
        steps.add(new NextStep(allocated ? "Hand over" : "Allocate", at + "allocate", !allocated && steps.isEmpty()));
        steps.add(new NextStep("Record an exception", at + "exception", false));
        return steps;
    }
}
