package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A team that owns work together, such as the SEND casework team of the north or the psychology service. */
public record TeamId(UUID value) implements Serializable {

    public TeamId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static TeamId create() {
        return new TeamId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
