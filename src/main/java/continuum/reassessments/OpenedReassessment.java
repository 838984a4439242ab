package continuum.reassessments;

import continuum.duties.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reassessment opened by a viewer.
 *
 * @param version what it must still be when they act on it
 * @param lastAssessed when the needs were assessed last, if it is on record
 */
public record OpenedReassessment(Reassessment state, long version, List<Duty> duties,
        @Nullable LocalDate lastAssessed) {

    private static final int BAR_MONTHS = 6;

    /** Whether the authority may refuse because it assessed less than six months before the request. */
    public boolean isRecent() {
        return lastAssessed != null && state.of().askedOn().isBefore(lastAssessed.plusMonths(BAR_MONTHS));
    }
}
