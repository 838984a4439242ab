package continuum.disagreement;

import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.duties.Subject;
import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute that comes in at once.
 *
 * @param begunBy who began it here, in words
 * @param steps what happened, in order
 * @param lesson with which it was closed; nothing while it is open
 */
public record PastDispute(DisputeId id, ChildId child, String name, AppealKind kind, String decision,
        LocalDate noticeOn,
        UUID subject, @Nullable VersionId version, Subject who, AccountId officer, String begunBy, List<PastStep> steps,
        @Nullable Lesson lesson) {

    /** A step, with the answers to its questions by their names. */
    public record PastStep(StepKind kind, LocalDate on, Map<String, String> answers) {

        public PastStep {
            answers = Map.copyOf(answers);
        }
    }

    public PastDispute {
        steps = List.copyOf(steps);
    }
}
