package continuum.delivery;

import java.time.Instant;

/** One line of what was said of a slot. The last of each side counts; those before it stay. */
public record SaidLine(Side side, Account account, Told told, String recordedBy, Instant at, long seq) {}
