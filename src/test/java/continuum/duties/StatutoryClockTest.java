package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as sentences. */
class StatutoryClockTest {
    private static final String ASSESSMENT = "ehc-needs-assessment";

    private final StatutoryClock clock = StatutoryClock.england();

    @ParameterizedTest(name = "received {0}: decide by {1}, refuse by {2}, plan by {3}")
    @CsvSource({"2026-01-05, 2026-02-16, 2026-04-27, 2026-05-25", "2026-03-02, 2026-04-13, 2026-06-22, 2026-07-20",
            "2026-07-20, 2026-08-31, 2026-11-09, 2026-12-07", "2024-02-29, 2024-04-11, 2024-06-20, 2024-07-18",
            "2026-08-15, 2026-09-26, 2026-12-05, 2027-01-02"})
    void an_assessments_limits_count_from_receipt_and_no_holiday_moves_them(LocalDate received, LocalDate decide,
            LocalDate refuse, LocalDate plan) {
        var duties = duties(ASSESSMENT, received.toString(), on("request-received", received.toString()));

        assertThat(one(duties, "ehcna-decision-assess").dueOn()).isEqualTo(decide);
        assertThat(one(duties, "ehcna-refuse-plan").dueOn()).isEqualTo(refuse);
        assertThat(one(duties, "ehcna-final-plan").dueOn()).isEqualTo(plan);
    }

    @ParameterizedTest(name = "decided {0}, seen on {1}: {2}, {3} days late")
    @CsvSource({"2026-04-10, 2026-11-22, MET, 0", "2026-04-14, 2026-11-22, MET, 0",
            "2026-04-15, 2026-11-22, MET_LATE, 1",
            "2026-03-03, 2026-03-03, MET, 0", ", 2026-04-14, RUNNING, 0", ", 2026-04-15, OVERDUE, 1",
            "2026-04-20, 2026-04-16, OVERDUE, 2"})
    void a_decision_is_in_time_until_the_last_day_and_unknown_until_it_is_made(LocalDate decided, String asOf,
            State state,
            int late) {
        var events = new ArrayList<>(List.of(on("request-received", "2026-03-03")));
        if (decided != null) {
            events.add(Event.of("decided-not-to-assess", decided));
        }
        Duty duty = one(duties(ASSESSMENT, asOf, events.toArray(Event[]::new)), "ehcna-decision-assess");

        assertThat(duty.state()).isEqualTo(state);
        assertThat(duty.daysLate()).isEqualTo(late);
    }

    @Test
    void advice_is_one_duty_for_each_who_was_asked() {
        var duties = duties(ASSESSMENT, "2026-06-01", on("advice-requested", "2026-04-10", "psychologist"),
                on("advice-requested", "2026-04-10", "health"), on("advice-provided", "2026-05-01", "health"),
                on("advice-provided", "2026-05-20", "social-care"));

        assertThat(duties).extracting(Duty::ref).containsExactly("health", "psychologist");
        assertThat(duties).extracting(Duty::state).containsExactly(State.MET, State.OVERDUE);
    }

    @Test
    void asking_the_same_one_again_does_not_give_more_time() {
        var duties = duties(ASSESSMENT, "2026-06-01", on("advice-requested", "2026-04-10", "health"),
                on("advice-requested", "2026-05-01", "health"));

        assertThat(duties).extracting(Duty::startedOn).containsExactly(LocalDate.parse("2026-04-10"));
    }

