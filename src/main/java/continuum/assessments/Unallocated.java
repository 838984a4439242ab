package continuum.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open case that nobody looks after.
 *
 * @param dueOn what the law makes due next in it; nothing when no limit runs
 */
public record Unallocated(UUID assessment, UUID child, String name, @Nullable String setting, LocalDate receivedOn,
        String stage, long version, @Nullable LocalDate dueOn) {

    /** Where a page of the list ended. */
    record Key(LocalDate receivedOn, UUID assessment) {

        static final Key START = new Key(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** Reads a key from an address; anything else begins at the start. */
        static Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 2);
                return parts.length == 2 ? new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : START;
            } catch (RuntimeException notAKey) {
                return START;
            }
        }

        String written() {
            return receivedOn + "_" + assessment;
        }
    }

    Key key() {
        return new Key(receivedOn, assessment);
    }

    /** Where it stands, in a word or two. */
    public String stageWords() {
        return switch (Stage.of(stage)) {
            case REQUESTED -> "Requested";
            case DECIDING -> "Being decided";
            default -> "Assessing";
        };
    }
}
