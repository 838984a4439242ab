package continuum.assessments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the authority looks at when it decides whether to assess (SEND Code of Practice 2015, paragraphs 9.14 and 9.15).
 * None of these is a condition: each is a place to look for an answer to a limb of the legal test, which alone decides.
 */
public enum Consideration {
    NATURE("What the needs are, how far they reach and where they show", List.of(LegalTest.MAY_HAVE_SEN)),
    DEVELOPMENT("Physical, emotional and social development, and health", List.of(LegalTest.MAY_HAVE_SEN)),
    PROGRESS("Attainment and rate of progress", List.of(LegalTest.MAY_NEED_PLAN)),
    ACTION("What the school or setting has already done", List.of(LegalTest.MAY_NEED_PLAN)),
    BEYOND("Progress that came only with much more support than usual", List.of(LegalTest.MAY_NEED_PLAN)),
    OTHER("Something else", List.of(LegalTest.MAY_HAVE_SEN, LegalTest.MAY_NEED_PLAN));

    private final String words;
    private final List<String> limbs;

    Consideration(String words, List<String> limbs) {
        this.words = words;
        this.limbs = limbs;
    }

    public String words() {
        return words;
    }

    /** The limbs of the legal test that it speaks to. */
    List<String> limbs() {
        return limbs;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Consideration of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
