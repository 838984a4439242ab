package continuum.disagreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing that happened in a dispute.
 *
 * @param answers what was typed, by the name of the question
 * @param events what it started or ended among the duties: {@code process|event}, on its day unless {@code |day} follows
 */
public record Step(long seq, StepKind kind, LocalDate on, Map<String, String> answers, List<String> events, String by,
        Instant at) {

    public Step {
        answers = Map.copyOf(answers);
        events = List.copyOf(events);
    }

    public String said(String name) {
        return answers.getOrDefault(name, "");
    }
}
