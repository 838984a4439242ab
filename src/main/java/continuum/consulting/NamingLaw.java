package continuum.consulting;

import continuum.decisions.Criterion;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Outcome;
import continuum.decisions.Outcome.Follows;
import java.util.Arrays;
import java.util.List;

/**
 * The test for naming the setting that the family wants. Each criterion says that a ground is not made out, so that the
 * setting is named when all are met: the law presumes it.
 */
final class NamingLaw {

    static final String KIND = "named-setting";
    static final String NAME = "name";
    static final String DO_NOT_NAME = "do-not-name";
    static final String NO_MAINSTREAM = "no-mainstream";

    private NamingLaw() {}

    static String question(String setting) {
        return "Should the plan name " + setting + "?";
    }

    static String words(Standing standing) {
        return switch (standing) {
            case REQUEST -> PRESUMED;
            case MAINSTREAM_REQUEST -> PRESUMED + " " + MAINSTREAM;
            case REPRESENTATION -> """
                This setting can’t be requested under section 38(3). What the parent or young person says is a representation. The \
                authority has regard to the general principle that pupils are educated in accordance with the wishes of \
                their parents, so far as that is compatible with efficient instruction and training and with avoiding \
                unreasonable public expenditure (Education Act 1996, section 9). It names what is appropriate (Children and \
                Families Act 2014, section 40), and this setting only if it offers a place.""";
        };
    }

    private static final String PRESUMED = """
        The authority must name the setting that was asked for (Children and Families Act 2014, section 39(3)), unless it is \
        unsuitable for the child’s age, ability, aptitude or special educational needs, or the child’s attendance would be \
        incompatible with providing efficient education for others or with the efficient use of resources (section 39(4)). \
        A setting’s “no” decides nothing: the authority does, on each ground.""";
    private static final String MAINSTREAM = """
        Somebody with a plan is educated in a mainstream setting unless that is incompatible with the wishes of the family \
        or with providing efficient education for others, and the authority can take no reasonable steps to prevent it \
        (section 33). Cost and suitability are no reasons against mainstream education as such.""";

    static List<Criterion> criteria(Standing standing) {
        if (standing == Standing.REPRESENTATION) {
            return List.of(
                    new Criterion("instruction", "It is compatible with providing efficient instruction and training",
                            "Education Act 1996, section 9"),
                    new Criterion("expenditure", "It does not cause unreasonable public expenditure",
                            "Education Act 1996, section 9"));
        }
        return Arrays.stream(Ground.values())
                .map(ground -> new Criterion(ground.code(), notMadeOut(ground), "Children and Families Act 2014, "
                        + ground.law()))
                .toList();
    }

    private static String notMadeOut(Ground ground) {
        return switch (ground) {
            case UNSUITABLE -> "The setting is suitable for the child’s age, ability, aptitude and needs";
            case OTHERS ->
                "The child’s attendance is compatible with efficient education for others, or steps make it so";
            case RESOURCES -> "The child’s attendance is compatible with the efficient use of resources";
        };
    }

    static List<Outcome> outcomes(Standing standing) {
        var name = new Outcome(NAME, "Name the setting", Follows.ALL_MET, false);
        return switch (standing) {
            case REQUEST -> List.of(name,
                    new Outcome(DO_NOT_NAME, "Do not name the setting", Follows.SOME_NOT_MET, true));
            case MAINSTREAM_REQUEST -> List.of(name,
                    new Outcome(DO_NOT_NAME, "Do not name it, but another mainstream setting or type",
                            Follows.SOME_NOT_MET, true),
                    new Outcome(NO_MAINSTREAM, "Do not name it, nor any mainstream setting", Follows.SOME_NOT_MET,
                            true));
            case REPRESENTATION -> List.of(name,
                    new Outcome(DO_NOT_NAME, "Do not name the setting", Follows.EITHER, true));
        };
    }

    /** Mainstream education as such is refused for one reason only: the efficient education of others (section 33(2)). */
    static void check(Decision decision) {
        if (decision.outcome().equals(NO_MAINSTREAM) && decision.findings().get(Ground.OTHERS.code()).met()) {
            throw DecisionRefused.because("outcome",
                    "Mainstream education can be refused only when it is incompatible with the efficient education of others"
                            + " and no reasonable steps prevent that. You found that it is compatible");
        }
    }
}
