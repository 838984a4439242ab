package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {
    private final BankHolidays england = BankHolidays.england();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2022-06-02, spring holiday moved for the platinum jubilee", "2022-06-03, platinum jubilee",
            "2022-09-19, state funeral", "2023-05-08, coronation", "2020-05-08, May holiday moved for VE day",
            "2026-12-28, Boxing Day moved from a Saturday", "2027-12-27, Christmas Day moved from a Saturday",
            "2027-12-28, Boxing Day moved from a Sunday", "2038-04-23, Good Friday twelve years ahead"})
    void moved_and_extra_holidays_are_known(LocalDate day, String why) {
        assertThat(england.on(day)).as(why).isTrue();
    }

    @ParameterizedTest(name = "{0} is an ordinary day in England")
    @ValueSource(strings = {"2022-05-30", "2020-05-04", "2026-01-02", "2026-03-17", "2026-07-13", "2026-08-03"})
    void days_that_only_others_have_or_that_were_moved_are_ordinary(LocalDate day) {
        assertThat(england.on(day)).isFalse();
    }

    @Test
    void the_rules_and_the_published_list_agree_where_both_are_known() {
        for (int year = 2024; year <= 2027; year++) {
            List<LocalDate> published = england.in(year).stream().map(BankHoliday::on).toList();
            assertThat(BankHolidays.byRule(year).keySet()).as("%s", year).containsAll(published);
        }
    }

    @Test
    void every_year_has_at_least_eight_bank_holidays_on_weekdays() {
        for (int year = 2014; year <= 2040; year++) {
            long onWeekdays = england.in(year).stream().filter(day -> day.on().getDayOfWeek().getValue() <= 5).count();
            assertThat(onWeekdays).as("%s", year).isBetween(8L, 10L);
        }
    }

    @Test
    void a_newer_list_holds_for_the_years_it_covers_and_no_others(@TempDir Path folder) throws Exception {
        Path list = Files.writeString(folder.resolve("bank-holidays.json"), """
                {"england-and-wales": {"division": "england-and-wales", "events": [
                  {"title": "An extra holiday", "date": "2026-07-13", "notes": "", "bunting": true}]}}
                """);

        BankHolidays newer = BankHolidays.england(list);

        assertThat(newer.in(2026)).containsExactly(new BankHoliday(LocalDate.of(2026, 7, 13), "An extra holiday"));
        assertThat(newer.in(2025)).isEqualTo(england.in(2025));
        assertThat(newer.on(LocalDate.of(2030, 12, 25))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "not json",
            "{\"england-and-wales\": {\"events\": [{\"date\": \"25/12/2026\"}]}}"})
    void a_list_that_is_no_list_of_holidays_is_refused(String text, @TempDir Path folder) throws Exception {
        Path list = Files.writeString(folder.resolve("list.json"), text);

        assertThatThrownBy(() -> BankHolidays.england(list)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A list of bank holidays");
    }
}
