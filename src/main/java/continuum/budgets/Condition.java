package continuum.budgets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must be so before a direct payment begins (Special Educational Needs (Personal Budgets) Regulations 2014). The
 * officer finds on each of them; the amount is compared with what the lines cost.
 */
public enum Condition {
    PERSON("The recipient is the parent, the young person, or somebody whom they nominated in writing",
            "regulation 5(1)"),
    CAPABLE("The recipient can manage direct payments, alone or with help, and has capacity for it",
            "regulation 5"),
    NOT_EXCLUDED("The recipient is not one of the persons to whom direct payments may not be made",
            "regulation 5 and the schedule"),
    APPROPRIATE("The recipient will use them to secure the agreed provision in an appropriate way", "regulation 6"),
    BEST_INTERESTS("The recipient will act in the best interests of the child or young person", "regulation 6"),
    NO_HARM_TO_OTHERS("They have no adverse impact on services for others with plans", "regulation 6"),
    EFFICIENT("Securing the provision in this way is an efficient use of resources", "regulation 6"),
    NOTICE("The recipient has written notice of the agreed provision, the amount and the conditions", "regulation 8"),
    CONSENT("The recipient has agreed in writing to receive them and to use them for the agreed provision only",
            "regulation 8"),
    NOT_A_PLACE("They do not pay for a place at a school or post-16 institution", "the regulations"),
    PREMISES(
            "Where it is used on the premises of a setting, the setting has agreed in writing; otherwise it is not used there",
            "the regulations; SEND Code of Practice 2015, paragraphs 9.119 to 9.124");

    private final String words;
    private final String law;

    Condition(String words, String law) {
        this.words = words;
        this.law = law;
    }

    public String words() {
        return words;
    }

    /** Where it stands. */
    public String law() {
        return law;
    }

    /** Why direct payments can't begin; empty when they can. */
    static List<String> missing(Set<Condition> met, BigDecimal yearly, BigDecimal cost) {
        var missing = new ArrayList<String>();
        for (var one : values()) {
            if (!met.contains(one)) {
                missing.add("Not found yet: " + one.words());
            }
        }
        if (yearly.compareTo(cost) < 0) {
            missing.add("£" + yearly.toPlainString() + " a year does not suffice: what the lines say costs £"
                    + cost.toPlainString());
        }
        return missing;
    }
}
