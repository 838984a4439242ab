package continuum.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.BankHolidays;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.calendar.WorkingCalendar;
import continuum.reviews.ReviewId;
import continuum.schedule.YearPlan.ToArrange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The dates that are suggested for a school's year. */
class YearPlanTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-07");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(BankHolidays.england(),
            new Terms(List.of(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"),
                    term("2027-01-04", "2027-02-12"), term("2027-02-22", "2027-03-25"),
                    term("2027-04-12", "2027-05-28"), term("2027-06-07", "2027-07-21"))));

    @Test
    void a_suggested_day_is_a_school_day_in_time_and_leaves_two_weeks_for_the_invitations() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var all = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(i -> new ToArrange(ReviewId.create(), TODAY.plusDays(20 + random.nextInt(290))))
                    .toList();
            var suggested = new YearPlan(CALENDAR, TODAY).suggest(all, List.of());
            assertThat(suggested).hasSameSizeAs(all);
            for (var one : all) {
                var day = suggested.get(one.id());
                assertThat(CALENDAR.isSchoolDay(day)).isTrue();
                assertThat(day).isAfterOrEqualTo(TODAY.plusDays(15));
                assertThat(day).isBeforeOrEqualTo(one.meetBy());
            }
        }
    }

    @Test
    void what_can_not_be_in_time_any_more_is_met_as_soon_as_the_invitations_allow() {
        var late = new ToArrange(ReviewId.create(), TODAY.minusDays(30));
        assertThat(new YearPlan(CALENDAR, TODAY).suggest(List.of(late), List.of()).get(late.id()))
                .isEqualTo(LocalDate.parse("2026-09-22"));
    }

    @Test
    void reviews_that_are_all_due_on_one_day_are_spread_over_the_weeks_before_it() {
        var all = IntStream.range(0, 16)
                .mapToObj(i -> new ToArrange(ReviewId.create(), LocalDate.parse("2027-06-30")))
                .toList();
        var load = YearPlan.load(new YearPlan(CALENDAR, TODAY).suggest(all, List.of()).values());
        assertThat(load).hasSizeGreaterThanOrEqualTo(7).allMatch(week -> week.meetings() <= 3 && !week.isFull());
    }

    @Test
    void meetings_that_have_a_date_count_to_the_load() {
        var taken = new ArrayList<LocalDate>();
        IntStream.range(0, 5).forEach(i -> taken.add(LocalDate.parse("2027-06-28").plusDays(i % 3)));
        var one = new ToArrange(ReviewId.create(), LocalDate.parse("2027-06-30"));
        var day = new YearPlan(CALENDAR, TODAY).suggest(List.of(one), taken).get(one.id());
        assertThat(day).isBefore(LocalDate.parse("2027-06-28"));
        assertThat(YearPlan.load(taken)).singleElement().matches(YearRow.Week::isFull);
    }

    @Test
    void where_no_terms_are_known_working_days_outside_august_count() {
        var one = new ToArrange(ReviewId.create(), LocalDate.parse("2027-08-20"));
        var day = new YearPlan(WorkingCalendar.england(), TODAY).suggest(List.of(one), List.of()).get(one.id());
        assertThat(day).isBefore(LocalDate.parse("2027-08-01"));
        assertThat(WorkingCalendar.england().isWorkingDay(day)).isTrue();
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }
}
