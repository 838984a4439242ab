package continuum.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that a line of provision promises, and what the line says of it.
 *
 * @param place where it stands in the line
 */
record Arrangement(Text text, Span place) {

    /** What an arrangement is about decides what it has to say. */
    enum About {
        /** People's work with the child: how often, how long, who. */
        WORK,
        /** A review, a check, a meeting: how often and who; it lasts as long as it takes. */
        MEETING,
        /** Something written: when and who. */
        DOCUMENT,
        /** Training of staff: when, how long, who trains. */
        TRAINING,
        /** Equipment, a room, the size of a class, time in examinations: it is there. */
        THING
    }

    private static final Map<String, About> HEADS = Map.of("people-work", About.WORK, "meeting", About.MEETING, "document",
            About.DOCUMENT, "staff-training", About.TRAINING, "equipment", About.THING, "arrangement", About.THING);
    private static final Pattern PIECES = Pattern.compile(
            "\\s*(?:;|[\\r\\n]+|(?<=[\\s.,:;])[\\u2022\\u25AA\\u25CF\\u2023\\u25E6\\u00B7\\uF0B7*](?=\\s))\\s*|"
                    + "(?<=[.!?])\\s+(?=(?:in addition|additionally|(?:\\w+ )?(?:will|should) also)\\b)");

    private record Head(About about, Span place) {}

    /** The arrangements of a line: pieces between semicolons, bullets and new lines, each with what goes on about it. */
    static List<Arrangement> of(Text text) {
        var arrangements = new ArrayList<Arrangement>();
        for (Span piece : pieces(text)) {
            if (arrangements.isEmpty() || !standsAlone(text, piece) || isHeading(arrangements.getLast())) {
                int from = arrangements.isEmpty() ? piece.from() : arrangements.removeLast().place.from();
                arrangements.add(new Arrangement(text, new Span(from, piece.to())));
            } else {
                arrangements.add(new Arrangement(text, piece));
            }
        }
        return arrangements;
    }

    private static List<Span> pieces(Text text) {
        var pieces = new ArrayList<Span>();
        var end = PIECES.matcher(text.level());
        int from = 0;
        while (end.find()) {
            add(text, from, end.start(), pieces);
            from = end.end();
        }
        add(text, from, text.level().length(), pieces);
        return pieces;
    }

    private static void add(Text text, int from, int to, List<Span> pieces) {
        if (!text.level().substring(from, to).isBlank()) {
            pieces.add(new Span(from, to));
        }
    }

    private static boolean standsAlone(Text text, Span piece) {
        var goesOn = Grammar.english().named("continuation").matcher(text.level()).region(piece.from(), piece.to());
        return !goesOn.lookingAt() && text.has("people-work", piece);
    }

    private static boolean isHeading(Arrangement before) {
        String words = before.text.quote(before.place).strip();
        return words.endsWith(":") || !words.contains(" ");
    }

    /** What it is about: what it names first, professions and occasions left aside. */
    About about() {
        return head().map(Head::about).orElse(About.WORK);
    }

    /** The words that say what is done, to quote when something is missing. */
    Span core() {
        return head().map(Head::place).orElse(text.trim(place));
    }

    private Optional<Head> head() {
        var aside = new ArrayList<>(text.all("profession", place));
        aside.addAll(text.all("always", place));
        aside.addAll(text.all("occasion", place));
        return HEADS.entrySet()
                .stream()
                .flatMap(entry -> text.all(entry.getKey(), place)
                        .stream()
                        .filter(span -> aside.stream().noneMatch(span::overlaps))
                        .limit(1)
                        .map(span -> new Head(entry.getValue(), span)))
                .min(Comparator.<Head>comparingInt(head -> head.place.from())
                        .thenComparing(head -> head.about, Comparator.reverseOrder())
                        .thenComparingInt(head -> -head.place.to()));
    }

    /** Where it says how often. */
    Optional<Span> frequency() {
        return text.first("frequency", place);
    }

    /** Where it says on which day or occasion, once. */
    Optional<Span> once() {
        return text.first("once", place);
    }

    /** Where it says how long each time, or in all. */
    Optional<Span> length() {
        return Stream.of("length", "always", "occasion")
                .map(name -> text.first(name, place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where it says who, with a training that is known. */
    Optional<Span> person() {
        return People.qualified(text, place)
                .or(() -> text.has("always", place) ? text.first("everybody", place) : Optional.empty());
    }

    /** Whether it says how often, how long and who. */
    boolean isExact() {
        return isCounted() && !lacksPerson();
    }

    /** Whether it says how often and how long. */
    boolean isCounted() {
        return frequency().isPresent() && !lacksLength();
    }

    boolean lacksFrequency() {
        return switch (about()) {
            case THING -> false;
            case WORK -> frequency().isEmpty();
            case MEETING, DOCUMENT, TRAINING -> frequency().isEmpty() && once().isEmpty();
        };
    }

    boolean lacksLength() {
        return switch (about()) {
            case THING, MEETING, DOCUMENT -> false;
            case WORK -> length().isEmpty();
            case TRAINING -> length().isEmpty() && once().isEmpty() && frequency().isEmpty();
        };
    }

    boolean lacksPerson() {
        return about() != About.THING && person().isEmpty();
    }
}
