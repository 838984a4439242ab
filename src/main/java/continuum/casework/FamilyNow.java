package continuum.casework;

import continuum.assessments.CaseNow;
import continuum.assessments.CasePart;
import continuum.history.Line;
import continuum.messages.Feedback;
import continuum.people.Child;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child as the family's page shows them: the cases, what other rooms look after of the open one, what happened last, whom to talk to, what was written to each other,
 * the letters, and what this person said of each step.
 *
 * @param answers what this person said, by case and step
 */
public record FamilyNow(Child child, List<CaseNow> cases, List<CasePart.Shown> parts, List<Line> latest, Talk talk,
        List<Written> written,
        List<Sent> letters, Map<String, Feedback.Given> answers) {

    /** Whom to talk to; what is not known is empty. */
    public record Talk(String caseworker, String team, String telephone, String email) {}

    /** A conversation of this person. */
    public record Written(UUID id, String about, Instant lastAt, boolean theirs, @Nullable LocalDate replyBy) {}

    /** A letter that was sent to this person. */
    public record Sent(UUID id, String title, LocalDate on) {}

    /** What this person said of a step of a case. */
    public Optional<Feedback.Given> answer(String subject, String step) {
        return Optional.ofNullable(answers.get(subject + " " + step));
    }
}
