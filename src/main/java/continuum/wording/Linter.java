package continuum.wording;

import java.util.List;

/** Reads a line of a plan and says what in its wording leaves open what was decided. Pure: the same line, the same answer. */
public final class Linter {

    /** The longest line that is read; nobody writes one arrangement in so many characters. */
    public static final int LONGEST = 10_000;

    private Linter() {}

    /** Whether a line can be read: it holds words, and not too many. */
    public static boolean reads(String line) {
        return line.length() <= LONGEST && new Text(line).hasWords();
    }

    /**
     * What there is to say about a line, in the order of its words; nothing for a good one.
     *
     * @throws IllegalArgumentException when there is nothing to read, or too much
     */
    public static List<Finding> read(Section section, String line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "it is longer than %,d characters; split it into lines".formatted(LONGEST));
        }
        var text = new Text(line);
        if (!text.hasWords()) {
            throw new IllegalArgumentException("it holds no words");
        }
        return switch (section) {
            case OUTCOMES -> Outcomes.read(text);
            case PROVISION -> Provision.read(text);
        };
    }
}
