package continuum.wording;

import java.util.regex.Pattern;

/**
 * A better wording to start from, built from the line itself. What only the writer knows stands in square brackets: the
 * linter never invents an amount, a person or a day.
 */
final class Better {

    private static final String OFTEN = "[how often, such as twice a week]";
    private static final String LONG = "for [how many minutes each time, or hours in all]";
    private static final String PERSON = "[role, with which qualification or training]";
    private static final String BY = "By [date, or the end of which year], ";
    private static final Pattern SUBJECT = Pattern.compile(
            "(?s)(?:.*?[,:;.]\\s*)?((?:\\p{L}[\\p{L}'’-]*\\s){1,3}?)(?:will|to|can|would|wants?|hopes?)\\b.*");

    private Better() {}

    /** The arrangement with other words in the place of a phrase; with none the phrase is left out. */
    static String instead(Text text, Span within, Span phrase, String words) {
        String before = text.typed().substring(within.from(), phrase.from());
        String after = text.typed().substring(phrase.to(), within.to());
        return tidy(before + words + after);
    }

    static String addedToOrdinary() {
        return "Leave it out, or say what is added to it: [what], " + OFTEN + ", " + LONG + ", from " + PERSON + ".";
    }

    static String howOften(Arrangement arrangement) {
        return arrangement.length()
                .map(length -> after(arrangement, length, " " + OFTEN))
                .orElseGet(() -> atEnd(arrangement, ", " + OFTEN));
    }

    static String howLong(Arrangement arrangement) {
        return arrangement.frequency()
                .map(often -> after(arrangement, often, " " + LONG))
                .orElseGet(() -> atEnd(arrangement, ", " + LONG));
    }

    static String who(Arrangement arrangement) {
        return People.anybody(arrangement.text(), arrangement.place())
                .map(anybody -> instead(arrangement.text(), arrangement.place(), anybody, PERSON))
                .orElseGet(() -> atEnd(arrangement, ", delivered by " + PERSON));
    }

    static String byWhen(Text text) {
        String line = text.typed().strip();
        return BY + (Pattern.compile("^(?i:he|she|they|the|an?|to)\\b").matcher(line).find()
                ? Character.toLowerCase(line.charAt(0)) + line.substring(1)
                : line);
    }

    static String measured(Text text, Span phrase) {
        return tidy(text.typed().substring(0, phrase.from()) + "[what " + child(text)
                + " will be seen to do that shows “" + text.quote(phrase) + "”]" + text.typed().substring(phrase.to())
                + " [how well or how often, such as 8 times out of 10]");
    }

    static String outcomeInsteadOfProvision(Text text) {
        return "Move it to section F, and write here what it changes: " + BY + child(text)
                + " will [do what that is not possible now], [how well or how often].";
    }

    static String outcomeInsteadOfAspiration(Text text) {
        return "Move it to section A, and write here a step towards it: " + BY + child(text)
                + " will [do what], [how well or how often].";
    }

    static String oneEach(Text text, Span second) {
        return tidy(text.typed().substring(0, second.from())) + " | " + BY
                + tidy(text.typed().substring(second.from()).replaceFirst("^(?i:and|also|then|[,;.\\s])+", ""));
    }

    /** The child as the line calls it. */
    private static String child(Text text) {
        var subject = SUBJECT.matcher(text.typed());
        if (!subject.matches()) {
            return "the child";
        }
        String name = subject.group(1).strip();
        return name.matches("(?i)(to|it|school|staff|the school|an? .*|.*\\b(staff|school|adult|teacher|and|of|in|by|for)\\b.*)")
                ? "the child"
                : name;
    }

    private static String after(Arrangement arrangement, Span place, String words) {
        return instead(arrangement.text(), arrangement.place(), new Span(place.to(), place.to()), words);
    }

    private static String atEnd(Arrangement arrangement, String words) {
        String line = arrangement.text().quote(arrangement.place()).strip();
        String end = line.matches("(?s).*[.!?]") ? line.substring(line.length() - 1) : "";
        return tidy(line.substring(0, line.length() - end.length()) + words + end);
    }

    private static String tidy(String line) {
        String one = line.strip().replaceAll("\\s+", " ").replaceAll(" ([,.;:])", "$1").replaceAll("([,;]){2,}", "$1")
                .replaceAll("^[,;.: ]+", "");
        return one.isEmpty() ? one : Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }
}
