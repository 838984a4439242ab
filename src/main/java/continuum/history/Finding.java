package continuum.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the history that is not as it was recorded.
 *
 * @param child nothing when a whole batch is concerned
 * @param line {@code entry}, {@code look} or {@code batch}
 * @param seq the number of the line in the child's chain; for a batch how many lines it has
 * @param finding {@code changed}, {@code missing}, {@code inserted}, {@code end changed} or {@code not closed}
 */
public record Finding(@Nullable UUID child, String line, long seq, String finding) {

    /** In a sentence. */
    public String words() {
        return child == null ? batchInWords() : "Child %s, %s: %s".formatted(child, chain(), lineInWords());
    }

    private String chain() {
        return line.equals("look") ? "who looked" : "what happened";
    }

    private String lineInWords() {
        return switch (finding) {
            case "changed" -> "line " + seq + " was changed after it was recorded";
            case "missing" -> "line " + seq + " was removed";
            case "inserted" -> "line " + seq + " was put in beside the chain";
            default -> "the end of the chain does not fit its last line, " + seq;
        };
    }

    private String batchInWords() {
        return switch (finding) {
            case "missing" -> "A batch of lines: some of its lines were removed, " + seq + " are there or were";
            case "not closed" -> "A batch of " + seq + " lines: nothing says that it was ever closed";
            default -> "A batch of " + seq + " lines: they are not the lines it was closed with";
        };
    }
}
