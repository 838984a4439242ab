package continuum.casework;

import continuum.assessments.AssessmentId;
import continuum.assessments.CaseNow;
import continuum.assessments.CasePart;
import continuum.history.Line;
import continuum.people.Child;
import java.util.List;
import java.util.Map;

/**
 * A child today.
 *
 * @param cases the assessments with their duties, the newest first
 * @param parts what other rooms look after of each that is open
 * @param latest what happened last
 */
public record Now(Child child, List<CaseNow> cases, Map<AssessmentId, List<CasePart.Shown>> parts, List<Line> latest) {

    /** How the other parts of an assessment stand. */
    public List<CasePart.Shown> partsOf(CaseNow one) {
        return parts.getOrDefault(one.assessment().id(), List.of());
    }
}
