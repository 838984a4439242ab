package continuum.casework;

import continuum.assessments.Assessment;
import continuum.duties.Duty;
import continuum.history.Line;
import continuum.people.Child;
import java.util.List;
import java.util.UUID;

/** A child today: the assessments with their duties, the newest first, and what happened last. */
public record Now(Child child, List<Case> cases, List<Line> latest) {

    /** One assessment with the duties in it. */
    public record Case(Assessment assessment, List<Duty> duties) {

        /** Whether anything can still happen in it. */
        public boolean isOpen() {
            return assessment instanceof Assessment.Open;
        }

        UUID id() {
            return assessment.id().value();
        }
    }
}
