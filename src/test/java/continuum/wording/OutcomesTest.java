package continuum.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section E: specific, measurable, by a day, and an outcome at all. */
class OutcomesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "By the end of Year 6 Ana will ask for help, with a word or a sign, 8 of 10 times that she is stuck.",
            "By July 2027 Ana puts on her coat without help.",
            "In 12 months Ana will walk 50 metres in her walker.",
            "By the end of Key Stage 2, Ana can count in 5s to 100.",
            "When she leaves primary school Ana will travel on the number 9 bus on her own.",
            "By age 18 Ana will cook three meals by herself.",
            "By the end of Y4 Ana will increase her reading age by 18 months on the YARC.",
            "By May 2028 Ana will be dry for four weeks in a row.",
            "By Easter 2028 Ana will tell her TA what she wants to do next, every lesson, using her symbols."})
    void an_outcome_that_can_be_seen_by_a_day_is_left_alone(String line) {
        assertThat(rules(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana will count to 20 without help.                       | not-smart-date
            By July 2028 Ana will improve her reading.               | not-smart-measure
            Ana will be more confident.                              | not-smart-date not-smart-measure
            By the end of KS2 Ana will make good progress.           | not-smart-measure
            Ana will have access to speech and language therapy.     | not-smart-date not-smart-provision
            By July 2028 Ana will receive 30 minutes of therapy.     | not-smart-provision
            Staff will use Makaton with Ana by July 2028.            | not-smart-provision
            Ana will reach her full potential.                       | not-smart-date not-smart-aspiration
            By the end of Year 9 Ana will be happy at school.        | not-smart-aspiration
            Ana wants to be a vet.                                   | not-smart-date not-smart-aspiration
            By July 2028 Ana may be able to read 20 words.           | vague-words
            """)
    void what_makes_it_no_smart_outcome_is_named(String line, String rules) {
        assertThat(rules(line)).containsExactlyInAnyOrder(rules.split(" "));
    }

    @Test
    void an_outcome_needs_no_frequency_and_no_person() {
        assertThat(rules("By July 2028 Ana will read a page aloud to her class.")).isEmpty();
    }

    @Test
    void several_outcomes_in_one_line_are_told_apart() {
        assertThat(rules("By July 2028 Ana will count to 20, she will tie her laces and she will swim 10 metres."))
                .containsExactly("not-smart-several");
        assertThat(rules("By July 2028 Ana will read 20 words and write ten of them.")).isEmpty();
    }

    @Test
    void a_better_wording_keeps_the_child_and_the_day() {
        assertThat(Linter.read(Section.OUTCOMES, "By the end of Year 8, Ana's attendance will improve.")
                .getFirst()
                .better())
                .startsWith("By the end of Year 8, Ana will [do what")
                .contains("attendance will improve");
        assertThat(Linter.read(Section.OUTCOMES, "She will swim 10 metres.").getFirst().better())
                .isEqualTo("By [date, or the end of which year], she will swim 10 metres.");
    }

    @Test
    void where_there_is_nothing_to_read_it_says_so() {
        assertThatThrownBy(() -> Linter.read(Section.OUTCOMES, " - ")).hasMessage("it holds no words");
        assertThatThrownBy(() -> Linter.read(Section.OUTCOMES, "x y ".repeat(10_000)))
                .hasMessageContaining("longer than");
    }

    private static List<String> rules(String line) {
        return Linter.read(Section.OUTCOMES, line).stream().map(finding -> finding.rule().id()).distinct().toList();
    }
}
