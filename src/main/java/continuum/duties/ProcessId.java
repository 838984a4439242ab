package continuum.duties;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** One case under one process of law. */
public record ProcessId(UUID value) {

    public ProcessId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static ProcessId create() {
        return new ProcessId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
