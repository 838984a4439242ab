package continuum.casework;

import continuum.duties.Duty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open case on a list of work, with what is due next in it.
 *
 * @param row the process of the case, by which the list goes on; a record such as an appeal can have several
 * @param id the record the case is about, such as an assessment
 * @param kind its process of law, such as {@code annual-review}
 * @param stage where an assessment stands, as the assessments room stores it; nothing for other kinds
 * @param receivedOn the day an assessment was asked for
 * @param next what is due next; nothing when no duty is running
 * @param lastHappenedOn the day of the newest line in the child's history
 * @param sortedBy by what the list has put it in its place
 */
public record Work(UUID row, UUID id, String kind, UUID child, String name, @Nullable LocalDate birthDate,
        @Nullable String setting, @Nullable String stage, @Nullable LocalDate receivedOn, @Nullable String caseworker,
        @Nullable Duty next, @Nullable LocalDate lastHappenedOn, String sortedBy) {

    /** Where a page of the list ended. */
    record Key(String sortedBy, UUID row) {

        private static final int LONGEST = 300;

        /** Reads a key from an address; anything else begins at the start. */
        static @Nullable Key read(String written) {
            try {
                var parts = written.split("_", 2);
                return parts.length == 2 && parts[1].length() <= LONGEST
                        ? new Key(parts[1], UUID.fromString(parts[0]))
                        : null;
            } catch (IllegalArgumentException notAKey) {
                return null;
            }
        }

        /** As it stands in an address. */
        String written() {
            return row + "_" + URLEncoder.encode(sortedBy, StandardCharsets.UTF_8);
        }
    }

    Key key() {
        return new Key(sortedBy, row);
    }

    /** The page where it is done, if its kind has one. */
    public @Nullable String address() {
        return CaseWords.address(isAssessment() ? CaseWords.ASSESSMENT : kind, id, child);
    }

    /** Whether it is an assessment under way. */
    public boolean isAssessment() {
        return stage != null;
    }

    /** In which week of the twenty a day lies, the first week being 1. */
    public long weekOn(LocalDate day) {
        return receivedOn == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(receivedOn, day) / 7 + 1);
    }
}
