package continuum.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, from a day on.
 *
 * @param lines the address without its postcode, a line each
 * @param restrictedReason why only the authority's own staff may know it; nothing when it is not restricted
 */
public record Address(String lines, @Nullable String postcode, @Nullable String neighbourhood,
        @Nullable String restrictedReason, LocalDate from) {

    public Address(String lines, @Nullable String postcode, @Nullable String neighbourhood, LocalDate from) {
        this(lines, postcode, neighbourhood, null, from);
    }

    public boolean isRestricted() {
        return restrictedReason != null;
    }

    /** The same address, kept from everybody but the authority's own staff. */
    public Address restricted(String why) {
        return new Address(lines, postcode, neighbourhood, why, from);
    }
}
