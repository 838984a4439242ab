package continuum.reassessments;

import java.util.Arrays;
import java.util.Locale;

/** Who asks for a reassessment (section 44(2)); or the authority begins one of its own accord (section 44(3)). */
public enum Asker {
    FAMILY("The parent or the young person"),
    SETTING("The school, college or other setting"),
    HEALTH("The integrated care board"),
    AUTHORITY("The authority itself");

    private final String words;

    Asker(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Asker of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
