package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the search box is taken apart: numbers, a birth date and names, in any order. */
class SoughtTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"amara 12 3 2016", "12/03/2016 amara", "Amara, 12.3.2016", "2016-03-12 amara",
            "amara 12 March 2016", "12th mar 16 amara", "amara 12-3-16", "amara 03/13/2016"})
    void a_birth_date_is_read_in_any_of_the_usual_ways(String typed) {
        var read = Sought.read(typed, TODAY);
        assertThat(read.names()).singleElement().asString().isEqualToIgnoringCase("amara");
        assertThat(read.born()).isEqualTo(
                typed.contains("13") ? LocalDate.of(2016, 3, 13) : LocalDate.of(2016, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({"W356200124001, W356200124001", "w356 2001 24001, W356200124001", "999 000 0018, 9990000018",
            "999-000-0018 okafor, 9990000018", "D35640001900A, D35640001900A"})
    void a_number_is_read_with_its_spaces(String typed, String number) {
        assertThat(Sought.read(typed, TODAY).numbers()).containsExactly(number);
    }

    @Test
    void names_are_the_words_that_are_left() {
        assertThat(Sought.read("  okafor   Amara ", TODAY).names()).containsExactly("okafor", "Amara");
        assertThat(Sought.read("O'Neill-Byrne", TODAY).names()).containsExactly("O'Neill", "Byrne");
    }

    @Test
    void a_year_alone_narrows_to_those_born_in_it() {
        var read = Sought.read("smith 2016", TODAY);
        assertThat(read.year()).isEqualTo(2016);
        assertThat(read.names()).containsExactly("smith");
    }

    @Test
    void a_year_of_two_digits_is_the_latest_that_has_come() {
        assertThat(Sought.read("1 2 26", TODAY).born()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Sought.read("1 2 99", TODAY).born()).isEqualTo(LocalDate.of(1999, 2, 1));
    }

    @Test
    void a_slip_in_a_birth_date_is_forgiven() {
        assertThat(Sought.read("12 3 2016", TODAY).birthDates()).startsWith(LocalDate.of(2016, 3, 12),
                LocalDate.of(2016, 12, 3)).contains(LocalDate.of(2015, 3, 12), LocalDate.of(2016, 3, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'; drop table people.child; --", "31 2 2016", "%", "_____", "\0", "((((",
            "0 0 0"})
    void whatever_is_typed_can_be_read(String typed) {
        assertThat(Sought.read(typed, TODAY).names()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_novel_is_read_up_to_its_two_hundredth_character() {
        assertThat(Sought.read("a ".repeat(100_000), TODAY).names()).isEqualTo(List.of("a"));
    }
}
