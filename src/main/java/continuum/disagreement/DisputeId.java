package continuum.disagreement;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One disagreement about one decision. */
public record DisputeId(UUID value) implements Serializable {

    public DisputeId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static DisputeId create() {
        return new DisputeId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
