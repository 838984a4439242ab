package continuum.decisions;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The question of a matter as it was put; it never changes afterwards.
 *
 * @param asks the question in plain English
 * @param dueOn the last day the law allows
 * @param reconsiders the matter decided before that this one looks at again
 */
public record Question(MatterId id, ChildId child, String kind, UUID subject, String asks, String legalTest,
        List<Criterion> criteria, List<Outcome> outcomes, LocalDate putOn, LocalDate dueOn,
        @Nullable MatterId reconsiders) {

    public Optional<Outcome> outcome(String code) {
        return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
    }
}
