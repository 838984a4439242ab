package continuum.assessments;

import static continuum.assessments.AssessmentTest.day;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.WorkingCalendar;
import continuum.people.DecisionMaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

    private static final WorkingCalendar ENGLAND = WorkingCalendar.england();

    @Test
    void a_parent_cannot_withdraw_what_is_the_young_persons_to_withdraw() {
        var parents = DecisionMaker.of(day("2015-05-10"), day("2026-06-26"), "", List.of(), List.of());
        var youngPerson = DecisionMaker.of(day("2010-05-10"), day("2026-06-27"), "", List.of(), List.of());
        assertThat(WithdrawnBy.PARENT.counts(parents)).isTrue();
        assertThat(WithdrawnBy.PARENT.counts(youngPerson)).isFalse();
        assertThat(WithdrawnBy.YOUNG_PERSON.counts(youngPerson)).isTrue();
        assertThat(WithdrawnBy.YOUNG_PERSON.counts(parents)).isFalse();
        assertThat(WithdrawnBy.SETTING.counts(youngPerson)).isTrue();
    }

    @ParameterizedTest(name = "assessed on {0}, asked again on {1}: bar until {2}")
    @CsvSource({"2026-01-10, 2026-07-10, 2026-07-10", "2025-08-31, 2026-02-28, 2026-02-28"})
    void the_six_month_bar_holds_to_its_last_day(LocalDate ended, LocalDate asked, LocalDate until) {
        assertThat(SixMonthBar.on(asked, List.of(ended))).get().extracting(SixMonthBar::until).isEqualTo(until);
        assertThat(SixMonthBar.on(asked.plusDays(1), List.of(ended))).isEmpty();
    }

    @Test
    void the_latest_earlier_assessment_counts_for_the_bar() {
        assertThat(SixMonthBar.on(day("2026-03-01"), List.of(day("2024-03-01"), day("2025-12-01")))).get()
                .extracting(SixMonthBar::assessedOn)
                .isEqualTo(day("2025-12-01"));
    }

    @Test
    void the_bar_says_that_an_officer_still_decides() {
        assertThat(SixMonthBar.on(day("2026-03-01"), List.of(day("2025-12-01"))).orElseThrow().words())
                .contains("no duty to assess again", "but it can");
    }

    @ParameterizedTest(name = "notice sent {0}: mediation by {1}, appeal by {2}")
    @CsvSource({"2026-04-02, 2026-06-02, 2026-06-02", "2025-12-31, 2026-02-28, 2026-03-02", // 28 February is a Saturday
            "2026-06-15, 2026-08-15, 2026-09-01", // August rests
            "2026-10-27, 2026-12-27, 2027-01-04"})
    void the_time_to_appeal_runs_two_months_from_the_day_the_notice_was_sent(LocalDate sent, LocalDate mediation,
            LocalDate appeal) {
        var challenge = Challenge.toNoticeSentOn(sent, ENGLAND);
        assertThat(challenge.mediationBy()).isEqualTo(mediation);
        assertThat(challenge.appealBy()).isEqualTo(appeal);
    }

    @Test
    void a_certificate_gives_one_more_month_when_that_is_later() {
        var challenge = Challenge.toNoticeSentOn(day("2026-04-02"), ENGLAND);
        assertThat(challenge.appealBy(day("2026-04-20"), ENGLAND)).isEqualTo(day("2026-06-02"));
        assertThat(challenge.appealBy(day("2026-05-20"), ENGLAND)).isEqualTo(day("2026-06-22"));
    }

    @Test
    void every_request_has_its_source_in_the_national_return() {
        assertThat(Requester.values()).extracting(Requester::sourceCode).containsExactly("1", "1", "2", "3", "4", "5");
        for (var requester : Requester.values()) {
            assertThat(Requester.of(requester.code())).isEqualTo(requester);
        }
    }

    @Test
    void a_receipt_more_than_six_months_ago_is_confirmed() {
        assertThat(Request.isOld(day("2026-05-22"), day("2026-11-23"))).isTrue();
        assertThat(Request.isOld(day("2026-05-23"), day("2026-11-23"))).isFalse();
    }
}
