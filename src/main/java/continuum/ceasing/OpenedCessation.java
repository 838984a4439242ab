package continuum.ceasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal opened by a viewer.
 *
 * @param version what it must still be when they act on it
 */
public record OpenedCessation(Cessation state, long version, List<Recorded> steps) {

    /** A step with who recorded it. */
    public record Recorded(String kind, LocalDate on, @Nullable String words, String by, Instant at) {}
}
