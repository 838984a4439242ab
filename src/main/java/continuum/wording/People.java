package continuum.wording;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who does it. A profession or post says by itself what somebody has learnt; an adult, staff or the school says it only
 * with a training beside it. Initials such as OT stand for the person and for the therapy: their neighbours decide.
 */
final class People {

    private static final Pattern THERAPY_FOLLOWS = Pattern.compile(
            "[\\s-]*(?:'s)?[\\s-]*(?:programmes?|therapy|sessions?|input|service|support|targets?|"
                    + "interventions?|provision|recommendations?|strategies|plans?|exercises|work|groups?|blocks?|involvement|"
                    + "equipment|activities|guidance)\\b.*",
            Pattern.DOTALL);
    private static final Pattern SOMEBODY_DOES = Pattern.compile(
            "\\s*(?:[:)]|(?:will|to|who|which|has|is|must|should|visits?|sees?|trains?|delivers?|reviews?|writes?|sets?|plans?|"
                    + "attends?|provides?|models?|gives?|comes|works?|meets?|spends?|advises?|assesses?|carries|leads?|runs?|"
                    + "assessments?|reports?|observations?|consultations?|checks?|updates?|supervises?|oversees|joins?|observes?|teaches|holds?|monitors?)\\b).*",
            Pattern.DOTALL);
    private static final Pattern SOMEBODY_NAMED = Pattern.compile(
            ".*(?:\\b(?:an?|the|by|from|with|qualified|registered|hcpc|specialist|paediatric|nhs|independent|her|his|their|named|"
                    + "link|community|school|school's|and|or|plus|per|experienced|senior|band \\d)\\s|[(:+/&,]\\s*)",
            Pattern.DOTALL);

    private People() {}

    /** Somebody whose training is known. */
    static Optional<Span> qualified(Text text, Span within) {
        return Stream.of(text.first("profession", within), initials(text, within), text.first("by-service", within),
                trained(text, within)).flatMap(Optional::stream).min(Comparator.comparingInt(Span::from));
    }

    /** Somebody of whom nothing is known but that they are there. */
    static Optional<Span> anybody(Text text, Span within) {
        return text.first("generic", within);
    }

    private static Optional<Span> trained(Text text, Span within) {
        return text.has("generic", within) ? text.first("training", within) : Optional.empty();
    }

    private static Optional<Span> initials(Text text, Span within) {
        return text.all("initials", within).stream().filter(span -> isPerson(text, span, within)).findFirst();
    }

    private static boolean isPerson(Text text, Span span, Span within) {
        String before = text.level().substring(within.from(), span.from());
        String after = text.level().substring(span.to(), within.to());
        return !THERAPY_FOLLOWS.matcher(after).matches()
                && (SOMEBODY_NAMED.matcher(before).matches() || SOMEBODY_DOES.matcher(after).matches());
    }
}
