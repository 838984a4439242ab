package continuum.disagreement;

import continuum.plans.Contents;
import continuum.plans.Difference.Piece;
import continuum.plans.Differences;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan with what each side would have it say, line by line. A line is agreed when both would have it say the same.
 *
 * @param number which version of the document it is; 0 while it is being written
 */
public record WorkingDocument(int number, @Nullable LocalDate sentOn, List<WorkLine> lines, List<Sent> sent) {

    /** A side of the dispute. */
    public enum Side {
        FAMILY("The family"),
        AUTHORITY("The authority");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What one side would have a line say, and why. Empty words mean that the line goes out. */
    public record Wording(long seq, LineId line, Section section, Side side, String words, String reason, String by,
            Instant at) {}

    /** A version that was sent. */
    public record Sent(int number, long upTo, LocalDate on, String by) {}

    /** One line. @param base what the plan says; empty for a line that somebody adds */
    public record WorkLine(LineId line, Section section, String base, Optional<Wording> family,
            Optional<Wording> authority) {

        public Optional<Wording> of(Side side) {
            return side == Side.FAMILY ? family : authority;
        }

        private String wanted(Side side) {
            return of(side).map(Wording::words).orElse(base);
        }

        public boolean isTouched() {
            return family.isPresent() || authority.isPresent();
        }

        public boolean isAgreed() {
            return wanted(Side.FAMILY).equals(wanted(Side.AUTHORITY));
        }

        /** What a side would change, in words that stayed, went or came. */
        public List<Piece> changes(Side side) {
            return Differences.between(view(base), view(wanted(side)))
                    .stream()
                    .findFirst()
                    .map(continuum.plans.Difference::words)
                    .orElse(List.of());
        }

        private Contents view(String words) {
            return new Contents(List.of(new Line.View(line, Line.Voice.HISTORY, words)));
        }
    }

    /** The document from the plan and all that was said, as far as it was said by then. */
    static WorkingDocument of(Contents plan, List<Wording> said, List<Sent> sent, int number) {
        var version = sent.stream().filter(one -> one.number() == number).findFirst();
        long upTo = version.map(Sent::upTo).orElse(Long.MAX_VALUE);
        var then = said.stream().filter(one -> one.seq() <= upTo).toList();
        var lines = new ArrayList<WorkLine>();
        for (var line : plan.lines()) {
            if (line.section() != Section.J && line.section() != Section.K) {
                lines.add(new WorkLine(line.id(), line.section(), line.words(), newest(then, line.id(), Side.FAMILY),
                        newest(then, line.id(), Side.AUTHORITY)));
            }
        }
        then.stream()
                .filter(one -> plan.find(one.line()).isEmpty())
                .map(Wording::line)
                .distinct()
                .forEach(line -> lines.add(new WorkLine(line, then.stream()
                        .filter(one -> one.line().equals(line))
                        .findFirst()
                        .orElseThrow()
                        .section(), "", newest(then, line, Side.FAMILY), newest(then, line, Side.AUTHORITY))));
        lines.sort(java.util.Comparator.comparing(WorkLine::section));
        return new WorkingDocument(version.isPresent() ? number : 0, version.map(Sent::on).orElse(null),
                List.copyOf(lines), sent);
    }

    private static Optional<Wording> newest(List<Wording> said, LineId line, Side side) {
        return said.stream()
                .filter(one -> one.line().equals(line) && one.side() == side)
                .max(java.util.Comparator.comparingLong(Wording::seq));
    }

    public long inDispute() {
        return lines.stream().filter(line -> line.isTouched() && !line.isAgreed()).count();
    }

    public Optional<WorkLine> find(LineId line) {
        return lines.stream().filter(one -> one.line().equals(line)).findFirst();
    }
}
