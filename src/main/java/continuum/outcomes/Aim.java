package continuum.outcomes;

import java.util.Arrays;
import java.util.Locale;

/** What a statement is for: the four outcomes of preparing for adulthood, or something of the area's own. */
public enum Aim {
    EMPLOYMENT("Higher education or employment"),
    INDEPENDENT_LIVING("Independent living"),
    COMMUNITY("Friends, relationships and community"),
    HEALTH("Being as healthy as possible"),
    LOCAL("What this area adds");

    private final String words;

    Aim(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Aim of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
