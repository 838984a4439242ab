package continuum.signin;

import java.time.Instant;

/** A passkey as its holder sees it. */
public record OwnPasskey(String id, String label, Instant lastUsed) {}
