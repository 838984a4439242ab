package continuum.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact about a setting that changed, and who changed it. */
public record Change(Instant recordedAt, String fact, @Nullable String was, @Nullable String became, String byName) {}
