package continuum.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.area.ChildId;
import continuum.duties.Event;
import continuum.duties.Law;
import continuum.duties.State;
import continuum.duties.StatutoryClock;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The order in which a review goes, and the days that follow from it. */
class ReviewStatesTest {

    private static final LocalDate MADE = LocalDate.parse("2026-01-12");
    private static final Review.Cycle CYCLE = new Review.Cycle(ReviewId.create(), ChildId.create(), PlanId.create(), 1,
            MADE, LocalDate.parse("2027-01-12"));
    private static final Review AHEAD = new Review.Ahead(CYCLE);

    @Test
    void everybody_invited_has_two_weeks_notice() {
        assertThatThrownBy(() -> AHEAD.after(new ReviewStep.Called(day("2026-10-05"), day("2026-10-18"))))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("19 October 2026 at the earliest");
        assertThat(AHEAD.after(new ReviewStep.Called(day("2026-10-05"), day("2026-10-19"))))
                .isInstanceOf(Review.Called.class);
    }

    @Test
    void to_move_a_meeting_is_to_invite_again_with_two_weeks_notice_again() {
        var called = AHEAD.after(new ReviewStep.Called(day("2026-10-05"), day("2026-10-19")));
        assertThatThrownBy(() -> called.after(new ReviewStep.Called(day("2026-10-12"), day("2026-10-21"))))
                .isInstanceOf(PlanRefused.class);
        assertThat(called.after(new ReviewStep.Called(day("2026-10-12"), day("2026-10-26"))))
                .isEqualTo(new Review.Called(CYCLE, day("2026-10-12"), day("2026-10-26"), null));
    }

    @Test
    void a_meeting_that_was_held_without_invitations_on_record_is_recorded_all_the_same() {
        assertThat(AHEAD.after(new ReviewStep.Held(day("2026-10-19")))).isEqualTo(new Review.Held(CYCLE,
                day("2026-10-19")));
    }

    @Test
    void a_late_report_holds_up_neither_the_question_nor_the_decision() {
        var held = AHEAD.after(new ReviewStep.Held(day("2026-10-19")));
        var deciding = held.after(new ReviewStep.Put(day("2026-11-02"), UUID.randomUUID()));
        assertThat(deciding.after(new ReviewStep.Reported(day("2026-11-04"), Recommendation.AMEND)))
                .isEqualTo(deciding);
        assertThat(held.after(new ReviewStep.Decided(day("2026-11-10"), Recommendation.KEEP)))
                .isInstanceOf(Review.Kept.class);
    }

    @Test
    void a_review_that_amends_goes_on_to_the_changes_and_the_final_plan() {
        var amending = Review.after(CYCLE, List.of(new ReviewStep.Held(day("2026-10-19")),
                new ReviewStep.Reported(day("2026-10-30"), Recommendation.AMEND),
                new ReviewStep.Decided(day("2026-11-10"), Recommendation.AMEND)));
        assertThat(amending).isInstanceOf(Review.Amending.class);
        var out = amending.after(new ReviewStep.AmendmentSent(day("2026-11-12")));
        assertThat(out.after(new ReviewStep.AmendmentSent(day("2026-11-20"))).since())
                .as("changes sent again give no more time")
                .isEqualTo(day("2026-11-12"));
        assertThat(out.after(new ReviewStep.FinalSent(day("2026-12-20")))).isInstanceOf(Review.Amended.class);
        assertThat(out.after(new ReviewStep.NotAmended(day("2026-12-20"), "Because.")))
                .isInstanceOf(Review.NotAmended.class);
    }

