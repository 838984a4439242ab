package continuum.people;

import java.util.Arrays;

/** What an adult is to a child. */
public enum Relationship {
    MOTHER("mother", "Mother", true),
    FATHER("father", "Father", true),
    STEP_PARENT("step-parent", "Step-parent",
            true),
    ADOPTIVE_PARENT("adoptive-parent", "Adoptive parent", true),
    FOSTER_CARER("foster-carer",
            "Foster carer", true),
    SPECIAL_GUARDIAN("special-guardian", "Special guardian", true),
    GRANDPARENT(
            "grandparent", "Grandparent", true),
    OTHER_RELATIVE("relative", "Other relative",
            true),
    OTHER_CARER("carer", "Other carer", true),
    SOCIAL_WORKER("social-worker",
            "Social worker", false),
    VIRTUAL_SCHOOL("virtual-school", "Virtual school",
            false),
    PROFESSIONAL("professional", "Other professional",
            false),
    ADVOCATE("advocate", "Advocate or supporter",
            false),
    OTHER("other", "Other", false);

    private final String code;
    private final String words;
    private final boolean family;

    Relationship(String code, String words, boolean family) {
        this.code = code;
        this.words = words;
        this.family = family;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Whether they bring the child up, and so may see the record once they have an account. */
    public boolean isFamily() {
        return family;
    }

    /** @throws IllegalArgumentException when there is no such code */
    public static Relationship of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no relationship " + code));
    }
}
