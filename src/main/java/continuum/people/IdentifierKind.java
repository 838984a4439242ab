package continuum.people;

import java.util.Arrays;
import java.util.Optional;

/** A number by which another system knows a child. */
public enum IdentifierKind {
    UPN("upn", "Unique pupil number (UPN)"),
    FORMER_UPN("former-upn", "Former UPN"),
    ULN("uln",
            "Unique learner number (ULN)"),
    NHS("nhs", "NHS number");

    private final String code;
    private final String words;

    IdentifierKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    Optional<String> problem(String value) {
        return switch (this) {
            case UPN, FORMER_UPN -> Upn.problem(value);
            case ULN -> TenDigits.ulnProblem(value);
            case NHS -> TenDigits.nhsProblem(value);
        };
    }

    static IdentifierKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }
}
