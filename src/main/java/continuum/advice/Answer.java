package continuum.advice;

import continuum.papers.PaperId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives in answer to a request.
 *
 * @param dated the day the advice is of
 * @param sections what was written, in its order; may be empty when there is a file
 * @param paper the file, kept already among the child's papers
 */
public record Answer(LocalDate dated, List<Section> sections, @Nullable PaperId paper) {

    /** Words under a heading; an empty line ends a paragraph. */
    public record Section(String heading, String words) {}

    public Answer {
        sections = List.copyOf(sections);
    }

    /** The paragraphs of all sections, numbered through. */
    public List<Piece.Paragraph> paragraphs() {
        var numbered = new ArrayList<Piece.Paragraph>();
        for (var section : sections) {
            for (var words : paragraphs(section.words())) {
                numbered.add(new Piece.Paragraph(numbered.size() + 1, section.heading(), words));
            }
        }
        return numbered;
    }

    /** Words as paragraphs: an empty line ends one, other line ends stay. */
    private static List<String> paragraphs(String words) {
        return words.strip().isEmpty() ? List.of() : List.of(words.strip().split("\\n[ \\t]*(?:\\n[ \\t]*)+"));
    }
}
