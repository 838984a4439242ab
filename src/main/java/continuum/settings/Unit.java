package continuum.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SEN unit or resourced provision of a mainstream school.
 *
 * @param kind {@link PlaceKind#SEN_UNIT} or {@link PlaceKind#RESOURCED_PROVISION}
 * @param need the main type of need it is for (code set {@code sen_type})
 * @param places how many places it has today
 */
public record Unit(UUID id, long version, PlaceKind kind, String name, String need, @Nullable Integer lowAge,
        @Nullable Integer highAge, LocalDate openedOn, @Nullable LocalDate closedOn, int places) {

    /** One to be opened, with its places. */
    public record New(PlaceKind kind, String name, String need, @Nullable Integer lowAge, @Nullable Integer highAge,
            LocalDate openedOn, int places) {}
}
