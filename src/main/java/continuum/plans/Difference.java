package continuum.plans;

import java.util.List;

/**
 * What became of one line from one version to another.
 *
 * @param words the words of both, in pieces that stayed, went or came
 * @param meaning what it means in quantities and links, as sentences: "10 hours a school year → 8 hours a school year"
 */
public record Difference(Line line, Kind kind, List<Piece> words, List<String> meaning) {

    public Difference {
        words = List.copyOf(words);
        meaning = List.copyOf(meaning);
    }

    /** How a line differs. */
    public enum Kind {
        ADDED("Added"),
        REMOVED("Removed"),
        CHANGED("Changed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Some words that stayed, went or came. */
    public record Piece(Fate fate, String words) {}

    /** What became of some words. */
    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** Whether the child gets less of something than before. */
    public boolean isLess() {
        return kind == Kind.REMOVED && line instanceof Line.Provision
                || meaning.stream().anyMatch(sentence -> sentence.endsWith(Differences.LESS));
    }
}
