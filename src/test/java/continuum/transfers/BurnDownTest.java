package continuum.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cohort counted down to its last day. */
class BurnDownTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void each_month_says_how_many_are_without_and_how_many_may_be() {
        var sent = List.of(LocalDate.parse("2026-10-05"), LocalDate.parse("2026-11-23"));
        var chart = new Cohort(PhaseMove.PRIMARY, 2027, sent, 8, 0).burnDown(TODAY);
        assertThat(chart.months()).extracting(BurnDown.Month::label)
                .containsExactly("Sept", "Oct", "Nov, so far", "Dec", "Jan", "Feb");
        assertThat(chart.months()).extracting(BurnDown.Month::without).containsExactly(10, 9, 8, null, null, null);
        assertThat(chart.months()).extracting(BurnDown.Month::pace).containsExactly(8, 6, 5, 3, 1, 0);
        assertThat(chart.months().getLast().end()).isEqualTo("2027-02-14");
        assertThat(chart.months().get(2).isBehind()).isTrue();
    }

    @Test
    void a_move_to_post_16_is_counted_down_to_the_end_of_march() {
        var chart = new Cohort(PhaseMove.SECONDARY, 2027, List.of(), 5, 0).burnDown(TODAY);
        assertThat(chart.months().getLast()).returns(LocalDate.parse("2027-03-30"), BurnDown.Month::end)
                .returns(0, BurnDown.Month::pace);
    }

    @Test
    void a_board_built_a_year_ahead_is_counted_down_from_the_month_in_which_one_looks() {
        var chart = new Cohort(PhaseMove.PRIMARY, 2028, List.of(), 5, 0).burnDown(TODAY);
        assertThat(chart.months()).hasSize(9);
        assertThat(chart.months().getFirst().without()).isEqualTo(5);
    }

    @Test
    void what_is_needed_a_week_grows_as_the_last_day_comes_nearer() {
        var cohort = new Cohort(PhaseMove.PRIMARY, 2027, List.of(), 24, 0);
        assertThat(cohort.neededAWeek(LocalDate.parse("2026-11-22"))).isEqualTo(2);
        assertThat(cohort.neededAWeek(LocalDate.parse("2027-01-17"))).isEqualTo(6);
        assertThat(cohort.neededAWeek(LocalDate.parse("2027-02-20"))).as("late").isEqualTo(24);
    }

    @Test
    void nothing_is_drawn_outside_the_picture() {
        var all = Collections.nCopies(40, LocalDate.parse("2026-12-01"));
        var chart = new Cohort(PhaseMove.PRIMARY, 2027, all, 60, 0).burnDown(LocalDate.parse("2027-06-01"));
        for (var month : chart.months()) {
            assertThat(chart.top(month.without())).isBetween(0, BurnDown.FLOOR);
            assertThat(chart.top(month.pace())).isBetween(0, BurnDown.FLOOR);
        }
        assertThat(new Cohort(PhaseMove.PRIMARY, 2027, List.of(), 0, 0).burnDown(TODAY).top(0))
                .isEqualTo(BurnDown.FLOOR);
    }
}
