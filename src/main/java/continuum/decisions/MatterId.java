package continuum.decisions;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** One question about one child. */
public record MatterId(UUID value) {

    public MatterId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static MatterId create() {
        return new MatterId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
