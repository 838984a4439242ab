package continuum.assessments;

import continuum.duties.Duty;
import java.util.List;

/** An assessment as it stands today, with the duties in it by what started them. */
public record CaseNow(Assessment assessment, List<Duty> duties) {

    /** Whether anything can still happen in it. */
    public boolean isOpen() {
        return assessment instanceof Assessment.Open;
    }
}
