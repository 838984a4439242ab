package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.calendar.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law as data: two layers, two regimes, law for a time, proposals. */
class LawTest {
    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    @Test
    void being_short_of_staff_is_no_exception() {
        assertThat(Law.england().exceptions("ehc-needs-assessment")).extracting(Exemption::id)
                .containsExactly(
                        "school-closed-4w", "early-years-closed-4w", "exceptional-personal", "absent-4w", "coronavirus",
                        "missed-appointment");
        assertThat(Law.england().knowsException("staff-shortage")).isFalse();
    }

    @Test
    void an_authority_may_set_itself_an_earlier_day() {
        Law law = Law.england()
                .with(List.of(new LocalTarget("own-decision", "ehcna-decision-assess", "Decide early", "5 weeks", SINCE,
                        null)));

        var duties = new StatutoryClock(law, WorkingCalendar.england()).duties("ehc-needs-assessment",
                List.of(Event.of("request-received", LocalDate.parse("2026-03-03"))), LocalDate.parse("2026-03-10"));

        assertThat(duties.getFirst().rule().id()).isEqualTo("own-decision");
        assertThat(duties.getFirst().dueOn()).isEqualTo("2026-04-07");
        assertThat(duties.getFirst().because())
                .isEqualTo("Request received on 3 March 2026. The authority means to do it "
                        + "within 5 weeks (the authority's own target within SEND Regulations 2014, regulation 5(1)), so by "
                        + "7 April 2026. On 10 March 2026 there are 28 days left.");
    }

    @ParameterizedTest(name = "{1} inside {0} is refused")
    @CsvSource({"ehcna-decision-assess, 7 weeks", "ehcna-decision-assess, 43 calendar days",
            "ehcna-decision-assess, 31 working days", "ehcna-final-plan, 5 months",
            "appeal-two-months, 60 calendar days",
            "la-transfer, 15 working days"})
    void a_target_later_than_the_law_is_refused(String within, String limit) {
        assertThatThrownBy(
                () -> Law.england().with(List.of(new LocalTarget("own", within, "Our own day", limit, SINCE, null))))
                .hasMessageContaining("is later than the law allows")
                .hasMessageContaining("an authority's own target can only be earlier");
    }

    @Test
    void a_target_has_to_stand_in_a_rule_of_law() {
        assertThatThrownBy(() -> Law.england()
                .with(List.of(new LocalTarget("own", "ehcna-draft-target", "Our own day", "1 week", SINCE, null))))
                .hasMessageContaining("names no rule of law");
    }

    @Test
    void two_regimes_stand_side_by_side_by_date_and_by_child() {
        Law law = law("""
                  - %s
                    limit: 6 weeks
                    effectiveFrom: 2014-09-01
                    effectiveTo: 2029-08-31
                  - %s
                    limit: 8 weeks
                    effectiveFrom: 2029-09-01
                    appliesTo: {bornTo: 2022-08-31}
                  - %s
                    limit: 4 weeks
                    effectiveFrom: 2029-09-01
                    appliesTo: {bornFrom: 2022-09-01}
                """);
        var older = new Subject(LocalDate.parse("2022-08-31"), null);
        var younger = new Subject(LocalDate.parse("2022-09-01"), null);

        assertThat(due(law, "2029-08-31", older)).containsExactly(LocalDate.parse("2029-10-12"));
        assertThat(due(law, "2029-08-31", younger)).containsExactly(LocalDate.parse("2029-10-12"));
        assertThat(due(law, "2029-09-01", older)).containsExactly(LocalDate.parse("2029-10-27"));
        assertThat(due(law, "2029-09-01", younger)).containsExactly(LocalDate.parse("2029-09-29"));
        assertThat(due(law, "2029-09-01", Subject.ANYONE)).as("a birth date that is not known is not guessed")
                .isEmpty();
    }

    @Test
    void two_rules_may_not_hold_for_one_child_on_one_day() {
        assertThatThrownBy(() -> law("""
                  - %s
                    limit: 6 weeks
                    effectiveFrom: 2014-09-01
                  - %s
                    limit: 4 weeks
                    effectiveFrom: 2029-09-01
                """)).hasMessage("Two rules decide hold for the same child on the same day");
    }

    @ParameterizedTest(name = "coronavirus recorded on {0}: {1}")
    @CsvSource({"2020-05-01, EXCUSED", "2020-09-25, EXCUSED", "2020-04-30, OVERDUE", "2020-09-26, OVERDUE"})
    void law_for_a_time_is_laid_over_the_rules_and_closed_again(LocalDate recorded, State state) {
        var duties = StatutoryClock.england()
                .duties("ehc-needs-assessment",
                        List.of(Event.of("request-received", LocalDate.parse("2020-03-03")),
                                Event.exception("coronavirus", recorded)),
                        LocalDate.parse("2020-10-01"));

        assertThat(duties.getFirst().dueOn()).isEqualTo("2020-04-14");
        assertThat(duties.getFirst().state()).isEqualTo(state);
    }

    @Test
    void what_is_proposed_can_be_simulated_and_is_never_live() {
        assertThat(Law.england().processes()).doesNotContain("individual-support-plan");

        var simulation = new StatutoryClock(Law.withProposals(), WorkingCalendar.england());

        assertThat(simulation.duties("individual-support-plan",
                List.of(Event.of("support-plan-made", LocalDate.parse("2029-09-10"))), LocalDate.parse("2029-10-01")))
                .extracting(Duty::dueOn)
                .containsExactly(LocalDate.parse("2030-09-10"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"limit: six weeks | A limit reads like",
            "limit: 6 weeks, color: red | has no field color", "limit: before 15 February | only phase-transfer-due",
            "limit: 6 weeks, effectiveTo: soon | is a date such as"})
    void a_rule_that_does_not_fit_is_refused_and_named(String fields, String why) {
        assertThatThrownBy(() -> law("""
                  - %s
                """ + fields.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split(", ")))
                .map(field -> "    " + field + "\n")
                .reduce("", String::concat)))
                .hasMessageContaining("try.yaml, rule decide")
                .hasMessageContaining(why);
    }

    @Test
    void every_rule_says_what_stands_behind_it_and_since_when() {
        assertThat(Law.england().rules()).allSatisfy(rule -> {
            assertThat(rule.reference()).isNotBlank();
            assertThat(rule.effectiveFrom()).isNotNull();
            assertThat(rule.force()).isNotEqualTo(Force.PROPOSED);
        });
    }

    private static List<LocalDate> due(Law law, String started, Subject child) {
        LocalDate day = LocalDate.parse(started);
        return new StatutoryClock(law, WorkingCalendar.england())
                .duties("try", List.of(Event.of("asked", day)), day, child)
                .stream()
                .map(Duty::dueOn)
                .toList();
    }

    private static Law law(String rules) {
        String common = """
                id: decide
                    title: Decide
                    owner: authority
                    kind: maximum
                    force: statute
                    starts: [asked]
                    ends: [answered]
                    reference: An Act
                    says: It answers within {limit}
                    did: It did""";
        String file = """
                process: try
                title: A process to try
                events: {asked: Asked, answered: Answered}
                stops: {withdrawn: when it ended, moved-away: when it ended, died: when it ended}
                rules:
                """ + rules.replace("%s", common);
        return Law.of(Map.of("try.yaml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }
}
