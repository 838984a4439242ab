package continuum.plans;

import java.util.List;
import java.util.Optional;

/**
 * A version opened by a viewer.
 *
 * @param versions all versions of its plan, the newest first
 * @param gathered the advice it is written from, while it is written
 */
public record OpenedPlan(PlanVersion version, List<Written> written, List<PlanVersion> versions,
        Gathered gathered) {

    /** Its lines in the order of the sections. */
    public Contents contents() {
        return new Contents(written.stream().map(Written::line).toList());
    }

    public Optional<Written> find(LineId id) {
        return written.stream().filter(one -> one.line().id().equals(id)).findFirst();
    }

    /** The version that was served last before this one, to compare with. */
    public Optional<PlanVersion> before() {
        return versions.stream().filter(one -> one.isServed() && one.number() < version.number()).findFirst();
    }
}
