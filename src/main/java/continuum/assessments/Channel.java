package continuum.assessments;

import java.util.Arrays;
import java.util.Locale;

/** How a request reached the authority. No form is required by law: a dated email is a request. */
public enum Channel {
    ONLINE("Online"),
    LETTER("Letter"),
    EMAIL("Email"),
    PHONE("Phone call"),
    IN_PERSON("In person");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored: "in-person". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one stored under this code. */
    public static Channel of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such channel: " + code));
    }
}
