package continuum.casework;

import continuum.duties.Duty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child on a school's desk: what they get for special educational needs, the assessment under way if there is one, what
 * the school owes for them, and what others owe next.
 */
public record Pupil(UUID child, String name, @Nullable LocalDate birthDate, String senProvision,
        @Nullable String primaryNeed, @Nullable UUID assessment, @Nullable String stage, @Nullable Duty ours,
        @Nullable Duty others) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Where a page of the list ended: by what the school owes, then by name. */
    record Key(LocalDate dueOn, String name, UUID child) {

        private static final int LONGEST = 300;

        static @Nullable Key read(String written) {
            try {
                var parts = written.split("_", 3);
                return parts.length == 3 && parts[2].length() <= LONGEST && parts[0].length() == 10
                        ? new Key(LocalDate.parse(parts[0]), parts[2], UUID.fromString(parts[1]))
                        : null;
            } catch (RuntimeException notAKey) {
                return null;
            }
        }

        String written() {
            return dueOn + "_" + child + "_" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    Key key() {
        return new Key(ours == null ? NEVER : ours.dueOn(), name, child);
    }
}
