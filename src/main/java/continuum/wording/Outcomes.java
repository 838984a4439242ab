package continuum.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules for an outcome: specific, measurable, by a day, and an outcome at all. */
final class Outcomes {

    private static final String DATE = "It does not say by when.";
    private static final String MEASURE = "Two people could disagree about whether this was reached.";
    private static final String PROVISION = "This is what will be provided. An outcome is the difference that it makes.";
    private static final String ASPIRATION = "This is a hope for life. It belongs in section A; an outcome is a step towards it that can be reached by a day.";
    private static final String SEVERAL = "There is more than one outcome here: one may be reached and another not.";

    private Outcomes() {}

    static List<Finding> read(Text text) {
        var findings = new ArrayList<Finding>();
        var vagueWords = VagueWords.inOutcome(text);
        var byWhen = text.all("by-when", text.whole());
        Optional<Span> several = several(text);
        Optional<Span> provided = text.first("provided", text.whole());
        Optional<Span> hoped = provided.isPresent() ? Optional.empty() : hoped(text, byWhen);
        Optional<Span> unmeasured = provided.or(() -> hoped).isPresent() ? Optional.empty() : unmeasured(text, byWhen);
        var day = byWhen.stream().findFirst();
        String better = provided.map(_ -> Better.outcomeInsteadOfProvision(text, day))
                .or(() -> hoped.map(_ -> Better.outcomeInsteadOfAspiration(text, day)))
                .or(() -> unmeasured.map(place -> Better.seen(text, place, day)))
                .orElseGet(() -> Better.outcome(text, vagueWords, day));
        vagueWords.forEach(vague -> findings.add(finding(Rule.VAGUE_WORDS, text, vague.place(), vague.why(), better)));
        provided.ifPresent(place -> findings.add(finding(Rule.NOT_SMART_PROVISION, text, place, PROVISION, better)));
        hoped.ifPresent(place -> findings.add(finding(Rule.NOT_SMART_ASPIRATION, text, place, ASPIRATION, better)));
        unmeasured.ifPresent(place -> findings.add(finding(Rule.NOT_SMART_MEASURE, text, place, MEASURE, better)));
        several.ifPresent(place -> findings.add(finding(Rule.NOT_SMART_SEVERAL, text, place, SEVERAL,
                Better.oneEach(text, place))));
        if (byWhen.isEmpty()) {
            findings.add(finding(Rule.NOT_SMART_DATE, text, text.trim(text.whole()), DATE, better));
        }
        findings.sort(Comparator.comparingInt(Finding::from).thenComparing(Finding::rule));
        return findings;
    }

    private static Finding finding(Rule rule, Text text, Span place, String why, String better) {
        return new Finding(rule, place.from(), place.to(), text.quote(place), why, better);
    }

    private static Optional<Span> hoped(Text text, List<Span> byWhen) {
        boolean counted = isCounted(text, byWhen);
        var somethingElse = text.all("not-a-wish", text.whole());
        return text.all("aspiration", text.whole())
                .stream()
                .filter(place -> !counted)
                .filter(place -> somethingElse.stream().noneMatch(place::overlaps))
                .findFirst();
    }

    /** The word for getting better that nothing in the line makes countable. */
    private static Optional<Span> unmeasured(Text text, List<Span> byWhen) {
        if (isCounted(text, byWhen)) {
            return Optional.empty();
        }
        var somethingElse = text.all("not-fuzzy", text.whole());
        var fuzzy = text.all("fuzzy", text.whole())
                .stream()
                .filter(place -> byWhen.stream().noneMatch(place::overlaps))
                .filter(place -> somethingElse.stream().noneMatch(place::overlaps))
                .findFirst();
        if (fuzzy.isPresent() || stands(text, "condition", byWhen)) {
            return fuzzy.map(place -> toEndOfClause(text, place, byWhen));
        }
        return text.all("middling", text.whole())
                .stream()
                .filter(place -> byWhen.stream().noneMatch(place::overlaps))
                .findFirst()
                .map(place -> toEndOfClause(text, place, byWhen));
    }

    /** "Develop" alone says little: the words after it are quoted too, up to a comma, an end or a day. */
    private static Span toEndOfClause(Text text, Span place, List<Span> byWhen) {
        int to = text.level().length();
        for (int i = place.to(); i < to; i++) {
            if (",;.\n".indexOf(text.level().charAt(i)) >= 0) {
                to = i;
            }
        }
        int end = to;
        int day = byWhen.stream().mapToInt(Span::from).filter(from -> from >= place.to()).min().orElse(end);
        return text.trim(new Span(place.from(), Math.min(end, day)));
    }

    private static boolean isCounted(Text text, List<Span> byWhen) {
        var names = new ArrayList<>(byWhen);
        names.addAll(text.all("numbers-in-names", text.whole()));
        return stands(text, "count", names) || stands(text, "test", byWhen);
    }

    private static boolean stands(Text text, String name, List<Span> outside) {
        return text.all(name, text.whole()).stream().anyMatch(place -> outside.stream().noneMatch(place::overlaps));
    }

    /** Where a second or third thing that the child will do begins. */
    private static Optional<Span> several(Text text) {
        var others = text.all("another", text.whole());
        boolean apart = others.stream()
                .anyMatch(place -> ";.".indexOf(beforeOf(text, place)) >= 0
                        || text.quote(place).contains("also"));
        return others.size() >= 2 || apart ? others.stream().findFirst() : Optional.empty();
    }

    private static char beforeOf(Text text, Span place) {
        int at = place.from() - 1;
        while (at > 0 && text.level().charAt(at) == ' ') {
            at--;
        }
        return at < 0 ? ' ' : text.level().charAt(at);
    }
}
