package continuum.advice;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One request for advice to one team, setting or person. */
public record AskedId(UUID value) implements Serializable {

    public AskedId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static AskedId create() {
        return new AskedId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
