package continuum.budgets;

import java.util.Arrays;
import java.util.Locale;

/** How the sum of an arrangement is held (SEND Code of Practice 2015, paragraph 9.101). */
public enum Held {
    NOTIONAL("The authority or the setting holds it and commissions what the plan says"),
    THIRD_PARTY("A third party holds it for the family"),
    DIRECT_PAYMENT("It is paid to the family, who buys what the plan says");

    private final String words;

    Held(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Two or three words for it. */
    public String brief() {
        return switch (this) {
            case NOTIONAL -> "Notional";
            case THIRD_PARTY -> "Third party";
            case DIRECT_PAYMENT -> "Direct payment";
        };
    }

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Held of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
