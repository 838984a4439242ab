package continuum.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.disagreement.WorkingDocument.Sent;
import continuum.disagreement.WorkingDocument.Side;
import continuum.disagreement.WorkingDocument.Wording;
import continuum.plans.Contents;
import continuum.plans.Difference.Fate;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDocumentTest {

    private static final LineId LINE = LineId.create();
    private static final Contents PLAN = new Contents(
            List.of(new Line.View(LINE, Line.Voice.CHILD, "Ten minutes of speech therapy.")));

    @Test
    void a_line_that_nobody_touched_is_not_in_dispute() {
        var document = WorkingDocument.of(PLAN, List.of(), List.of(), 0);
        assertThat(document.inDispute()).isZero();
        assertThat(document.lines().getFirst().isTouched()).isFalse();
    }

    @Test
    void a_line_is_agreed_when_both_sides_would_have_it_say_the_same() {
        var family = said(1, LINE, Side.FAMILY, "Thirty minutes of speech therapy.");
        assertThat(document(family).inDispute()).isEqualTo(1);
        assertThat(document(family, said(2, LINE, Side.AUTHORITY, "Thirty minutes of speech therapy.")).inDispute())
                .isZero();
        assertThat(document(family, said(2, LINE, Side.FAMILY, "Ten minutes of speech therapy.")).inDispute())
                .as("the family comes back to the plan")
                .isZero();
    }

    @Test
    void the_change_of_a_side_is_shown_word_by_word() {
        var line = document(said(1, LINE, Side.FAMILY, "Thirty minutes of speech therapy.")).lines().getFirst();
        assertThat(line.changes(Side.FAMILY))
                .anyMatch(piece -> piece.fate() == Fate.WENT && piece.words().contains("Ten"))
                .anyMatch(piece -> piece.fate() == Fate.CAME && piece.words().contains("Thirty"));
        assertThat(line.changes(Side.AUTHORITY)).isEmpty();
    }

    @Test
    void a_line_that_a_side_adds_stands_in_its_section() {
        var added = said(1, LineId.create(), Side.FAMILY, "A communication aid.");
        assertThat(document(added).lines()).hasSize(2).last().satisfies(line -> {
            assertThat(line.base()).isEmpty();
            assertThat(line.section()).isEqualTo(Section.F);
        });
    }

    @Test
    void a_version_that_was_sent_stays_as_it_was_when_more_is_said() {
        var first = said(1, LINE, Side.FAMILY, "Thirty minutes.");
        var later = said(2, LINE, Side.FAMILY, "Forty minutes.");
        var sent = List.of(new Sent(1, 1, LocalDate.of(2026, 11, 23), "Cora Case"));
        assertThat(WorkingDocument.of(PLAN, List.of(first, later), sent, 1).lines().getFirst().family())
                .contains(first);
        assertThat(WorkingDocument.of(PLAN, List.of(first, later), sent, 0).lines().getFirst().family())
                .contains(later);
    }

    private static WorkingDocument document(Wording... said) {
        return WorkingDocument.of(PLAN, List.of(said), List.of(), 0);
    }

    private static Wording said(long seq, LineId line, Side side, String words) {
        return new Wording(seq, line, Section.F, side, words, "Because.", "Somebody", Instant.EPOCH);
    }
}
