package continuum.advice;

import continuum.calendar.YearGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of whom the law says that they are asked for advice about a child (SEND Regulations 2014, regulation 6(1) and (2)). Anybody
 * else the authority thinks right, or the family reasonably asks for, comes to these.
 */
public final class WhoToAsk {

    private static final YearGroup ADULTHOOD_FROM = new YearGroup(9);

    private WhoToAsk() {}

    /**
     * What the answer depends on.
     *
     * @param decidesThemselves whether the young person, not a parent, is asked for the family's views
     * @param year nothing while the birth date is not known
     * @param inSetting whether the child is on the roll of a setting
     * @param needs types of need known so far (code set {@code sen_type})
     */
    public record About(boolean decidesThemselves, @Nullable YearGroup year, boolean inSetting, Set<String> needs) {}

    /** One kind of advice that is to be asked for, and why, in a sentence for the caseworker. */
    public record Named(Body body, String why) {}

    /** Every kind of advice that the law names for this child, in the order of the regulation. */
    public static List<Named> of(About child) {
        var named = new ArrayList<Named>();
        named.add(new Named(Body.FAMILY, child.decidesThemselves()
                ? "The young person says themselves what they want."
                : "The parents say what they know and what they hope for."));
        named.add(new Named(Body.SETTING, child.inSetting()
                ? "The head teacher or principal gives the educational advice."
                : "The child is on no roll. Whoever last taught them, or a teacher whom the authority names, gives the educational advice."));
        if (child.needs().contains("HI") || child.needs().contains("VI") || child.needs().contains("MSI")) {
            named.add(new Named(Body.SENSORY, "With " + inWords(child.needs())
                    + ", the educational advice is given after asking a teacher who is qualified for it."));
        }
        named.add(new Named(Body.HEALTH, "A health professional whom the integrated care board names."));
        named.add(new Named(Body.PSYCHOLOGY, "An educational psychologist, always."));
        named.add(new Named(Body.SOCIAL_CARE, "Social care, also when it does not know the family."));
        if (child.year() != null && child.year().compareTo(ADULTHOOD_FROM) >= 0) {
            named.add(new Named(Body.ADULTHOOD,
                    "From year 9 on: how to prepare for work, a home of one’s own, friends and health."));
        }
        return List.copyOf(named);
    }

    private static String inWords(Set<String> needs) {
        if (needs.contains("MSI") || needs.contains("HI") && needs.contains("VI")) {
            return "hearing and vision both impaired";
        }
        return needs.contains("HI") ? "impaired hearing" : "impaired vision";
    }
}
