package continuum.termdates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When dates were last worked out anew.
 *
 * @param doneAt nothing while it has been asked for and is not done
 */
public record LastAnew(Instant askedAt, @Nullable Instant doneAt, int cases, int changed) {

    public boolean isUnderWay() {
        return doneAt == null || doneAt.isBefore(askedAt);
    }
}
