package continuum.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number by which another system knows a child, as it came. One that fails its check digit is kept, with what is wrong.
 *
 * @param problem what is wrong with it, in a sentence; nothing when its check digit fits
 */
public record Identifier(IdentifierKind kind, String value, @Nullable String problem) {

    /** Reads a number as people type it: spaces and hyphens are left out, letters become capitals. */
    public static Identifier of(IdentifierKind kind, String typed) {
        var value = typed.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
        return new Identifier(kind, value, kind.problem(value).orElse(null));
    }

    public boolean isValid() {
        return problem == null;
    }

    /** As people write it: an NHS number in groups. */
    public String inWords() {
        return kind == IdentifierKind.NHS && value.length() == 10
                ? value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6)
                : value;
    }
}
