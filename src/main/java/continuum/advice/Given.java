package continuum.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Advice that was given, for who writes from it.
 *
 * @param from who gave it: "Educational psychology service, Ann Lee"
 * @param paragraphs in their order; a reader calls the first "1". None when a file was given without words
 */
public record Given(UUID id, String from, String title, LocalDate dated, List<String> paragraphs) {

    public Given {
        paragraphs = List.copyOf(paragraphs);
    }
}
