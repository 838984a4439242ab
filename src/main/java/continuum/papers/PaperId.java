package continuum.papers;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** A file about a child. */
public record PaperId(UUID value) {

    public PaperId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static PaperId create() {
        return new PaperId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
