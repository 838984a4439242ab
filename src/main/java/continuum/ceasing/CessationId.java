package continuum.ceasing;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One proposal to end one plan. */
public record CessationId(UUID value) implements Serializable {

    public CessationId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static CessationId create() {
        return new CessationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
