package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @Test
    void dates_are_said_as_in_a_letter() {
        assertThat(DateWords.inWords(TODAY)).isEqualTo("3 March 2026");
        assertThat(DateWords.withWeekday(TODAY)).isEqualTo("Tuesday 3 March 2026");
        assertThat(DateWords.monthAndYear(TODAY)).isEqualTo("March 2026");
    }

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({"2026-03-03, today", "2026-03-04, tomorrow", "2026-03-06, in 3 days", "2026-03-02, 1 day late",
            "2026-02-25, 6 days late"})
    void a_last_day_is_said_from_today(LocalDate lastDay, String words) {
        assertThat(DateWords.due(lastDay, TODAY)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-02, yesterday", "2026-02-25, 6 days ago", "2026-03-05, in 2 days"})
    void any_other_day_too(LocalDate day, String words) {
        assertThat(DateWords.relative(day, TODAY)).isEqualTo(words);
    }
}
