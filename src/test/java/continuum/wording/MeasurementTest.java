package continuum.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The rules are right nine times in ten on lines that they were not made with. */
class MeasurementTest {

    @Test
    void on_the_half_held_out_precision_and_recall_are_above_nine_tenths() {
        var heldOut = Measurement.heldOut();

        assertThat(heldOut.anyFinding().precision()).isGreaterThan(0.9);
        assertThat(heldOut.anyFinding().recall()).isGreaterThan(0.9);
        assertThat(heldOut.allRules().precision()).isGreaterThan(0.9);
        assertThat(heldOut.allRules().recall()).isGreaterThan(0.9);
    }

    @Test
    void the_set_is_large_and_nearly_half_of_it_is_good() {
        for (var half : Stream.of(LabelledLine.practice(), LabelledLine.heldOut()).toList()) {
            assertThat(half).hasSizeGreaterThan(300);
            assertThat(half.stream().filter(line -> line.rules().isEmpty()).count())
                    .isGreaterThan(half.size() * 44L / 100);
        }
    }

    @Test
    void no_line_stands_twice_or_in_both_halves() {
        var seen = new HashSet<String>();

        assertThat(Stream.concat(LabelledLine.practice().stream(), LabelledLine.heldOut().stream())
                .map(LabelledLine::text))
                .allMatch(seen::add);
    }

    @Test
    void a_long_line_takes_no_long_time() {
        String words = "the school will support him with all of the regular and ongoing opportunities and access to ";

        for (String line : new String[]{words.repeat(100), "aa".repeat(4_900), "every other ".repeat(800),
                "by the end of the ".repeat(550), "1 2 3 x 4 hours ".repeat(600)}) {
            for (Section section : Section.values()) {
                Assertions.assertTimeout(Duration.ofSeconds(10), () -> Linter.read(section, line),
                        line.substring(0, 30));
            }
        }
    }
}
