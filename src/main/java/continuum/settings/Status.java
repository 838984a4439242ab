package continuum.settings;

import java.util.Arrays;
import java.util.Optional;

/** Whether a setting is open. */
public enum Status {
    OPEN("open", "1", "Open"),
    CLOSED("closed", "2", "Closed"),
    CLOSING("closing", "3", "Open, but proposed to close"),
    PROPOSED("proposed", "4", "Proposed to open");

    private final String code;
    private final String register;
    private final String words;

    Status(String code, String register, String words) {
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

    /** The status stored under this code. */
    public static Optional<Status> find(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }

    /** The status with this number in the national register. */
    public static Optional<Status> ofRegister(String number) {
        return Arrays.stream(values()).filter(status -> status.register.equals(number)).findFirst();
    }
}
