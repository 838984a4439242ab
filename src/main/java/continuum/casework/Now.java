package continuum.casework;

import continuum.assessments.CaseNow;
import continuum.history.Line;
import continuum.people.Child;
import java.util.List;

/** A child today: the assessments with their duties, the newest first, and what happened last. */
public record Now(Child child, List<CaseNow> cases, List<Line> latest) {}
