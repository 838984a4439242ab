package continuum.plans;

import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.Asked;
import continuum.plans.PlanStore.StoredPlan;
import org.springframework.stereotype.Component;

/** Finds the advice of the assessment that a plan comes from. */
@Component
class PlanAdvice {

    private final PlanStore store;
    private final Advice advice;

    PlanAdvice(PlanStore store, Advice advice) {
        this.store = store;
        this.advice = advice;
    }

    /** For a version that is being written; one that was sent is never changed by what comes later. */
    Gathered of(Viewer viewer, PlanVersion version) {
        if (version.isServed()) {
            return Gathered.NOTHING;
        }
        return store.plan(viewer, version.plan())
                .map(StoredPlan::assessment)
                .map(assessment -> new Gathered(advice.given(viewer, assessment),
                        advice.of(viewer, assessment).stream().filter(Asked::isOpen).toList()))
                .orElse(Gathered.NOTHING);
    }
}
