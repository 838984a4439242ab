package continuum.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A child on a school's desk: what they get for special educational needs, and the open case if there is one. */
public record Pupil(UUID child, String name, @Nullable LocalDate birthDate, String senProvision,
        @Nullable String primaryNeed,
        @Nullable UUID assessment, @Nullable String stage, @Nullable String rule, @Nullable String owes,
        @Nullable LocalDate dueOn) {

    /** Where a page of the list ended: by what is due, then by name. */
    record Key(LocalDate dueOn, String name, UUID child) {

        static final Key START = new Key(LocalDate.of(1, 1, 1), "", new UUID(0, 0));

        static Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 3);
                return parts.length == 3
                        ? new Key(LocalDate.parse(parts[0]), parts[2], UUID.fromString(parts[1]))
                        : START;
            } catch (RuntimeException notAKey) {
                return START;
            }
        }

        String written() {
            return dueOn + "_" + child + "_" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    Key key() {
        return new Key(dueOn == null ? Work.Key.NEVER : dueOn, name, child);
    }
}
