package continuum.plans;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child with a plan in force, as a test wants it. */
@Component
public class PromisedChild {

    private final PlansInForce plans;

    PromisedChild(PlansInForce plans) {
        this.plans = plans;
    }

    /** A final plan, or several that followed each other. */
    public PlanId plan(Viewer system, ChildId child, PastPlan.PastVersion... versions) {
        var id = PlanId.create();
        Viewing.as(system, () -> plans.addAll(system, Stream.of(new PastPlan(id, child, null,
                new PlanFile.Of("Ada Okafor", LocalDate.of(2018, 1, 1), null, "Testshire"), List.of(versions)))));
        return id;
    }

    public static PastPlan.PastVersion sent(LocalDate on, Line... provision) {
        return new PastPlan.PastVersion(VersionId.create(), PlanVersion.Kind.FINAL, on,
                Stream.concat(Stream.of(PlanLines.NEED, PlanLines.OUTCOME), Stream.of(provision)).toList());
    }

    /** "Speech therapy", twice a week for 30 minutes at £60 an hour. */
    public static Line.Provision line(LineId id, String words, int times, Per per, int minutes, int group,
            @Nullable String hourly) {
        return new Line.Provision(id, Section.F, words,
                new Delivery("a speech and language therapist", "", times, per, minutes, group, null, null,
                        "each term", hourly == null ? null : new BigDecimal(hourly)),
                List.of(PlanLines.OUTCOME.id()));
    }

    public static LineId lineId() {
        return new LineId(UUID.randomUUID());
    }
}
