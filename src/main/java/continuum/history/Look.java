package continuum.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody opened a child's record. */
public record Look(long seq, Instant lookedAt, String byName, String byRole, String page, @Nullable String reason) {}
