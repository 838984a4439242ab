package continuum.reviews;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.List;

/** The test for the decision that follows a review: does the plan stay as it is, is it amended, does it end? */
final class ReviewTest {

    static final String KIND = "plan-review";
    static final String NECESSARY = "still-necessary";
    static final String FITS = "still-fits";

    static final String QUESTION = "Should the council keep the EHC plan as it is, amend it or end it?";

    static final String WORDS = """
        After a review the authority decides whether to continue to maintain the plan as it is, to amend it or to stop \
        maintaining it, and tells the family within four weeks of the meeting (SEND Regulations 2014, regulations 20(10) and \
        21(9)). If it amends, the proposed changes go out within the same four weeks, as the High Court read the regulations \
        in 2022. A plan ends only when it is no longer necessary or the authority no longer responsible (Children and \
        Families Act 2014, section 45); not being in education is no reason under 18 (regulation 29).""";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(NECESSARY, "It is still necessary for the plan to be maintained",
                    "Children and Families Act 2014, section 45(1)(b)"),
            new Criterion(FITS,
                    "The plan still fits: the needs, outcomes, provision and placement in it are right as they stand",
                    "Children and Families Act 2014, section 44(1) and (7); SEND Regulations 2014, regulation 2(1)"));

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome(Recommendation.KEEP.code(), "Keep the plan as it is", Follows.ALL_MET, true),
            new Outcome(Recommendation.AMEND.code(), "Amend the plan", Follows.SOME_NOT_MET, false),
            new Outcome(Recommendation.CEASE.code(), "End the plan", Follows.SOME_NOT_MET, true));

    private ReviewTest() {}
}
