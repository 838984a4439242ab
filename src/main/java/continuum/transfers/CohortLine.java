package continuum.transfers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One transfer on the board of its cohort.
 *
 * @param heldOn the last review meeting since the cohort year before the move began, if there was one
 * @param meetingOn when a review meeting is planned
 */
public record CohortLine(Transfer transfer, String name, @Nullable LocalDate birthDate, @Nullable String setting,
        @Nullable LocalDate heldOn, @Nullable LocalDate meetingOn) {

    /** Where a page of the board ends with it. */
    public String key() {
        return transfer.standing().ordinal() + "_" + transfer.id() + "_" + name;
    }
}
