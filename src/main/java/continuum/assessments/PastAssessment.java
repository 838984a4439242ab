package continuum.assessments;

import continuum.area.ChildId;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole case that comes in at once: from an import, or made up for a demonstration. The same rules hold for it as for one
 * recorded step by step.
 *
 * @param process the name its clock will have
 * @param who what a rule of law may need to know about the child
 * @param request with a reference of its own
 * @param happened all events of the clock from the request on; those of advice and of the plan may be among them
 */
public record PastAssessment(AssessmentId id, ProcessId process, ChildId child, Subject who, Request request,
        Opened.@Nullable Owner owner, @Nullable LocalDate acknowledgedOn, List<Happened> happened) {

    public PastAssessment {
        happened = happened.stream().sorted(Comparator.comparing(one -> one.event().on())).toList();
        if (happened.stream().map(Happened::event).noneMatch(CaseClock.received(request.receivedOn())::equals)) {
            throw new NotLawful("A case begins with its request, on the day it was received");
        }
    }

    Assessment.Case of() {
        return new Assessment.Case(id, child, request.receivedOn());
    }

    /** The steps of the case among what happened, in their order. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (acknowledgedOn != null) {
            steps.add(new Step.Acknowledged(acknowledgedOn));
        }
        happened.stream().map(Happened::event).forEach(event -> addStep(event, steps));
        return steps;
    }

    private static void addStep(Event event, List<Step> steps) {
        var on = event.on();
        switch (event.type()) {
            case "decided-to-assess" -> steps.add(new Step.Decided(on, on, true, null));
            case "decided-not-to-assess" -> steps.add(new Step.Decided(on, on, false, null));
            case "decided-to-issue" -> steps.add(new Step.DecidedToIssue(on, null));
            case "draft-plan-served" -> steps.add(new Step.ServedDraft(on));
            case "withdrawn" -> steps.add(new Step.Withdrew(on, WithdrawnBy.PARENT, ""));
            case "moved-away" -> steps.add(new Step.Moved(on, ""));
            case "died" -> steps.add(new Step.DiedOn(on));
            case "final-plan-sent" -> steps.add(new Step.Finished(on, true));
            case "decided-not-to-issue" -> steps.add(new Step.Finished(on, false));
            default -> {
            }
        }
    }
}
