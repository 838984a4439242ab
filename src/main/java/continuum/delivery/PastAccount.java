package continuum.delivery;

import java.time.Instant;

/** What one side said of a stretch, brought in from elsewhere. */
public record PastAccount(Side side, Account account, Told told, Instant at) {}
