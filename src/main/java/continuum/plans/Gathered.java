package continuum.plans;

import continuum.advice.Asked;
import continuum.advice.Given;
import continuum.calendar.DateWords;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The advice that a plan is written from. What was given is set out in section K (SEND Regulations 2014, regulation 12(4)),
 * and its paragraphs are the sources of the needs.
 *
 * @param given in the order in which it came
 * @param waiting who was asked and has not answered
 */
public record Gathered(List<Given> given, List<Asked> waiting) {

    /** Of a plan that came from no assessment here, and of a version that was sent: that has its own section K. */
    public static final Gathered NOTHING = new Gathered(List.of(), List.of());

    /**
     * Sources that stand together on a page.
     *
     * @param from "Educational psychology: Ann Lee, Psychology service, 3 March 2026"
     * @param before how many stand before them
     */
    public record Group(String from, int before, List<Source> sources) {}

    public Gathered {
        given = List.copyOf(given);
        waiting = List.copyOf(waiting);
    }

    /** Every paragraph that was given; of a file without words the whole of it. */
    List<Source> sources() {
        return given.stream().flatMap(Gathered::sources).toList();
    }

    private static Stream<Source> sources(Given given) {
        return given.paragraphs().isEmpty()
                ? Stream.of(new Source(given.id(), Source.WHOLE, given.title()))
                : IntStream.range(0, given.paragraphs().size())
                        .mapToObj(i -> new Source(given.id(), i + 1, given.paragraphs().get(i)));
    }

    /** Sources by the advice they stand in; what is quoted already and stands in none of it comes last. */
    List<Group> groups(List<Source> sources) {
        var groups = new ArrayList<Group>();
        int before = 0;
        for (var one : given) {
            var here = sources.stream().filter(source -> source.advice().equals(one.id())).toList();
            groups.add(new Group(words(one) + ", " + DateWords.inWords(one.dated()), before, here));
            before += here.size();
        }
        groups.add(new Group("Quoted in this plan before", before,
                sources.stream().filter(source -> !isGiven(source.advice())).toList()));
        return groups.stream().filter(group -> !group.sources().isEmpty()).toList();
    }

    private boolean isGiven(UUID advice) {
        return given.stream().anyMatch(one -> one.id().equals(advice));
    }

    /** The lines of section K that are missing among these. A piece of advice keeps its line from version to version. */
    List<Written> missing(List<Written> lines) {
        var there = lines.stream().map(one -> one.line().id()).toList();
        return given.stream()
                .filter(one -> !there.contains(new LineId(one.id())))
                .map(one -> new Written(
                        new Line.Appendix(new LineId(one.id()), words(one), one.id(), one.dated()),
                        0, one.from(), one.dated().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .toList();
    }

    /** The same lines with section K as it stands now. */
    List<Written> with(List<Written> lines) {
        return Stream.concat(lines.stream(), missing(lines).stream()).toList();
    }

    /** Who was asked and has not answered: advice that the plan would be made without. */
    List<Gap> gaps() {
        return waiting.stream()
                .map(one -> new Gap(null, Section.K, Gap.Kind.ADVICE_WAITED_FOR,
                        "%s: %s was asked for advice and has not given it. It is due by %s".formatted(
                                one.body().words(), one.to().name(), DateWords.inWords(one.dueOn())),
                        false))
                .toList();
    }

    private static String words(Given given) {
        return given.title() + ": " + given.from();
    }
}
