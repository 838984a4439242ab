package continuum.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.BankHolidays;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.calendar.WorkingCalendar;
import continuum.plans.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermWeeksTest {

    static final Terms YEAR = new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"),
            term("2027-01-04", "2027-02-12"), term("2027-02-22", "2027-03-25"), term("2027-04-12", "2027-05-28"),
            term("2027-06-07", "2027-07-21")));
    private static final List<TermWeeks.Row> ROWS = TermWeeks
            .of(new WorkingCalendar(BankHolidays.england(), YEAR));

    @Test
    void a_week_with_a_school_day_is_a_term_week_and_no_other() {
        var weeks = of(Per.WEEK);
        assertThat(weeks).extracting(TermWeeks.Row::monday)
                .contains(LocalDate.parse("2026-08-31"), LocalDate.parse("2026-10-19"))
                .doesNotContain(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-12-21"));
        assertThat(weeks.getFirst().schoolDays()).as("the term begins on a Wednesday").isEqualTo(3);
        assertThat(weeks.stream().filter(week -> week.monday().equals(LocalDate.parse("2027-05-03"))).findFirst())
                .hasValueSatisfying(week -> assertThat(week.schoolDays()).as("a bank holiday").isEqualTo(4));
    }

    @Test
    void there_are_six_half_terms_and_three_terms_and_one_year() {
        assertThat(periods(Per.HALF_TERM)).isEqualTo(6);
        assertThat(periods(Per.TERM)).isEqualTo(3);
        assertThat(periods(Per.YEAR)).isEqualTo(1);
        assertThat(of(Per.TERM)).filteredOn(row -> row.nth() == 1)
                .extracting(TermWeeks.Row::firstDay)
                .containsExactly(LocalDate.parse("2026-09-02"), LocalDate.parse("2027-01-04"),
                        LocalDate.parse("2027-04-12"));
    }

    @Test
    void a_year_of_which_only_three_stretches_are_known_has_six_half_terms_too() {
        var rows = TermWeeks.of(new WorkingCalendar(BankHolidays.england(), new Terms(List.of(
                term("2026-09-02", "2026-12-18"), term("2027-01-04", "2027-03-25"),
                term("2027-04-12", "2027-07-21")))));
        assertThat(rows.stream()
                .filter(row -> row.per() == Per.HALF_TERM)
                .map(TermWeeks.Row::periodOn)
                .distinct()
                .count()).isEqualTo(6);
    }

    @Test
    void two_weeks_are_a_fortnight_and_four_a_month() {
        assertThat(of(Per.FORTNIGHT)).allSatisfy(row -> assertThat(row.weeks()).isEqualTo(2));
        assertThat(of(Per.MONTH)).allSatisfy(row -> assertThat(row.nth()).isBetween(1, 4));
    }

    @Test
    void every_way_of_counting_has_every_week_once() {
        var mondays = of(Per.WEEK).stream().map(TermWeeks.Row::monday).collect(Collectors.toSet());
        for (var per : Per.values()) {
            assertThat(of(per)).as(per.name())
                    .extracting(TermWeeks.Row::monday)
                    .containsExactlyInAnyOrderElementsOf(mondays);
        }
    }

    @Test
    void nothing_is_guessed_where_no_terms_are_known() {
        assertThat(TermWeeks.of(WorkingCalendar.england())).isEmpty();
    }

    private static List<TermWeeks.Row> of(Per per) {
        return ROWS.stream().filter(row -> row.per() == per).toList();
    }

    private static long periods(Per per) {
        return of(per).stream().map(TermWeeks.Row::periodOn).distinct().count();
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }
}
