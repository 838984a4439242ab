package continuum.transfers;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One move of one child to the next phase of education. */
public record TransferId(UUID value) implements Serializable {

    public TransferId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static TransferId create() {
        return new TransferId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
