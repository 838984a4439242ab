package continuum.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All lines of a version, in the order in which they are printed. */
public record Contents(List<Line> lines) {

    /** Nothing written yet. */
    public static final Contents EMPTY = new Contents(List.of());

    public Contents {
        lines = List.copyOf(lines);
    }

    public Optional<Line> find(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** Where a need was found: "Educational psychology: Ann Lee, Psychology service, paragraph 3". */
    public String place(Source source) {
        var advice = of(Section.K).stream()
                .filter(line -> line instanceof Line.Appendix appendix && appendix.advice().equals(source.advice()))
                .map(Line::words)
                .findFirst()
                .orElse("the advice");
        return source.paragraph() == Source.WHOLE ? advice : advice + ", paragraph " + source.paragraph();
    }

    /** The lines of a section. */
    public List<Line> of(Section section) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }

    public List<Line.Need> needs() {
        return every(Line.Need.class);
    }

    public List<Line.Outcome> outcomes() {
        return every(Line.Outcome.class);
    }

    public List<Line.Provision> provision() {
        return every(Line.Provision.class);
    }

    /** The outcomes that answer a need. */
    public List<Line.Outcome> answering(LineId need) {
        return outcomes().stream().filter(one -> one.needs().contains(need)).toList();
    }

    /** The provision that serves an outcome. */
    public List<Line.Provision> serving(LineId outcome) {
        return provision().stream().filter(one -> one.outcomes().contains(outcome)).toList();
    }

    /** Pounds a school year of all provision whose cost is known. */
    public BigDecimal costAYear() {
        return provision().stream()
                .map(one -> one.delivery().costAYear())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same with a line put in its place, or at the end of its section when it is new. */
    public Contents with(Line line) {
        return new Contents(find(line.id()).isPresent()
                ? lines.stream().map(one -> one.id().equals(line.id()) ? line : one).toList()
                : Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** The same without a line; nothing points to it any more. */
    public Contents without(LineId gone) {
        return new Contents(
                lines.stream().filter(line -> !line.id().equals(gone)).map(line -> unlinked(line, gone)).toList());
    }

    /** Whether a line points only to lines that stand here, and to such as it can serve. */
    boolean leads(Line line) {
        var there = switch (line) {
            case Line.Outcome _ -> needs();
            case Line.Provision _ -> outcomes();
            case Line.Budget _ -> provision();
            default -> List.<Line>of();
        };
        return there.stream().map(Line::id).toList().containsAll(linked(line));
    }

    /** The lines that a line points to. */
    static List<LineId> linked(Line line) {
        return switch (line) {
            case Line.Outcome outcome -> outcome.needs();
            case Line.Provision provision -> provision.outcomes();
            case Line.Budget budget -> budget.provision();
            default -> List.of();
        };
    }

    /** A line that points no longer to one that is gone. */
    static Line unlinked(Line line, LineId gone) {
        Predicate<LineId> stays = other -> !other.equals(gone);
        return switch (line) {
            case Line.Outcome(var id, var words, var by, var measured, var needs, var adulthood, var framework) ->
                new Line.Outcome(id, words, by, measured, needs.stream().filter(stays).toList(), adulthood, framework);
            case Line.Provision(var id, var section, var words, var delivery, var outcomes) ->
                new Line.Provision(id, section, words, delivery, outcomes.stream().filter(stays).toList());
            case Line.Budget(var id, var words, var yearly, var direct, var provision) ->
                new Line.Budget(id, words, yearly, direct, provision.stream().filter(stays).toList());
            default -> line;
        };
    }

    private <T extends Line> List<T> every(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
