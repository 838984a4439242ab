package continuum.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One version of a plan. */
public record VersionId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VersionId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static VersionId create() {
        return new VersionId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
