package continuum.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason that a rule itself accepts for lateness. The list of each rule is closed: short of staff is not on any.
 *
 * @param from for law that held for a time: the first day on which it could be recorded
 * @param to the last such day
 */
public record Exemption(String id, String words, String reference, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean heldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
