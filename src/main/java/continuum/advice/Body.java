package continuum.advice;

import continuum.access.Role;
import java.util.Arrays;
import java.util.Set;

/** A kind of advice, as regulation 6 of the SEND Regulations 2014 names it. */
public enum Body {
    FAMILY("family", "The family’s own views", "regulation 6(1)(a)", Set.of()),
    SETTING("setting", "School or setting", "regulation 6(1)(b)", Set.of()),
    HEALTH("health", "Health", "regulation 6(1)(c)", Set.of(Role.HEALTH_ADVISER)),
    PSYCHOLOGY("educational-psychologist", "Educational psychology", "regulation 6(1)(d)", Set.of(Role.PSYCHOLOGIST)),
    SOCIAL_CARE("social-care", "Social care", "regulation 6(1)(e)", Set.of(Role.SOCIAL_CARE_ADVISER)),
    SENSORY("sensory-teacher", "Teacher for hearing and vision", "regulation 6(2)", Set.of(Role.ADVISER)),
    ADULTHOOD("adulthood", "Preparation for adulthood", "regulation 6(1)(g)",
            Set.of(Role.ADVISER, Role.SOCIAL_CARE_ADVISER)),
    OTHER("other", "Somebody else who can help", "regulation 6(1)(f)",
            Set.of(Role.ADVISER, Role.HEALTH_ADVISER, Role.PSYCHOLOGIST, Role.SOCIAL_CARE_ADVISER)),
    WISHED("wished", "Somebody the family asked for", "regulation 6(1)(h)", OTHER.givenBy);

    private final String code;
    private final String words;
    private final String reference;
    private final Set<Role> givenBy;

    Body(String code, String words, String reference, Set<Role> givenBy) {
        this.code = code;
        this.words = words;
        this.reference = reference;
        this.givenBy = givenBy;
    }

    /** As it is stored, and as the clock of the case calls it. */
    public String code() {
        return code;
    }

    /** "Educational psychology" */
    public String words() {
        return words;
    }

    /** Where the law names it. */
    public String reference() {
        return reference;
    }

    /** Whether people in this role give such advice for their team. */
    public boolean isGivenBy(Role role) {
        return givenBy.contains(role);
    }

    /** Whether a report that exists already can take its place (regulation 6(4) leaves out the family's own views). */
    public boolean mayBeReused() {
        return this != FAMILY;
    }

    /** The one stored under this code. */
    public static Body of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of advice: " + code));
    }
}
