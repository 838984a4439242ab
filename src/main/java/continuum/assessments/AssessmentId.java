package continuum.assessments;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One assessment of one child, from the first request on. */
public record AssessmentId(UUID value) implements Serializable {

    public AssessmentId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static AssessmentId create() {
        return new AssessmentId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
