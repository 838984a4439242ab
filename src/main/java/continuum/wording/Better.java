package continuum.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A better wording to start from, built from the line itself: its vague words mended and what is missing asked for. What
 * only the writer knows stands in square brackets; the linter never invents an amount, a person or a day.
 */
final class Better {

    private static final String OFTEN = "[how often, such as twice a week]";
    private static final String LONG = "for [how many minutes each time, or hours in all]";
    private static final String PERSON = "[role, with which qualification or training]";
    private static final String BY = "By [date, or the end of which year]";
    private static final String DO = "[do what that can be seen or counted], [how well or how often, such as 8 times out of 10]";
    private static final Pattern CHILD = Pattern.compile(
            "\\b(\\p{Lu}[\\p{L}-]*|he|she|they)(?:['’]s\\s|\\s+(?:will|can|would|wants?|hopes?|dreams?|wishes|aspires?|likes?)\\b)");
    private static final Pattern FIRST_WORD_IS_NO_NAME = Pattern
            .compile("^(?i:he|she|they|the|an?|to|his|her|their)\\b");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:[a-z].*|To|It|For|School|Staff|Adults?|Teachers?|The|Support|In|By|At)(?<!^he|^she|^they)");

    /** Words to stand in the place of a phrase. */
    private record Change(Span place, String words) {}

    private Better() {}

    /** An arrangement with its vague words mended, and with what it lacks asked for at its end. */
    static String arrangement(Arrangement arrangement, List<VagueWords.Found> vague, boolean asksWho) {
        Text text = arrangement.text();
        var changes = changes(text, vague);
        var asked = new StringBuilder();
        if (arrangement.lacksLength()) {
            asked.append(", ").append(LONG);
        }
        if (arrangement.lacksFrequency()) {
            asked.append(arrangement.lacksLength() ? " " : ", ").append(OFTEN);
        }
        if (asksWho && changes.stream().noneMatch(change -> change.words.startsWith("[role"))) {
            People.anybody(text, arrangement.place())
                    .filter(anybody -> isDoer(arrangement, anybody)
                            && changes.stream().noneMatch(change -> change.place.overlaps(anybody)))
                    .ifPresentOrElse(anybody -> changes.add(new Change(withArticle(text, anybody), PERSON)),
                            () -> asked.append(asked.isEmpty() ? ", " : " ").append("by ").append(PERSON));
        }
        return end(mended(text, arrangement.place(), changes), asked.toString());
    }

    /** The first words of the sentence, or whoever something is done "by": they can be replaced by a role. */
    private static boolean isDoer(Arrangement arrangement, Span anybody) {
        String before = arrangement.text().level().substring(arrangement.place().from(), anybody.from());
        return before.matches(
                "(?s)(?:.*[.:,])?\\s*(?:the |an? |all |a |school |class |trusted |familiar |key )*|.*\\b(?:by|from)(?: an?| the)? (?:\\w+ )?");
    }

    private static Span withArticle(Text text, Span anybody) {
        var article = Pattern.compile("(?:\\b(?:the|an?|all|trusted|familiar|key) )+$")
                .matcher(text.level().substring(0, anybody.from()));
        return article.find() ? new Span(article.start(), anybody.to()) : anybody;
    }

    static String addedToOrdinary() {
        return "Leave it out, or say what is added to it: [what], " + LONG + " " + OFTEN + ", by " + PERSON + ".";
    }

    /** An outcome with its vague words mended, and a day asked for when it has none. */
    static String outcome(Text text, List<VagueWords.Found> vague, Optional<Span> byWhen) {
        String line = mended(text, text.whole(), changes(text, vague));
        return byWhen.isPresent()
                ? line
                : BY + ", "
                        + (FIRST_WORD_IS_NO_NAME.matcher(line).find()
                                ? Character.toLowerCase(line.charAt(0)) + line.substring(1)
                                : line);
    }

    /** Something to be seen in the place of what nobody can see. */
    static String seen(Text text, Span unmeasured, Optional<Span> byWhen) {
        return step(text, byWhen) + "; this stands for “" + text.quote(unmeasured) + "”.";
    }

    static String outcomeInsteadOfProvision(Text text, Optional<Span> byWhen) {
        return "Move it to section F, and write here what it changes: " + step(text, byWhen) + ".";
    }

    static String outcomeInsteadOfAspiration(Text text, Optional<Span> byWhen) {
        return "Move it to section A, and write here a step towards it: " + step(text, byWhen) + ".";
    }

    private static String step(Text text, Optional<Span> byWhen) {
        return tidy(byWhen.map(text::quote).orElse(BY)) + ", " + child(text) + " will " + DO;
    }

    /** The first of several outcomes, and the next as a line of its own. */
    static String oneEach(Text text, Span second) {
        String next = text.typed()
                .substring(second.from())
                .replaceFirst("^(?i:and|also|then|he|she|[,;.\\s])+(?=\\s)", "");
        return "Write a line for each: “" + tidy(text.typed().substring(0, second.from())) + "” and “" + BY + ", "
                + child(text) + " "
                + tidyInside(next) + "”";
    }

    /** The child as the line calls it. */
    private static String child(Text text) {
        var child = CHILD.matcher(text.typed());
        String name = child.find() ? child.group(1) : "";
        return name.isEmpty() || NO_NAME.matcher(name).matches()
                ? "the child"
                : name.matches("He|She|They") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<Change> changes(Text text, List<VagueWords.Found> vague) {
        var changes = new ArrayList<Change>();
        for (var found : vague) {
            String phrase = text.quote(found.place());
            changes.add(new Change(found.place(), found.instead()
                    .replace("{last}", phrase.substring(phrase.lastIndexOf(' ') + 1))
                    .replace("{rest}", phrase.substring(phrase.indexOf(' ') + 1))));
        }
        return changes;
    }

    private static String mended(Text text, Span within, List<Change> changes) {
        var mended = new StringBuilder();
        int from = within.from();
        for (Change change : changes.stream().sorted(Comparator.comparingInt(change -> change.place.from())).toList()) {
            mended.append(text.typed(), from, change.place.from()).append(change.words);
            from = change.place.to();
        }
        return tidy(mended.append(text.typed(), from, within.to()).toString());
    }

    private static String end(String line, String asked) {
        String stop = line.matches("(?s).*[.!?]") ? line.substring(line.length() - 1) : "";
        String open = line.substring(0, line.length() - stop.length());
        return tidy(open.isEmpty() ? "[What exactly]" + asked + stop : open + asked + stop);
    }

    private static String tidy(String line) {
        String one = tidyInside(line).replaceAll("^(?:[,;.:•*-]\\s*)+", "").strip();
        return one.isEmpty() ? one : Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }

    private static String tidyInside(String line) {
        return line.strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[,.;:])", "")
                .replaceAll("[,;]+(?=[,;.])", "")
                .replaceAll("[,;:]$", "");
    }
}
