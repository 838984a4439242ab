package continuum.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One plan of one child, through all its versions. */
public record PlanId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static PlanId create() {
        return new PlanId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
