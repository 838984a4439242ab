package continuum.papers;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** A letter as it was written. */
public record LetterId(UUID value) {

    public LetterId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static LetterId create() {
        return new LetterId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
