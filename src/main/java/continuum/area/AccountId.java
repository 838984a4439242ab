package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Somebody who can sign in. */
public record AccountId(UUID value) implements Serializable {

    public AccountId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static AccountId create() {
        return new AccountId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
