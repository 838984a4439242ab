package continuum.disagreement;

import java.util.Arrays;
import java.util.Locale;

/** What can be appealed (Children and Families Act 2014, section 51(2)). */
public enum AppealKind {
    REFUSED_TO_ASSESS("Not to assess", "section 51(2)(a)", "conceded-assessment"),
    REFUSED_TO_ISSUE("Not to issue a plan", "section 51(2)(b)", "conceded-plan"),
    CONTENTS("What the plan says: sections B, F or I", "section 51(2)(c)", "conceded-contents"),
    REFUSED_TO_REASSESS("Not to reassess", "section 51(2)(d)", "conceded-assessment"),
    NOT_TO_AMEND("Not to amend the plan after a review or reassessment", "section 51(2)(e)", "conceded-contents"),
    CEASE("To cease the plan", "section 51(2)(f)", null);

    private final String words;
    private final String law;
    private final String conceded;

    AppealKind(String words, String law, String conceded) {
        this.words = words;
        this.law = law;
        this.conceded = conceded;
    }

    public String words() {
        return words;
    }

    /** Where the law says that it can be appealed. */
    public String law() {
        return law;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AppealKind of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    /** Whether it is about the words of a plan, so that there is a working document. */
    public boolean hasPlan() {
        return this == CONTENTS || this == NOT_TO_AMEND || this == CEASE;
    }

    /** The event with which the clocks of an unopposed appeal start; nothing when the plan simply goes on. */
    java.util.Optional<String> conceded() {
        return java.util.Optional.ofNullable(conceded);
    }
}
