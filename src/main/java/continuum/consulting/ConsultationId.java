package continuum.consulting;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One setting asked about one version of a plan. */
public record ConsultationId(UUID value) implements Serializable {

    public ConsultationId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static ConsultationId create() {
        return new ConsultationId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
