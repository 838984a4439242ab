package continuum.plans;

import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan that comes in at once: from an import, or made up for a demonstration.
 *
 * @param assessment the assessment it came from, if that is on record
 * @param of whose plan it is, as its versions name the child
 * @param versions all that were sent, the oldest first; the last final one is in force
 */
public record PastPlan(PlanId id, ChildId child, @Nullable AssessmentId assessment, PlanFile.Of of,
        List<PastVersion> versions) {

    /** A version as it was sent. */
    public record PastVersion(VersionId id, PlanVersion.Kind kind, LocalDate servedOn, List<Line> lines) {

        public PastVersion {
            lines = List.copyOf(lines);
        }
    }

    public PastPlan {
        versions = List.copyOf(versions);
        if (versions.stream().noneMatch(one -> one.kind() == PlanVersion.Kind.FINAL)) {
            throw new PlanRefused(null, "A plan that comes in has a final version");
        }
    }

    /** The day the first final version was sent. */
    LocalDate madeOn() {
        return versions.stream()
                .filter(one -> one.kind() == PlanVersion.Kind.FINAL)
                .map(PastVersion::servedOn)
                .findFirst()
                .orElseThrow();
    }

    /** The last final version. */
    PastVersion current() {
        return versions.reversed()
                .stream()
                .filter(one -> one.kind() == PlanVersion.Kind.FINAL)
                .findFirst()
                .orElseThrow();
    }
}
