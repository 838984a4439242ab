package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every duty explains itself in plain English. */
class BecauseTest {
    private static final String STARTED = "Request received on 3 March 2026. The authority tells the family within 6 weeks "
            + "whether it will assess (SEND Regulations 2014, regulation 5(1)), so by 14 April 2026. ";

    private final StatutoryClock clock = StatutoryClock.england();

    @Test
    void met() {
        assertThat(decision("2026-11-22", on("decided-to-assess", "2026-04-10")))
                .isEqualTo(STARTED + "It did on 10 April 2026, 4 days early.");
        assertThat(decision("2026-11-22", on("decided-to-assess", "2026-04-14")))
                .isEqualTo(STARTED + "It did on 14 April 2026, on the last day.");
    }

    @Test
    void met_late() {
        assertThat(decision("2026-11-22", on("decided-to-assess", "2026-04-15")))
                .isEqualTo(STARTED + "It did on 15 April 2026, 1 day late.");
    }

    @Test
    void running() {
        assertThat(decision("2026-04-10")).isEqualTo(STARTED + "On 10 April 2026 there are 4 days left.");
        assertThat(decision("2026-04-13")).isEqualTo(STARTED + "On 13 April 2026 there is 1 day left.");
        assertThat(decision("2026-04-14")).isEqualTo(STARTED + "14 April 2026 is the last day.");
    }

    @Test
    void overdue() {
        assertThat(decision("2026-04-20")).isEqualTo(STARTED + "It was not done by 20 April 2026, 6 days late.");
    }

    @Test
    void excused() {
        var exception = Event.exception("exceptional-personal", LocalDate.parse("2026-04-01"));

        assertThat(decision("2026-11-22", exception, on("decided-to-assess", "2026-04-20"))).isEqualTo(STARTED
                + "It did on 20 April 2026, 6 days late. The lateness is excused in law: exceptional personal circumstances "
                + "of the child, the parent or the young person (regulation 5(4)(c)).");
        assertThat(decision("2026-04-20", exception)).isEqualTo(STARTED
                + "It was not done by 20 April 2026, 6 days late. It still has to be done; the lateness is excused in law: "
                + "exceptional personal circumstances of the child, the parent or the young person (regulation 5(4)(c)).");
    }

    @Test
    void stopped() {
        assertThat(decision("2026-11-22", on("withdrawn", "2026-04-05")))
                .isEqualTo(STARTED + "The duty ended on 5 April 2026, when the request was withdrawn.");
    }

    @Test
    void who_was_asked_is_named() {
        assertThat(because("ehc-needs-assessment", "2026-04-20",
                Event.of("advice-requested", LocalDate.parse("2026-04-10"), "educational-psychologist")))
                .startsWith("Advice requested (educational-psychologist) on 10 April 2026. Whoever is asked gives "
                        + "advice within 6 weeks");
    }

    @Test
    void windows() {
        String window = "Draft plan served on 2 March 2026. The family has at least 15 days to comment, the day of service "
                + "counted (SEND Regulations 2014, regulation 13(1)(a)), so until 16 March 2026. ";
        Event served = on("draft-plan-served", "2026-03-02");

        assertThat(because("ehc-needs-assessment", "2026-03-10", served))
                .isEqualTo(window + "On 10 March 2026 there are 6 days left.");
        assertThat(because("ehc-needs-assessment", "2026-03-17", served)).isEqualTo(window + "That time has ended.");
        assertThat(because("ehc-needs-assessment", "2026-03-17", served, on("representations-received", "2026-03-09")))
                .isEqualTo(window + "Comments came on 9 March 2026, 7 days before that time ended.");
        assertThat(because("ehc-needs-assessment", "2026-03-30", served, on("representations-received", "2026-03-20")))
                .isEqualTo(window + "Comments came on 20 March 2026, after that time had ended.");
    }

    @Test
    void fixed_days() {
        assertThat(because("phase-transfer", "2027-02-10",
                Event.phaseTransfer(LocalDate.parse("2026-09-01"), 2027, "school")))
                .isEqualTo("Move to the next phase known on 1 September 2026. The authority sends the final plan "
                        + "that names the next school before 15 February of the year of the move (SEND Regulations "
                        + "2014, regulation 18(1)(b)), so by 14 February 2027. On 10 February 2027 there are 4 "
                        + "days left.");
    }

    @Test
    void the_tribunals_rest_days() {
        Event notice = on("notice-of-decision-sent", "2026-06-15");
        String appeal = "Notice of the decision sent on 15 June 2026. An appeal reaches the tribunal within 2 months of the "
                + "notice (First-tier Tribunal (HESC) Rules 2008, rule 20(1)(c)(i)), so by 15 August 2026. ";

        assertThat(because("tribunal-appeal", "2026-08-20", notice)).isEqualTo(appeal
                + "That day has passed, but there is still time: the last day falls in August or between 25 December and "
                + "1 January, so the tribunal accepts it until 1 September 2026 (rule 12(3)(a)).");
        assertThat(because("tribunal-appeal", "2026-10-20", notice, on("appeal-registered", "2026-08-28")))
                .isEqualTo(appeal
                        + "It did on 28 August 2026, which is in time: the last day falls in August or between 25 December and "
                        + "1 January, so the tribunal accepts it until 1 September 2026 (rule 12(3)(a)).");
    }

    @Test
    void no_sentence_has_a_gap() {
        for (Rule rule : clock.law().rules()) {
            assertThat(rule.says()).doesNotContain("{", "}", "null").doesNotEndWith(".");
            assertThat(rule.reference()).doesNotEndWith(".");
        }
    }

    private String decision(String asOf, Event... later) {
        var events = new java.util.ArrayList<>(List.of(later));
        events.add(on("request-received", "2026-03-03"));
        return clock.duties("ehc-needs-assessment", events, LocalDate.parse(asOf)).getFirst().because();
    }

    private String because(String process, String asOf, Event... events) {
        return clock.duties(process, List.of(events), LocalDate.parse(asOf)).getFirst().because();
    }

    private static Event on(String type, String day) {
        return Event.of(type, LocalDate.parse(day));
    }
}
