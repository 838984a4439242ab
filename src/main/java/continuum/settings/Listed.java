package continuum.settings;

import continuum.area.SettingId;
import org.jspecify.annotations.Nullable;

/** A setting as a line of a list. */
public record Listed(SettingId id, @Nullable String urn, @Nullable String laestab, @Nullable String ukprn, String name,
        Kind kind, Phase phase, Status status, @Nullable Integer lowAge, @Nullable Integer highAge,
        @Nullable String town, @Nullable String postcode, @Nullable String neighbourhood, @Nullable String cluster,
        @Nullable Integer capacity, boolean inArea) {

    /** "3 to 11", or nothing when the ages are not known. */
    public @Nullable String ages() {
        return ages(lowAge, highAge);
    }

    static @Nullable String ages(@Nullable Integer low, @Nullable Integer high) {
        if (low == null || high == null) {
            return low == null ? null : "from " + low;
        }
        return low + " to " + high;
    }
}
