package continuum.assessments;

import continuum.decisions.Evidence;
import java.util.Arrays;
import java.util.Locale;

/**
 * Who asked. Parents, young people and settings ask as of right; everybody else brings the child to the authority's
 * attention, which starts the same clock.
 */
public enum Requester {
    /** Children and Families Act 2014, section 36(1). */
    PARENT("A parent or carer", "1", true),
    YOUNG_PERSON("The young person", "1", true),
    SETTING(
            "A school, college or early-years setting", "2",
            true),
    /** Children and Families Act 2014, section 23. */
    HEALTH("A health professional", "3", false),
    SOCIAL_CARE("A social care professional", "4", false),
    OTHER(
            "Somebody else", "5", false);

    private final String words;
    private final String sourceCode;
    private final boolean asOfRight;

    Requester(String words, String sourceCode, boolean asOfRight) {
        this.words = words;
        this.sourceCode = sourceCode;
        this.asOfRight = asOfRight;
    }

    /** "A parent or carer" */
    public String words() {
        return words;
    }

    /** The code of {@code sen2_request_source} in the yearly return. */
    public String sourceCode() {
        return sourceCode;
    }

    /** Whether the law gives them the right to ask, rather than to bring the child to the authority's attention. */
    public boolean asOfRight() {
        return asOfRight;
    }

    /** Whether they are the family itself. */
    public boolean isFamily() {
        return this == PARENT || this == YOUNG_PERSON;
    }

    /** Whose evidence their words are. */
    public Evidence.Side side() {
        return switch (this) {
            case PARENT, YOUNG_PERSON -> Evidence.Side.FAMILY;
            case SETTING -> Evidence.Side.SCHOOL;
            case HEALTH, SOCIAL_CARE, OTHER -> Evidence.Side.PROFESSIONALS;
        };
    }

    /** As it is stored: "social-care". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one stored under this code. */
    public static Requester of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such requester: " + code));
    }
}
