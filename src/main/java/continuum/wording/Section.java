package continuum.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sections of a plan whose wording is read (SEND Regulations 2014, regulation 12). */
public enum Section {
    /** Section E: the outcomes sought. */
    OUTCOMES,
    /** Section F: the special educational provision. */
    PROVISION;

    private static final Pattern LETTER = Pattern.compile("(?:section\\s*)?([a-k])(?:[\\s.:)(-].*|\\d.*)?",
            Pattern.DOTALL);

    /** The section a person means: "E", "section f", "F2", "Outcomes", "Provision"; empty for any other. */
    public static Optional<Section> of(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        var letter = LETTER.matcher(words);
        if (letter.matches()) {
            return switch (letter.group(1)) {
                case "e" -> Optional.of(OUTCOMES);
                case "f" -> Optional.of(PROVISION);
                default -> Optional.empty();
            };
        }
        if (words.startsWith("outcome")) {
            return Optional.of(OUTCOMES);
        }
        return words.contains("provision") && !words.contains("health") && !words.contains("social")
                ? Optional.of(PROVISION)
                : Optional.empty();
    }
}
