package continuum.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the framework.
 *
 * @param code short, such as {@code EM1}; plans keep it
 * @param revision goes up with each change
 * @param retiredOn the day from which nothing new is tagged with it; null while it is used
 */
public record Statement(String code, Aim aim, String words, long revision, @Nullable LocalDate retiredOn, String by,
        Instant at) {

    public boolean isUsed() {
        return retiredOn == null;
    }
}
