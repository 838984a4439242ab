package continuum.advice;

import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.papers.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of advice, frozen as it was given.
 *
 * @param asked the request it answers; none for a report that was there already
 * @param number 1 for the first answer to a request, more for what was added later
 * @param dated the day the advice is of
 * @param givenOn the day it reached the authority
 * @param paper the file that was given, if one was
 * @param reason for a nil return, what they said; for a report that was there already, why it is enough
 */
public record Piece(UUID id, AssessmentId assessment, ChildId child, @Nullable AskedId asked, Body body, int number,
        Kind kind, String from, String title, LocalDate dated, LocalDate givenOn, @Nullable PaperId paper,
        @Nullable String reason, @Nullable Agreement agreement, String by, List<Paragraph> paragraphs) {

    /** What it is. */
    public enum Kind {
        GIVEN,
        /** A reply that is no advice. */
        NIL,
        /** A report that was there already. */
        EXISTING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One numbered paragraph, under the heading it stands under. */
    public record Paragraph(int number, String heading, String words) {}

    /** When its provider and the family agreed that an existing report is enough; the authority did by using it. */
    public record Agreement(LocalDate provider, LocalDate family) {}

    public Piece {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether it is advice, not only a reply. */
    public boolean isAdvice() {
        return kind != Kind.NIL;
    }

    Given given() {
        return new Given(id, from, title, dated, paragraphs.stream().map(Paragraph::words).toList());
    }
}
