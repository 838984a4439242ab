package continuum.access;

import java.time.Instant;

/** Something that happened to an account, and who did it. */
public record AccountEvent(Instant at, String byName, String what) {}
