package continuum.settings;

import java.util.Arrays;
import java.util.Optional;

/** Whom a setting takes: boys, girls or both. */
public enum Takes {
    BOYS("boys", "1", "Boys"),
    GIRLS("girls", "2", "Girls"),
    MIXED("mixed", "3", "Boys and girls"),
    NOT_KNOWN("not-known", "0", "Not stated");

    private final String code;
    private final String register;
    private final String words;

    Takes(String code, String register, String words) {
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

    /** What is stored under this code. */
    public static Optional<Takes> find(String code) {
        return Arrays.stream(values()).filter(takes -> takes.code.equals(code)).findFirst();
    }

    /** What has this number in the national register, where 9 also stands for not applicable. */
    public static Optional<Takes> ofRegister(String number) {
        return Arrays.stream(values())
                .filter(takes -> takes.register.equals("9".equals(number) ? "0" : number))
                .findFirst();
    }
}
