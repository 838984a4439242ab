package continuum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What families read can be read at twelve: every page and letter as a whole, no sentence longer than 25 words, and no long
 * word that is not in the list of those which the law or everyday life brings with it.
 */
class PlainEnglishTest {

    private static final double OLDEST = 12;
    private static final int LONGEST_SENTENCE = 25;
    private static final int FEW_WORDS = 30;

    /** Long words that families of children with special needs meet every day, or that everybody knows. */
    private static final Set<String> KNOWN = Set.of("education", "educational", "information", "disability",
            "disabilities", "authority", "authorities", "mediation", "psychologist", "interpreter", "university",
            "everybody", "anybody", "especially", "independent", "confidential", "certificate", "application",
            "professional", "professionals", "organisation", "organisations", "communication", "therapist",
            "occupational", "coordinator", "photograph", "january", "february", "usually", "actually", "everything",
            "ordinary", "necessary", "secondary", "alternative", "immediately",
            "disagreement", "disagreements", "impartial", "video", "audio", "area", "areas", "experience",
            "experiences", "material", "immediate", "society", "librarian", "voluntary", "somebody",
            "particular", "diagnosis", "representative", "regulation", "appeal-ehc-plan-decision");

    @Test
    void every_page_and_letter_can_be_read_at_twelve() {
        var hard = new ArrayList<String>();
        texts().forEach((name, text) -> {
            var measured = ReadingAge.of(text);
            if (measured.words() >= FEW_WORDS && measured.age() > OLDEST) {
                hard.add("%s needs a reader of %.1f years".formatted(name, measured.age()));
            }
        });
        assertThat(hard).isEmpty();
        assertThat(texts().values().stream().mapToInt(text -> ReadingAge.of(text).words()).sum())
                .as("words that were read at all")
                .isGreaterThan(3_000);
    }

    @Test
    void no_sentence_is_longer_than_twenty_five_words() {
        var tooLong = new ArrayList<String>();
        texts().forEach((name, text) -> ReadingAge.sentences(text)
                .stream()
                .filter(one -> ReadingAge.words(one).size() > LONGEST_SENTENCE)
                .forEach(one -> tooLong.add(name + ": " + ReadingAge.words(one).size() + " words: " + one)));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void long_words_are_those_we_know_of() {
        var hard = new ArrayList<String>();
        texts().forEach((name, text) -> {
            var words = ReadingAge.hard(text, KNOWN);
            if (!words.isEmpty()) {
                hard.add(name + ": " + words);
            }
        });
        assertThat(hard).isEmpty();
    }

    @Test
    void words_of_offices_have_plain_ones() {
        var offices = Set.of("pursuant", "commence", "regarding", "notwithstanding", "herein", "hereby", "whereby",
                "facilitate", "utilise", "prior to", "in accordance with", "in respect of", "stakeholder", "deemed",
                "liaise", "signpost", "parental responsibility form", "statutory");
        texts().forEach((name, text) -> {
            var low = text.toLowerCase(java.util.Locale.ROOT);
            assertThat(offices.stream().filter(low::contains).toList()).as(name).isEmpty();
        });
    }

    private static TreeMap<String, String> texts() {
        var texts = new TreeMap<>(FamilyWords.byTemplate());
        try {
            texts.put("phrases/en.properties", Files.readAllLines(Path.of("src/main/resources/phrases/en.properties"))
                    .stream()
                    .filter(line -> line.contains(" = ") && !line.matches("(tab|shell|foot|language|banner)\\..*"))
                    .map(line -> line.replaceFirst("^[^=]* = ", "").replaceAll("\\{\\d}", "Sam"))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
