package continuum.transfers;

import continuum.decisions.Criterion;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.List;

/** The test for a request that a particular setting is named. */
final class NamingTest {

    static final String KIND = "phase-naming";
    static final String NAME = "name-requested";
    static final String OTHER = "name-another";
    static final String SUITABLE = "suitable";

    static final String WORDS = """
        The authority must name the school, college or other setting that the family asks for, unless it is unsuitable for \
        the age, ability, aptitude or special educational needs of the child or young person, or their attendance would be \
        incompatible with the provision of efficient education for others or with the efficient use of resources (Children \
        and Families Act 2014, section 39(3) and (4)). That a setting is full, or says no, is not among them. Mainstream may \
        be refused only for the efficient education of others, where no reasonable step could prevent it (section 33).""";

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(SUITABLE,
                    "The setting is suitable for the age, ability, aptitude and special educational needs",
                    "Children and Families Act 2014, section 39(4)(a)"),
            new Criterion("others", "Attendance is compatible with the provision of efficient education for others",
                    "Children and Families Act 2014, section 39(4)(b)(i)"),
            new Criterion("resources", "Attendance is compatible with the efficient use of resources",
                    "Children and Families Act 2014, section 39(4)(b)(ii)"));

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome(NAME, "Name the setting that the family asks for", Follows.ALL_MET, false),
            new Outcome(OTHER, "Name another setting or a type of setting", Follows.SOME_NOT_MET, false));

    private NamingTest() {}

    static String question(Transfer transfer) {
        return "Should the plan name what the family asks for: " + transfer.wish().words() + "?";
    }
}