    @Test
    void when_the_plan_is_kept_nothing_of_an_amendment_is_owed() {
        var events = new ArrayList<>(List.of(ReviewClock.started(1, MADE)));
        for (var step : List.of(new ReviewStep.Held(day("2026-10-19")),
                new ReviewStep.Decided(day("2026-11-10"), Recommendation.KEEP))) {
            events.addAll(ReviewClock.events(step));
        }
        var duties = StatutoryClock.england().duties(ReviewClock.PROCESS, events, day("2027-06-01"));
        assertThat(duties).filteredOn(duty -> duty.isOpen() && !duty.rule().id().equals("review-report")).isEmpty();
        assertThat(duties).filteredOn(duty -> duty.rule().id().equals("review-decision"))
                .singleElement()
                .matches(duty -> duty.state() == State.MET && duty.dueOn().equals(day("2026-11-16")));
    }

    @Test
    void whatever_is_recorded_in_whatever_order_a_review_only_moves_on_and_its_days_never_go_back() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var state = AHEAD;
            var events = new ArrayList<Event>(List.of(ReviewClock.started(1, MADE)));
            LocalDate noticed = null;
            for (int i = 0; i < 12; i++) {
                var step = any(random);
                Review next;
                try {
                    next = state.after(step);
                } catch (PlanRefused refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                    continue;
                }
                assertThat(state).as("seed %s: an ended review moves no more", seed)
                        .isNotInstanceOf(Review.Ended.class);
                assertThat(next.since()).as("seed %s after %s", seed, step).isAfterOrEqualTo(state.since());
                assertThat(rank(next)).as("seed %s: %s after %s", seed, step, state)
                        .isGreaterThanOrEqualTo(rank(state));
                if (next instanceof Review.Called called) {
                    assertThat(called.meetingOn()).isAfterOrEqualTo(called.since().plusDays(14));
                    noticed = called.since();
                }
                if (next instanceof Review.Held held && noticed != null) {
                    assertThat(held.heldOn()).isAfterOrEqualTo(noticed);
                }
                ReviewClock.events(step).forEach(event -> {
                    assertThat(Law.england().knowsEvent(event.type())).isTrue();
                    events.add(event);
                });
                state = next;
            }
            boolean complete = !(state instanceof Review.Incomplete);
            var yearly = StatutoryClock.england()
                    .duties(ReviewClock.PROCESS, events, day("2030-01-01"))
                    .stream()
                    .filter(duty -> duty.rule().id().equals("review-first"))
                    .findFirst()
                    .orElseThrow();
            assertThat(yearly.isOpen()).as("seed %s: the year runs until the decision is told, %s", seed, state)
                    .isEqualTo(!complete);
        }
    }

    private static int rank(Review state) {
        return switch (state) {
            case Review.Ahead _ -> 0;
            case Review.Called _ -> 1;
            case Review.Held _ -> 2;
            case Review.Reported _ -> 3;
            case Review.Deciding _ -> 4;
            case Review.Amending _ -> 5;
            case Review.AmendmentOut _ -> 6;
            case Review.Ended _ -> 7;
        };
    }

    private static ReviewStep any(Random random) {
        var on = MADE.plusDays(random.nextInt(500) - 30);
        var outcome = Recommendation.values()[random.nextInt(3)];
        return switch (random.nextInt(11)) {
            case 0 -> new ReviewStep.Called(on, on.plusDays(random.nextInt(40)));
            case 1 -> new ReviewStep.PapersSent(on);
            case 2, 3 -> new ReviewStep.Held(on);
            case 4 -> new ReviewStep.Reported(on, outcome);
            case 5 -> new ReviewStep.Put(on, new UUID(1, 1));
            case 6 -> new ReviewStep.Decided(on, outcome);
            case 7 -> new ReviewStep.AmendmentSent(on);
            case 8 -> new ReviewStep.Commented(on);
            case 9 -> random.nextBoolean() ? new ReviewStep.FinalSent(on) : new ReviewStep.NotAmended(on, "Because.");
            default -> random.nextInt(8) == 0
                    ? new ReviewStep.Stopped(on, ReviewStep.How.WITHDRAWN)
                    : new ReviewStep.Held(on);
        };
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
