package continuum.people;

import java.util.Arrays;

/** Why information may be shared (UK GDPR, article 6(1)). */
public enum LawfulBasis {
    CONSENT("consent", "Consent"),
    CONTRACT("contract", "Contract"),
    LEGAL_OBLIGATION("legal-obligation",
            "Legal obligation"),
    VITAL_INTERESTS("vital-interests", "To protect a life"),
    PUBLIC_TASK("public-task",
            "Public task"),
    LEGITIMATE_INTERESTS("legitimate-interests", "Legitimate interests");

    private final String code;
    private final String words;

    LawfulBasis(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException when there is no such code */
    public static LawfulBasis of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no lawful basis " + code));
    }
}
