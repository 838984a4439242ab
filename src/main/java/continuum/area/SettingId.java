package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A school, nursery, college or other setting. */
public record SettingId(UUID value) implements Serializable {

    public SettingId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static SettingId create() {
        return new SettingId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
