package continuum.assessments;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.List;

/**
 * The test for the decision whether to assess. It has two limbs and a low bar, "may"; both met means yes, and nothing else
 * is asked: no number of cycles of support, no money spent, no form.
 */
final class LegalTest {

    static final String KIND = "ehcna-assess";
    static final String ASSESS = "assess";
    static final String DO_NOT_ASSESS = "do-not-assess";
    static final String MAY_HAVE_SEN = "may-have-sen";
    static final String MAY_NEED_PLAN = "may-need-plan";

    static final String QUESTION = "Should the authority carry out an EHC needs assessment?";

    static final String WORDS = """
        The authority must assess when the child or young person has or may have special educational needs, and it may be \
        necessary for special educational provision to be made for them in accordance with an EHC plan (Children and \
        Families Act 2014, section 36(8)). To answer that it looks at attainment and progress, at what the needs are, at \
        what has been done already, at progress that came only with much more support than usual, and at development and \
        health (SEND Code of Practice 2015, paragraphs 9.14 and 9.15). These help to answer the test and don’t replace it: \
        each case is decided by itself, and no rule of the authority’s own can add to it.""";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(MAY_HAVE_SEN, "The child or young person has or may have special educational needs",
                    "Children and Families Act 2014, section 36(8)(a)"),
            new Criterion(MAY_NEED_PLAN,
                    "It may be necessary for special educational provision to be made in accordance with an EHC plan",
                    "Children and Families Act 2014, section 36(8)(b)"));

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome(ASSESS, "Carry out an assessment", Follows.ALL_MET, false),
            new Outcome(DO_NOT_ASSESS, "Do not carry out an assessment", Follows.SOME_NOT_MET, true));

    private LegalTest() {}
}
