package continuum.duties;

import java.util.Locale;

/** Who owes a duty, or for a window: whose time it is. */
public enum Owner {
    AUTHORITY,
    ADVICE_GIVER,
    SETTING,
    FAMILY,
    HEALTH,
    TRIBUNAL;

    /** "advice-giver" */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The owner of this code. */
    public static Owner of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
