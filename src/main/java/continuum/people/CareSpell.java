package continuum.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a child is looked after.
 *
 * @param placingAuthority the three-digit number of the authority that looks after them, which may not be the one where
 *        they live
 * @param to the last day; nothing while it goes on
 */
public record CareSpell(String placingAuthority, LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
