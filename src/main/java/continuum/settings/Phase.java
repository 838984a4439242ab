package continuum.settings;

import java.util.Arrays;
import java.util.Optional;

/** The phase of education, as the national register counts it. */
public enum Phase {
    NONE("none", "0", "Not applicable"),
    NURSERY("nursery", "1", "Nursery"),
    PRIMARY("primary", "2", "Primary"),
    MIDDLE_PRIMARY("middle-primary", "3", "Middle deemed primary"),
    SECONDARY("secondary", "4", "Secondary"),
    MIDDLE_SECONDARY("middle-secondary", "5", "Middle deemed secondary"),
    POST_16("16-plus", "6", "16 plus"),
    ALL_THROUGH("all-through", "7", "All-through");

    private final String code;
    private final String register;
    private final String words;

    Phase(String code, String register, String words) {
        this.code = code;
        this.register = register;
        this.words = words;
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** The phase stored under this code. */
    public static Optional<Phase> find(String code) {
        return Arrays.stream(values()).filter(phase -> phase.code.equals(code)).findFirst();
    }

    /** The phase with this number in the national register. */
    public static Optional<Phase> ofRegister(String number) {
        return Arrays.stream(values()).filter(phase -> phase.register.equals(number)).findFirst();
    }
}
