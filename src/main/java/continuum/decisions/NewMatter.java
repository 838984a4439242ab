package continuum.decisions;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A question to be decided.
 *
 * @param kind the owner's kind: {@code ehcna-assess}
 * @param subject the record it is about, such as an assessment
 * @param question in plain English: "Should the council carry out an EHC needs assessment?"
 * @param legalTest the test of the law, as it stands at the top of the page
 * @param dueOn the last day the law allows; a meeting of a panel never moves it
 */
public record NewMatter(ChildId child, String kind, UUID subject, String question, String legalTest,
        List<Criterion> criteria, List<Outcome> outcomes, LocalDate dueOn) {

    public NewMatter {
        criteria = List.copyOf(criteria);
        outcomes = List.copyOf(outcomes);
        if (criteria.isEmpty() || outcomes.size() < 2) {
            throw new IllegalArgumentException("A matter has at least one criterion and two outcomes");
        }
    }
}
