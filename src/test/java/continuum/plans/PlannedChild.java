package continuum.plans;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.plans.PlanVersion.Kind;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A child whose plan was made today, for tests of what comes after. */
@Component
public class PlannedChild {

    /** The one outcome in its section E. */
    public static final String OUTCOME = PlanLines.OUTCOME.words();

    private final AssessedChild assessed;
    private final Plans plans;
    private final PlansInForce inForce;
    private final Comments comments;
    private final Today today;

    PlannedChild(AssessedChild assessed, Plans plans, PlansInForce inForce, Comments comments, Today today) {
        this.assessed = assessed;
        this.plans = plans;
        this.inForce = inForce;
        this.comments = comments;
        this.today = today;
    }

    /** The plan, its final version sent today, naming the setting. */
    public PlanInForce plan(Viewer system, Viewer caseworker, ChildId child, SettingId setting) {
        var assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
        return as(caseworker, () -> {
            var draft = plans.begin(caseworker, assessment);
            PlanLines.whole().lines().forEach(line -> plans.put(caseworker, draft, line, 0));
            var plan = plans.serve(caseworker, draft, 1, today.date(), "The rest is on paper.").plan();
            comments.finished(caseworker, draft, "Grace Okafor");
            var last = plans.next(caseworker, plan, Kind.FINAL);
            plans.put(caseworker, last, new Line.Place(LineId.create(), "Willow Bank Primary School", setting.value()),
                    0);
            plans.serve(caseworker, last, 1, today.date(), "The rest is on paper.");
            return inForce.of(caseworker, child).orElseThrow();
        });
    }

    /** Sends the version that is being written, as it is; the family has no more to say to it. */
    public void send(Viewer caseworker, VersionId version) {
        as(caseworker, () -> {
            var served = plans.serve(caseworker, version, 1, today.date(), "As it is.");
            if (served.kind() != Kind.FINAL) {
                comments.finished(caseworker, version, "Grace Okafor");
            }
            return null;
        });
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
