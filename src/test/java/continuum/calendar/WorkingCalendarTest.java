package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar england = WorkingCalendar.england();

    @ParameterizedTest(name = "{1} {2} days from {0}, start counted: {3}, end on {4}")
    @CsvSource({"2026-03-02, 15, CALENDAR, true, 2026-03-16", "2026-03-02, 15, CALENDAR, false, 2026-03-17",
            "2026-03-02, 1, WORKING, false, 2026-03-03", "2026-12-23, 2, WORKING, false, 2026-12-29",
            "2026-12-23, 15, WORKING, true, 2027-01-15", "2026-04-02, 1, WORKING, false, 2026-04-07",
            "2026-07-31, 1, TRIBUNAL, false, 2026-09-01", "2026-12-24, 1, TRIBUNAL, false, 2027-01-04",
            "2026-07-17, 30, TRIBUNAL, false, 2026-09-28", "2028-02-28, 1, WORKING, false, 2028-02-29"})
    void limits_end_on(LocalDate start, int amount, Days days, boolean startCounts, LocalDate end) {
        assertThat(england.lastDay(start, amount, days, startCounts)).isEqualTo(end);
    }

    @Test
    void school_days_are_working_days_inside_a_term() {
        var terms = new Terms(List.of(day("2026-09-02", "2026-10-23"), day("2026-11-02", "2026-12-18")));
        var calendar = new WorkingCalendar(BankHolidays.england(), terms);

        assertThat(calendar.lastDay(LocalDate.parse("2026-10-22"), 2, Days.SCHOOL, false)).isEqualTo("2026-11-02");
    }

    @Test
    void school_days_are_never_guessed_past_the_last_known_term() {
        var calendar = new WorkingCalendar(BankHolidays.england(), new Terms(List.of(day("2026-09-02", "2026-10-23"))));

        assertThatThrownBy(() -> calendar.lastDay(LocalDate.parse("2026-10-22"), 2, Days.SCHOOL, false))
                .hasMessageContaining("School terms are known until 23 October 2026");
    }

    @ParameterizedTest(name = "due {0}: in time at the tribunal until {1}")
    @CsvSource({"2026-08-15, 2026-09-01", "2026-08-01, 2026-09-01", "2025-08-31, 2025-09-01", "2027-12-25, 2028-01-04",
            "2026-12-31, 2027-01-04", "2027-01-01, 2027-01-04", "2026-12-24, 2026-12-24", "2026-03-14, 2026-03-16",
            "2026-04-03, 2026-04-07"})
    void what_falls_in_august_or_at_christmas_is_in_time_on_the_first_working_day_after(LocalDate due,
            LocalDate until) {
        assertThat(england.inTimeAtTribunal(due)).isEqualTo(until);
    }

    private static Term day(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }
}
