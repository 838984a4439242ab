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
 * @param about what it names first, professions and occasions left aside; work when it names nothing known
 * @param core the words that say what is done, to quote when something is missing
 */
record Arrangement(Text text, Span place, About about, Span core) {

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

    private static final Map<String, About> HEADS = Map.of("people-work", About.WORK, "meeting", About.MEETING,
            "document",
            About.DOCUMENT, "staff-training", About.TRAINING, "equipment", About.THING, "arrangement", About.THING);
    private static final Pattern PIECES = Pattern.compile(
            "\\s*(?:;|[\\r\\n]+|(?<=[\\s.,:;])[\\u2022\\u25AA\\u25CF\\u2023\\u25E6\\u00B7\\uF0B7*](?=\\s))\\s*|"
                    + "(?<=[.!?])\\s+(?=(?:in addition|additionally|(?:\\w+ )?(?:will|should) also)\\b)");

    private static final Pattern DESCRIBING = Pattern.compile(
            "(?:\\b(?!(?:to|of|for|with|will|be|is|are|the|a|an|in|on|by|from|have|has|receive|receives|his|her|their|should|must|who|that|at|as|or)\\b)[\\p{L}\\d:'-]+\\s){1,4}$");

    private record Head(About about, Span place) {}

    /** The arrangements of a line: pieces between semicolons, bullets and new lines, each with what goes on about it. */
    static List<Arrangement> of(Text text) {
        var arrangements = new ArrayList<Arrangement>();
        for (Span piece : pieces(text)) {
            if (arrangements.isEmpty() || !standsAlone(text, piece) || isHeading(arrangements.getLast())) {
                int from = arrangements.isEmpty() ? piece.from() : arrangements.removeLast().place.from();
                arrangements.add(at(text, new Span(from, piece.to())));
            } else {
                arrangements.add(at(text, piece));
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

    private static Arrangement at(Text text, Span place) {
        return head(text, place)
                .map(head -> new Arrangement(text, place, head.about, withWordsBefore(text, head.place, place)))
                .orElseGet(() -> new Arrangement(text, place, About.WORK, text.trim(place)));
    }

    /** "Therapy" alone says little: up to four words before it that describe it are quoted too. */
    private static Span withWordsBefore(Text text, Span head, Span place) {
        var before = DESCRIBING.matcher(text.level().substring(place.from(), head.from()));
        return before.find() ? text.trim(new Span(place.from() + before.start(), head.to())) : head;
    }

    private static Optional<Head> head(Text text, Span place) {
        var aside = new ArrayList<>(text.all("profession", place));
        aside.addAll(text.all("always", place));
        aside.addAll(text.all("occasion", place));
        return HEADS.entrySet()
                .stream()
                .flatMap(entry -> text.all(entry.getKey(), place)
                        .stream()
                        .filter(span -> entry.getValue() == About.THING || aside.stream().noneMatch(span::overlaps))
                        .limit(1)
                        .map(span -> new Head(entry.getValue(), span)))
                .min(Comparator.<Head>comparingInt(head -> head.place.from())
                        .thenComparing(head -> head.about, Comparator.reverseOrder())
                        .thenComparingInt(head -> -head.place.to()));
    }

    /** Where it says how often. */
    Optional<Span> frequency() {
        return text.all("frequency", place).stream().filter(this::isMeant).findFirst();
    }

    /** "In all lessons as required" is not in all lessons. */
    private boolean isMeant(Span often) {
        return !text.has("hedge", place)
                || Stream.of("always", "occasion")
                        .flatMap(name -> text.all(name, place).stream())
                        .noneMatch(often::overlaps);
    }

    /** Where it says on which day or occasion, once. */
    Optional<Span> once() {
        return text.first("once", place);
    }

    /** Where it says how long each time, or in all. */
    Optional<Span> length() {
        return Stream.of("length", "always", "occasion")
                .flatMap(name -> text.all(name, place).stream())
                .filter(this::isMeant)
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

    /** Whether it says how often and how long, as far as it has to. */
    boolean isCounted() {
        boolean often = about == About.THING ? frequency().isPresent() : !lacksFrequency();
        return often && !lacksLength();
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
