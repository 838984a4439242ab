package continuum.reassessments;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.List;

/** The test for the decision whether to reassess. */
final class ReassessTest {

    static final String KIND = "plan-reassess";
    static final String YES = "reassess";
    static final String NO = "do-not-reassess";
    static final String NECESSARY = "necessary";

    static final String QUESTION = "Should the council reassess the education, health and care needs?";

    static final String WORDS = """
        The authority must reassess when the parent, the young person, the school or college or the integrated care board \
        asks for it, unless it assessed or reassessed less than six months before, or a further assessment is not necessary \
        (Children and Families Act 2014, section 44(2); SEND Regulations 2014, regulation 24). It may reassess at any other \
        time (section 44(3)). The family is told within 15 days of the request (regulation 25).""";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion("not-recent",
                    "No assessment or reassessment was carried out in the six months before the request",
                    "SEND Regulations 2014, regulation 24(1)(a)"),
            new Criterion(NECESSARY, "It is necessary to make a further assessment",
                    "SEND Regulations 2014, regulation 24(1)(b)"));

    static final List<Outcome> OUTCOMES = List.of(new Outcome(YES, "Reassess", Follows.EITHER, false),
            new Outcome(NO, "Do not reassess", Follows.SOME_NOT_MET, true));

    private ReassessTest() {}
}
