package continuum.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom.
 *
 * @param key the letters and digits without a space, upper case, as stored: {@code SK13XE}
 */
public record Postcode(String key) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    public Postcode {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a postcode: " + key);
        }
    }

    /** Reads what a person typed: spaces, dots, dashes and small letters do no harm. */
    public static Optional<Postcode> read(String typed) {
        var key = typed.replaceAll("[\\s.\\-\\u00a0]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(key).matches() ? Optional.of(new Postcode(key)) : Optional.empty();
    }

    /** As it is written on a letter: {@code SK1 3XE}. */
    public String words() {
        var inward = key.length() - 3;
        return key.substring(0, inward) + " " + key.substring(inward);
    }

    @Override
    public String toString() {
        return words();
    }
}
