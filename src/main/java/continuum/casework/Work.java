package continuum.casework;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open case on a list of work, with what is due next in it.
 *
 * @param stage where the case stands, as the assessments room stores it
 * @param rule what is due next, by its rule; nothing when no duty is running
 * @param owes who owes it
 * @param ref which of several, such as which adviser
 * @param lastHappenedOn the day of the newest line in the child's history
 */
public record Work(UUID assessment, UUID child, String name, @Nullable LocalDate birthDate, @Nullable String setting,
        String stage, LocalDate receivedOn, @Nullable String caseworker, @Nullable String rule, @Nullable String owes,
        @Nullable String ref, @Nullable LocalDate dueOn, @Nullable LocalDate lastHappenedOn) {

    /** Where a page of the list ended: by due date, cases without one last. */
    record Key(LocalDate dueOn, UUID assessment) {

        static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

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
            return dueOn + "_" + assessment;
        }
    }

    Key key() {
        return new Key(dueOn == null ? Key.NEVER : dueOn, assessment);
    }

    ChildId childId() {
        return new ChildId(child);
    }

    /** In which week of the twenty a day lies, the first week being 1. */
    public long weekOn(LocalDate day) {
        return Math.max(1, ChronoUnit.DAYS.between(receivedOn, day) / 7 + 1);
    }
}