    @Test
    void without_a_ref_the_first_end_meets_the_first_open_start() {
        var duties = duties("reassessment", "2026-06-01", on("reassessment-requested", "2026-03-01"),
                on("reassessment-requested", "2026-04-01"), on("reassessment-decision-notified", "2026-04-10"));

        assertThat(duties).extracting(Duty::startedOn, Duty::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-03-01"), State.MET_LATE),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-04-01"), State.OVERDUE));
    }

    @Test
    void an_end_before_the_start_meets_nothing() {
        var duties = duties(ASSESSMENT, "2026-03-10", on("decided-to-assess", "2026-03-02"),
                on("request-received", "2026-03-03"));

        assertThat(one(duties, "ehcna-decision-assess").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_same_day_end_wins_over_a_same_day_stop() {
        var duties = duties(ASSESSMENT, "2026-11-22", on("request-received", "2026-03-03"),
                on("withdrawn", "2026-04-10"),
                on("decided-to-assess", "2026-04-10"));

        assertThat(one(duties, "ehcna-decision-assess").state()).isEqualTo(State.MET);
        assertThat(one(duties, "ehcna-final-plan").state()).isEqualTo(State.STOPPED);
        assertThat(one(duties, "ehcna-final-plan").daysLate()).isZero();
    }

    @ParameterizedTest(name = "{0}: final plan {1}, refusal {2}, draft {3}")
    @CsvSource({"decided-not-to-assess, STOPPED, STOPPED, STOPPED", "decided-not-to-issue, STOPPED, MET, STOPPED",
            "decided-to-issue, RUNNING, STOPPED, RUNNING", "moved-away, STOPPED, STOPPED, STOPPED",
            "died, STOPPED, STOPPED, STOPPED", "withdrawn, STOPPED, STOPPED, STOPPED",
            "decided-to-assess, RUNNING, RUNNING, RUNNING"})
    void a_decision_the_other_way_ends_what_depends_on_it(String event, State finalPlan, State refusal, State draft) {
        var duties = duties(ASSESSMENT, "2026-05-01", on("request-received", "2026-03-03"), on(event, "2026-04-10"));

        assertThat(one(duties, "ehcna-final-plan").state()).isEqualTo(finalPlan);
        assertThat(one(duties, "ehcna-refuse-plan").state()).isEqualTo(refusal);
        assertThat(one(duties, "ehcna-draft-target").state()).isEqualTo(draft);
    }

    @Test
    void what_starts_after_a_withdrawal_is_owed_again() {
        var duties = duties(ASSESSMENT, "2026-06-02", on("request-received", "2026-03-03"),
                on("withdrawn", "2026-03-20"),
                on("request-received", "2026-06-01"), on("decided-to-assess", "2026-06-02"));

        assertThat(duties.stream().filter(duty -> duty.rule().id().equals("ehcna-decision-assess")))
                .extracting(Duty::state)
                .containsExactly(State.STOPPED, State.MET);
    }

    @Test
    void an_exception_excuses_lateness_and_never_moves_the_day() {
        var duties = duties(ASSESSMENT, "2026-11-22", on("request-received", "2026-03-03"),
                on("decided-to-assess", "2026-04-20"),
                Event.exception("school-closed-4w", LocalDate.parse("2026-11-22")));
        Duty decision = one(duties, "ehcna-decision-assess");

        assertThat(decision.dueOn()).isEqualTo("2026-04-14");
        assertThat(decision.state()).isEqualTo(State.EXCUSED);
        assertThat(decision.daysLate()).isEqualTo(6);
        assertThat(decision.excusedBy().id()).isEqualTo("school-closed-4w");
        assertThat(one(duties, "ehcna-draft-target").state()).as("the target lists no exception")
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void an_exception_excuses_only_what_lists_it_and_only_once_it_is_recorded() {
        var events = new Event[]{on("request-received", "2026-03-03"), on("advice-requested", "2026-04-10", "health"),
                Event.exception("missed-appointment", LocalDate.parse("2026-06-01"))};

        assertThat(one(duties(ASSESSMENT, "2026-05-31", events), "ehcna-advice").state()).isEqualTo(State.OVERDUE);
        assertThat(one(duties(ASSESSMENT, "2026-06-01", events), "ehcna-advice").state()).isEqualTo(State.EXCUSED);
        assertThat(one(duties(ASSESSMENT, "2026-06-01", events), "ehcna-decision-assess").state())
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void an_exception_for_one_who_was_asked_excuses_no_other() {
        var duties = duties(ASSESSMENT, "2026-06-01", on("advice-requested", "2026-04-10", "health"),
                on("advice-requested", "2026-04-10", "psychologist"), new Event(Event.EXCEPTION,
                        LocalDate.parse("2026-05-01"), "health", "missed-appointment", 0, null));

        assertThat(duties).extracting(Duty::state).containsExactly(State.EXCUSED, State.OVERDUE);
    }

    @Test
    void nothing_in_time_is_excused() {
        var duties = duties(ASSESSMENT, "2026-11-22", on("request-received", "2026-03-03"),
                on("decided-to-assess", "2026-04-14"), Event.exception("absent-4w", LocalDate.parse("2026-03-05")));

        assertThat(one(duties, "ehcna-decision-assess").excusedBy()).isNull();
    }

    @ParameterizedTest(name = "draft served 2 March, seen on {1}, comments {0}: {2}")
    @CsvSource({", 2026-03-16, RUNNING,", ", 2026-03-17, MET,", "2026-03-09, 2026-03-10, MET, 2026-03-09",
            "2026-03-20, 2026-03-25, MET, 2026-03-20"})
    void a_window_runs_to_its_last_day_or_until_what_it_waits_for_comes(LocalDate comments, String asOf, State state,
            LocalDate metOn) {
        var events = new ArrayList<>(List.of(on("draft-plan-served", "2026-03-02")));
        if (comments != null) {
            events.add(Event.of("representations-received", comments));
        }
        Duty window = one(duties(ASSESSMENT, asOf, events.toArray(Event[]::new)), "ehcna-draft-reps");

        assertThat(window.dueOn()).as("the day of service is day 1").isEqualTo("2026-03-16");
        assertThat(window.state()).isEqualTo(state);
        assertThat(window.metOn()).isEqualTo(metOn);
        assertThat(window.daysLate()).isZero();
    }

    @ParameterizedTest(name = "{0} in {1}: {2} by {3}")
    @CsvSource({"school, 2027, phase-transfer-feb, 2027-02-14", "post-16, 2027, phase-transfer-mar, 2027-03-30",
            "school, 2028, phase-transfer-feb, 2028-02-14"})
    void a_new_setting_is_named_before_the_day_in_the_regulations(String to, int year, String rule, LocalDate due) {
        var duties = duties("phase-transfer", "2026-11-22",
                Event.phaseTransfer(LocalDate.parse("2026-09-01"), year, to));

        assertThat(duties).extracting(duty -> duty.rule().id(), Duty::dueOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, due));
    }

    @ParameterizedTest(name = "plan made {0}: first review by {1}")
    @CsvSource({"2024-02-29, 2025-02-28", "2023-02-28, 2024-02-28", "2026-12-31, 2027-12-31"})
    void months_end_on_the_same_day_or_the_months_last(LocalDate made, LocalDate due) {
        assertThat(one(duties("annual-review", made.toString(), Event.of("plan-first-made", made)), "review-first")
                .dueOn())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "notice sent {0}: appeal by {1}")
    @CsvSource({"2026-12-31, 2027-02-28", "2027-12-31, 2028-02-29", "2026-04-30, 2026-06-30", "2026-07-31, 2026-09-30"})
    void two_months_to_appeal(LocalDate sent, LocalDate due) {
        assertThat(one(duties("tribunal-appeal", sent.toString(), Event.of("notice-of-decision-sent", sent)),
                "appeal-two-months").dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "due 15 August, appeal registered {0}, seen on {1}: {2}")
    @CsvSource({"2026-09-01, 2026-10-01, MET", "2026-09-02, 2026-10-01, MET_LATE", ", 2026-08-31, RUNNING",
            ", 2026-09-01, RUNNING", ", 2026-09-02, OVERDUE"})
    void an_appeal_due_in_august_is_in_time_on_the_first_working_day_of_september(LocalDate registered, String asOf,
            State state) {
        var events = new ArrayList<>(List.of(on("notice-of-decision-sent", "2026-06-15")));
        if (registered != null) {
            events.add(Event.of("appeal-registered", registered));
        }
        Duty appeal = one(duties("tribunal-appeal", asOf, events.toArray(Event[]::new)), "appeal-two-months");

        assertThat(appeal.dueOn()).as("the day itself does not move").isEqualTo("2026-08-15");
        assertThat(appeal.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "move known {0}: plan transferred by {1}")
    @CsvSource({"2026-03-02, 2026-03-20", "2026-12-23, 2027-01-15", "2026-03-30, 2026-04-21"})
    void a_plan_moves_within_15_working_days_the_first_counted(LocalDate known, LocalDate due) {
        assertThat(one(duties("la-transfer", known.toString(), Event.of("move-known", known)), "la-transfer").dueOn())
                .isEqualTo(due);
    }

    @Test
    void the_plan_is_amended_or_it_is_not() {
        var meeting = on("review-meeting-held", "2026-03-02");
        var notice = on("amendment-notice-sent", "2026-03-20");

        var amended = duties("annual-review", "2026-11-22", meeting, notice,
                on("final-amended-plan-sent", "2026-04-20"));
        var kept = duties("annual-review", "2026-11-22", meeting, notice, on("decided-not-to-amend", "2026-04-20"));

        assertThat(one(amended, "review-final-amended").state()).isEqualTo(State.MET);
        assertThat(one(amended, "review-not-amended").state()).isEqualTo(State.STOPPED);
        assertThat(one(kept, "review-not-amended").state()).isEqualTo(State.MET);
        assertThat(one(kept, "review-final-amended").state()).isEqualTo(State.STOPPED);
        assertThat(one(kept, "review-total").state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_case_is_governed_by_the_rules_in_force_when_it_started() {
        assertThat(duties("annual-review", "2022-06-01", on("review-meeting-held", "2022-03-07"))).extracting(
                duty -> duty.rule().id()).containsExactly("review-report", "review-decision");
        assertThat(duties("annual-review", "2022-06-01", on("review-meeting-held", "2022-03-08"))).hasSize(4);
        assertThat(duties(ASSESSMENT, "2015-06-01", on("request-received", "2014-08-31"))).isEmpty();
    }

    @Test
    void the_order_in_which_events_were_written_down_changes_nothing() {
        var events = new ArrayList<>(
                List.of(on("request-received", "2026-03-03"), on("decided-to-assess", "2026-04-10"),
                        on("advice-requested", "2026-04-10", "health"), on("advice-provided", "2026-05-05", "health"),
                        on("decided-to-issue", "2026-06-01"), on("draft-plan-served", "2026-06-02"),
                        on("final-plan-sent", "2026-07-01")));
        var first = clock.duties(ASSESSMENT, events, LocalDate.parse("2026-11-22"));

        Collections.reverse(events);

        assertThat(clock.duties(ASSESSMENT, events, LocalDate.parse("2026-11-22"))).isEqualTo(first);
        assertThat(first).isSortedAccordingTo(java.util.Comparator.comparing(Duty::dueOn));
    }

    @Test
    void very_many_who_were_asked_are_kept_apart() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 20_000; i++) {
            events.add(on("advice-requested", "2026-04-10", "adviser " + i));
            if (i % 2 == 0) {
                events.add(on("advice-provided", "2026-05-01", "adviser " + i));
            }
        }

        var duties = clock.duties(ASSESSMENT, events, LocalDate.parse("2026-06-01"));

        assertThat(duties).hasSize(20_000);
        assertThat(duties.stream().filter(duty -> duty.state() == State.MET)).hasSize(10_000);
    }

    @Test
    void an_unknown_process_is_refused() {
        assertThatThrownBy(() -> duties("school-dinners", "2026-11-22"))
                .hasMessage("There is no process school-dinners");
    }

    private List<Duty> duties(String process, String asOf, Event... events) {
        return clock.duties(process, Arrays.asList(events), LocalDate.parse(asOf));
    }

    private static Event on(String type, String day) {
        return Event.of(type, LocalDate.parse(day));
    }

    private static Event on(String type, String day, String ref) {
        return Event.of(type, LocalDate.parse(day), ref);
    }

    private static Duty one(List<Duty> duties, String rule) {
        return duties.stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow();
    }
}
