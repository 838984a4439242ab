package continuum.plans;

import continuum.access.Viewer;
import continuum.assessments.Assessment;
import continuum.assessments.CasePart;
import continuum.calendar.DateWords;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plan of a case on the pages about it, from the day it is decided that one is needed. */
@Component
@Order(2)
class PlanOfCase implements CasePart {

    private final Plans plans;

    PlanOfCase(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Shown> of(Viewer viewer, Assessment state) {
        return switch (state) {
            case Assessment.Drafting _,Assessment.DraftOut _,Assessment.PlanIssued _ ->
                plans.newest(viewer, state.id()).map(PlanOfCase::shown);
            default -> Optional.empty();
        };
    }

    private static Shown shown(PlanVersion newest) {
        return new Shown("The plan",
                newest.name() + (newest.isServed()
                        ? " was sent on " + DateWords.inWords(newest.servedOn()) + "."
                        : " is being written."),
                List.of(), "/plans/" + newest.id(), newest.isServed() ? "Read the plan" : "Go on with the plan");
    }
}
