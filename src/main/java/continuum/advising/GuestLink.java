package continuum.advising;

import continuum.advice.AskedId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A private link as the authority sees it: never the secret, only that there is one.
 *
 * @param until the last day on which it opens
 * @param uses how often it was used
 */
public record GuestLink(UUID id, AskedId asked, String guest, LocalDate until, String madeBy, Instant madeAt,
        @Nullable Instant revokedAt, @Nullable String revokedBy, int uses, @Nullable Instant lastUsedAt) {

    /** Whether it opens today. */
    public boolean isLive(LocalDate today) {
        return revokedAt == null && !today.isAfter(until);
    }
}
