package continuum.settings;

import org.jspecify.annotations.Nullable;

/** One fact that a file says otherwise than the register did. */
public record Difference(String key, String name, String fact, @Nullable String was, @Nullable String becomes) {}
