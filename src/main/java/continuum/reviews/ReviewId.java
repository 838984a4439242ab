package continuum.reviews;

import continuum.area.Identifiers;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One review of one plan. */
public record ReviewId(UUID value) implements Serializable {

    public ReviewId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static ReviewId create() {
        return new ReviewId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
