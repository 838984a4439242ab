package continuum.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a postcode lies.
 *
 * @param decile deprivation of the LSOA, 1 for the most deprived tenth of England; null when the index does not know it
 * @param indexYear the year of that index
 * @param neighbourhood null outside the area
 */
public record Whereabouts(Postcode postcode, String lsoa, @Nullable String ward, @Nullable String wardName,
        @Nullable String neighbourhood, @Nullable Integer decile, @Nullable Integer indexYear) {}
