package continuum.schedule;

import java.util.Arrays;
import java.util.Locale;

/** Which reviews an officer's list shows. */
public enum Wanted {
    ALL("open"),
    LATE("late"),
    MEET("to meet within 12 weeks"),
    REPORT("reports owed"),
    DECIDE("decisions owed"),
    AMEND("plans to amend");

    private final String words;

    Wanted(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code; all of them when there is none. */
    public static Wanted of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(ALL);
    }
}
