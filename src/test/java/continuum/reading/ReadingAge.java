package continuum.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How old a reader has to be for a text: the Flesch-Kincaid grade, which counts words in sentences and syllables in words,
 * and five years. It measures length, not sense; that a word is known it can't tell, so long words are listed as well.
 *
 * @param words how many words
 * @param age in years
 */
public record ReadingAge(int sentences, int words, int syllables, double age) {

    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Two vowels that are said one after the other, as in "mediation". */
    private static final Pattern TWO = Pattern.compile("(?<![tscg])i[ao]");

    /** Measures a text; an end of a line ends a sentence. */
    public static ReadingAge of(String text) {
        var sentences = sentences(text);
        var all = sentences.stream().flatMap(one -> words(one).stream()).toList();
        int syllables = all.stream().mapToInt(ReadingAge::syllables).sum();
        if (all.isEmpty()) {
            return new ReadingAge(0, 0, 0, 5);
        }
        double grade = 0.39 * all.size() / sentences.size() + 11.8 * syllables / all.size() - 15.59;
        return new ReadingAge(sentences.size(), all.size(), syllables, Math.max(5, grade + 5));
    }

    /** The sentences that have words. */
    public static List<String> sentences(String text) {
        return END.splitAsStream(text).map(String::strip).filter(one -> !words(one).isEmpty()).toList();
    }

    /** The words of a sentence. */
    public static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }

    /** Words of four syllables or more that are not in a list of those that are needed, or that everybody knows. */
    public static Set<String> hard(String text, Set<String> known) {
        var hard = new TreeSet<String>();
        for (var word : words(text)) {
            var plain = word.toLowerCase(Locale.ROOT).replaceAll("[’']s$", "");
            if (syllables(plain) >= 4 && Character.isLowerCase(word.charAt(0)) && !known.contains(plain)) {
                hard.add(plain);
            }
        }
        return hard;
    }

    /** Groups of vowels, without an "e" at the end that nobody says. */
    static int syllables(String word) {
        return Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))
                .mapToInt(part -> {
                    var said = part.replaceAll("[’'].*$", "").replace("every", "evry");
                    var count = (int) (VOWELS.matcher(said).results().count() + TWO.matcher(said).results().count());
                    if (said.length() > 2 && (said.endsWith("e") && !said.endsWith("le") || said.endsWith("ed")
                            && !said.endsWith("ted") && !said.endsWith("ded")
                            || said.endsWith("es") && !said.matches(".*(s|x|z|ch|sh|c|g)es"))) {
                        count--;
                    }
                    return Math.max(1, count);
                })
                .sum();
    }
}
