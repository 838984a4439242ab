package continuum.assessments;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.List;

/** The test for the decision whether a plan is needed: not whether it may be, but whether it is, now that advice is in. */
final class IssueTest {

    static final String KIND = "ehcna-issue";
    static final String ISSUE = "issue";
    static final String DO_NOT_ISSUE = "do-not-issue";
    static final String HAS_SEN = "has-sen";
    static final String NEEDS_PLAN = "needs-plan";

    static final String QUESTION = "Is an EHC plan necessary?";

    static final String WORDS = """
        Where, in the light of the assessment, it is necessary for special educational provision to be made in accordance \
        with an EHC plan, the authority must make one (Children and Families Act 2014, section 37(1)). It looks at all \
        advice that was given, at whether the child or young person makes the progress one can expect with what is \
        ordinarily available, and at whether that provision can be made without a plan (SEND Code of Practice 2015, \
        paragraphs 9.53 to 9.56).""";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(HAS_SEN, "The child or young person has special educational needs",
                    "Children and Families Act 2014, sections 20 and 37(1)"),
            new Criterion(NEEDS_PLAN,
                    "It is necessary for special educational provision to be made in accordance with an EHC plan",
                    "Children and Families Act 2014, section 37(1)"));

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome(ISSUE, "Issue an EHC plan", Follows.ALL_MET, false),
            new Outcome(DO_NOT_ISSUE, "Do not issue an EHC plan", Follows.SOME_NOT_MET, true));

    private IssueTest() {}
}
