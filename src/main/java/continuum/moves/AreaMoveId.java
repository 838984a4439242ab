package continuum.moves;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One move of a plan from one authority to another. */
public record AreaMoveId(UUID value) implements Serializable {

    public AreaMoveId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static AreaMoveId create() {
        return new AreaMoveId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
