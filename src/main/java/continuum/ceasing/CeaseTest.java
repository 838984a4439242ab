package continuum.ceasing;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test for the decision to stop maintaining a plan. */
final class CeaseTest {

    static final String KIND = "plan-cease";
    static final String CEASE = "cease";
    static final String KEEP = "keep";
    static final String NOT_NECESSARY = "not-necessary";

    static final String QUESTION = "Should the council stop maintaining the EHC plan?";

    static final String WORDS = """
        A plan may end only when the authority is no longer responsible for the child or young person, or when it is no \
        longer necessary for the plan to be maintained (Children and Families Act 2014, section 45(1)). Reaching 16, 18 or \
        19 is no reason, nor is leaving a course or being taught at home. Under 18, somebody who is not in education keeps \
        the plan, which is reviewed and amended (regulation 29). From 18 the authority first finds out whether they wish to \
        return (regulation 30). From 19 it looks at whether the outcomes in education and training have been achieved \
        (section 45(3)).""";

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome(CEASE, "Stop maintaining the plan", Follows.ALL_MET, true),
            new Outcome(KEEP, "Keep the plan", Follows.SOME_NOT_MET, false));

    private CeaseTest() {}

    /** @param age in years; nothing when it is not known */
    static List<Criterion> criteria(@Nullable Integer age) {
        var criteria = new ArrayList<>(List.of(
                new Criterion("consulted",
                        "The family or young person, and the head teacher or principal, were told of the proposal and consulted",
                        "SEND Regulations 2014, regulation 31(1)"),
                new Criterion(NOT_NECESSARY,
                        "The authority is no longer responsible, or it is no longer necessary to maintain the plan",
                        "Children and Families Act 2014, section 45(1)")));
        if (age != null && age >= 18) {
            criteria.add(new Criterion("no-return",
                    "If they left education or training: a review found that they do not wish to return, or that it would not be appropriate",
                    "SEND Regulations 2014, regulation 30"));
        }
        if (age != null && age >= 19) {
            criteria.add(new Criterion("outcomes",
                    "It was looked at whether the outcomes in education and training have been achieved",
                    "Children and Families Act 2014, section 45(3)"));
        }
        return List.copyOf(criteria);
    }
}
