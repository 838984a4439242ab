package continuum.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that leave open what was decided, in families ({@code resources/wording/vague-words.txt}). Some undo a promise
 * wherever they stand; others are ordinary speech once the same arrangement says how often and how long.
 */
final class VagueWords {

    /** What turns the words of a family into ordinary speech. */
    private enum Excuse {
        NEVER,
        FREQUENCY,
        AMOUNT
    }

    /** Words that are vague in the same way. */
    private static final class Family {
        boolean outcomes;
        boolean provision;
        String why = "";
        String instead = "";
        Excuse excuse = Excuse.NEVER;
        final List<String> written = new ArrayList<>();
        Pattern pattern = Pattern.compile("");
    }

    /** A vague phrase, why it is vague, and what could stand instead. */
    record Found(Span place, String why, String instead) {}

    private record Hit(Span place, Family family) {}

    private static final List<Family> FAMILIES = read();

    private VagueWords() {}

    private static List<Family> read() {
        var families = new ArrayList<Family>();
        for (String line : Grammar.lines("vague-words.txt")) {
            if (line.startsWith("family ")) {
                families.add(new Family());
            } else {
                take(line.strip(), families.getLast());
            }
        }
        families.forEach(family -> family.pattern = Grammar.english().compile(String.join("|", family.written)));
        return List.copyOf(families);
    }

    private static void take(String line, Family family) {
        int space = line.indexOf(' ');
        String value = space < 0 ? "" : line.substring(space + 1);
        switch (space < 0 ? line : line.substring(0, space)) {
            case "sections" -> {
                family.outcomes = value.contains("E");
                family.provision = value.contains("F");
            }
            case "why" -> family.why = value;
            case "instead" -> family.instead = value;
            case "excuse" -> family.excuse = Excuse.valueOf(value.toUpperCase(Locale.ROOT));
            default -> family.written.add(line);
        }
    }

    /** The vague phrases of an outcome. */
    static List<Found> inOutcome(Text text) {
        return apart(hits(text, text.whole(), FAMILIES.stream().filter(family -> family.outcomes).toList()));
    }

    /** The vague phrases of an arrangement. With {@code onlyWhatUndoes} those that spoil even a counted promise. */
    static List<Found> in(Arrangement arrangement, boolean onlyWhatUndoes) {
        boolean counted = onlyWhatUndoes || arrangement.isCounted();
        boolean often = counted || arrangement.frequency().isPresent();
        return apart(hits(arrangement.text(), arrangement.place(), FAMILIES.stream()
                .filter(family -> family.provision)
                .filter(family -> switch (family.excuse) {
                    case NEVER -> true;
                    case FREQUENCY -> !often;
                    case AMOUNT -> !counted;
                })
                .toList()));
    }

    private static List<Hit> hits(Text text, Span within, List<Family> families) {
        var hits = new ArrayList<Hit>();
        for (Family family : families) {
            text.all(family.pattern, within)
                    .stream()
                    .filter(place -> !isMonth(text, place))
                    .forEach(place -> hits.add(new Hit(place, family)));
        }
        return hits;
    }

    /** "May" with a capital, and not where a sentence begins. */
    private static boolean isMonth(Text text, Span place) {
        return text.quote(place).startsWith("May")
                && !text.level().substring(0, place.from()).matches("(?s)(?:.*[.!?:;\\n])?\\s*\\W?");
    }

    /** Of phrases that overlap the longer is kept. */
    private static List<Found> apart(List<Hit> hits) {
        var kept = new ArrayList<Hit>();
        hits.stream().sorted(Comparator.comparingInt(hit -> -hit.place.length())).forEach(hit -> {
            if (kept.stream().noneMatch(other -> other.place.overlaps(hit.place))) {
                kept.add(hit);
            }
        });
        return kept.stream()
                .sorted(Comparator.comparingInt(hit -> hit.place.from()))
                .map(hit -> new Found(hit.place, hit.family.why, hit.family.instead))
                .toList();
    }
}
