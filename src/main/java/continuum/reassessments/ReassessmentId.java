package continuum.reassessments;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One reassessment of somebody who has a plan. */
public record ReassessmentId(UUID value) implements Serializable {

    public ReassessmentId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static ReassessmentId create() {
        return new ReassessmentId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
