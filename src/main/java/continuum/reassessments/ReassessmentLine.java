package continuum.reassessments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reassessment on the list, with the child's name and the day by which something is due. */
public record ReassessmentLine(Reassessment state, String name, @Nullable LocalDate dueOn) {

    /** Where a page of the list ends with it. */
    public String key() {
        return (dueOn == null ? LocalDate.of(9999, 12, 31) : dueOn) + "_" + state.of().id();
    }
}
