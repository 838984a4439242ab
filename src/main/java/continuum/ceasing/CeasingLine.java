package continuum.ceasing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open proposal on the list. */
public record CeasingLine(Cessation state, String name, @Nullable LocalDate birthDate) {

    /** Where a page of the list ended. */
    public record Key(LocalDate since, UUID id) {

        /** The key as it was written into an address; nothing when it is none. */
        static @Nullable Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 2);
                return parts.length == 2 ? new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : null;
            } catch (RuntimeException notAKey) {
                return null;
            }
        }
    }

    public String key() {
        return state.since() + "_" + state.of().id();
    }
}
