package continuum.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = ASKED.plusWeeks(20);

    @Test
    void a_plan_sent_on_the_last_day_is_in_time_and_a_day_later_it_is_not() {
        assertThat(Speed.of(ASKED, LAST, LAST)).isEqualTo(Speed.WITHIN);
        assertThat(Speed.of(ASKED, LAST, LAST.plusDays(1))).isEqualTo(Speed.LATE);
    }

    @Test
    void a_year_is_over_on_the_day_after_its_anniversary_in_a_leap_year_too() {
        assertThat(Speed.of(ASKED, LAST, ASKED.plusYears(1))).isEqualTo(Speed.LATE);
        assertThat(Speed.of(ASKED, LAST, ASKED.plusYears(1).plusDays(1))).isEqualTo(Speed.OVER_A_YEAR);
        var leapDay = LocalDate.of(2024, 2, 29);
        assertThat(Speed.of(leapDay, leapDay.plusWeeks(20), LocalDate.of(2025, 2, 28))).isEqualTo(Speed.LATE);
        assertThat(Speed.of(leapDay, leapDay.plusWeeks(20), LocalDate.of(2025, 3, 1))).isEqualTo(Speed.OVER_A_YEAR);
    }

    @Test
    void an_exception_leaves_the_first_share_as_it_is_and_takes_the_plan_out_of_the_second() {
        var figures = Figures.of(List.of(plan(LAST, null), plan(LAST, null), plan(LAST.plusDays(9), "absent-4w")));
        assertThat(figures.all().issued()).isEqualTo(3);
        assertThat(figures.all().shareWithin()).isEqualByComparingTo("66.7");
        assertThat(figures.excepted()).isEqualTo(1);
        assertThat(figures.withoutExceptions().issued()).isEqualTo(2);
        assertThat(figures.withoutExceptions().shareWithin()).isEqualByComparingTo("100.0");
    }

    @Test
    void no_plans_have_no_share_rather_than_none_in_time() {
        assertThat(Figures.NONE.all().shareWithin()).isNull();
        assertThat(Figures.of(List.of(plan(LAST.plusDays(1), null))).all().shareWithin()).isEqualByComparingTo("0.0");
    }

    @Test
    void months_added_up_are_the_year() {
        var one = Figures.of(List.of(plan(LAST, null), plan(LAST.plusYears(2), null)));
        var other = Figures.of(List.of(plan(LAST.plusDays(1), "exceptional-personal")));
        assertThat(one.plus(other)).isEqualTo(Figures.of(List.of(plan(LAST, null), plan(LAST.plusYears(2), null),
                plan(LAST.plusDays(1), "exceptional-personal"))));
    }

    private static IssuedPlan plan(LocalDate issuedOn, String exception) {
        return new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "Amara", ASKED, LAST, issuedOn, exception);
    }
}
