package continuum.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One line of a plan. It stays the same from version to version, so that comments and differences find it again. */
public record LineId(@JsonValue UUID value) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static LineId create() {
        return new LineId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
