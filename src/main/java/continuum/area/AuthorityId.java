package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which local authority a record belongs to. */
public record AuthorityId(UUID value) implements Serializable {

    public AuthorityId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static AuthorityId create() {
        return new AuthorityId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
