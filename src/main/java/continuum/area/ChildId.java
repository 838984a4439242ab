package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A child or young person, 0 to 25, in the register of one authority. */
public record ChildId(UUID value) implements Serializable {

    public ChildId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static ChildId create() {
        return new ChildId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
