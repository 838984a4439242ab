package continuum.demo;

import continuum.demo.Share.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child with special educational needs.
 *
 * @param child number of the child in the area
 * @param family number of the family
 * @param plan whether they have a plan today
 */
record Supported(int child, int family, Neighbourhood home, LocalDate born, int yearGroup, Place place, boolean plan,
        String primaryNeed, @Nullable String secondaryNeed) {}
