package continuum.decisions;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** A panel of an authority. */
public record PanelId(UUID value) {

    public PanelId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static PanelId create() {
        return new PanelId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
