package continuum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAgeTest {

    @ParameterizedTest
    @CsvSource({"cat, 1", "table, 2", "asked, 1", "wanted, 2", "education, 4", "assessment, 3", "plans, 1", "made, 1",
            "everybody, 4", "the, 1", "letters, 2", "mediation, 4", "well-known, 2", "writes, 1"})
    void syllables_are_counted_as_they_are_said(String word, int syllables) {
        assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void short_words_in_short_sentences_are_read_early_and_long_ones_late() {
        assertThat(ReadingAge.of("The cat sat on the mat. It was a big cat.").age()).isLessThan(7);
        assertThat(ReadingAge.of("Notwithstanding the foregoing considerations, the responsible commissioning authority"
                + " determines the appropriate educational provision in accordance with statutory requirements.").age())
                .isGreaterThan(18);
    }

    @Test
    void long_words_are_found_unless_they_are_known() {
        assertThat(ReadingAge.hard("A responsible education", Set.of("education"))).containsExactly("responsible");
    }

    @Test
    void a_template_is_read_without_its_code() {
        assertThat(FamilyWords.words("""
            @import a.b.C
            @param String name
            !{String at = "/x";}
            @template.web.family(shell = shell, title = "Your plan", content = @`
              <h1>${name}</h1>
              @if(a.of(b).isEmpty())
                <p class="x">Tell us more.</p>
              @endif
            `)
            """).strip().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("Your plan", "Sam", "Tell us more.");
    }
}
