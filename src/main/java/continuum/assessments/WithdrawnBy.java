package continuum.assessments;

import java.util.Arrays;
import java.util.Locale;

/** Who took a request back. Past compulsory school age only the young person can. */
public enum WithdrawnBy {
    PARENT("The parent or carer"),
    YOUNG_PERSON("The young person"),
    SETTING("The school or setting that asked");

    private final String words;

    WithdrawnBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one stored under this code. */
    public static WithdrawnBy of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody withdraws as: " + code));
    }
}
