package continuum.area;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An adult in the register: a parent, a carer or a professional. */
public record PersonId(UUID value) implements Serializable {

    public PersonId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static PersonId create() {
        return new PersonId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
