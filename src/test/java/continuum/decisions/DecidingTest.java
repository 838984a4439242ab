package continuum.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidingTest {

    static final Criterion SEN = new Criterion("may-have-sen", "The child has or may have special educational needs",
            "Children and Families Act 2014, section 36(8)(a)");
    static final Criterion PROVISION = new Criterion("may-need-plan",
            "It may be necessary for provision to be made by a plan",
            "Children and Families Act 2014, section 36(8)(b)");
    static final List<Outcome> OUTCOMES = List.of(
            new Outcome("assess", "Carry out an assessment", Outcome.Follows.ALL_MET, false),
            new Outcome("refuse", "Do not carry out an assessment", Outcome.Follows.SOME_NOT_MET, true));
    static final LocalDate PUT = LocalDate.parse("2026-03-02");

    private final Matter.Waiting waiting = new Matter.Waiting(new Question(MatterId.create(), ChildId.create(), "test",
            UUID.randomUUID(), "Should the council assess?", "The test of the law", List.of(SEN, PROVISION), OUTCOMES,
            PUT, PUT.plusWeeks(6), null));

    @Test
    void a_decision_with_a_reason_for_each_criterion_stands() {
        var decided = waiting.sendToOfficer()
                .decide(decision("assess", met("Reports agree."), met("Support has failed.")));
        assertThat(decided.outcome().words()).isEqualTo("Carry out an assessment");
    }

    @Test
    void a_criterion_without_a_reason_is_named_in_the_refusal() {
        var refused = refusal(decision("assess", met("Reports agree."), met("  ")));
        assertThat(refused.problems()).containsExactly(new DecisionRefused.Problem("reason.may-need-plan",
                "Give the reason for your finding: it may be necessary for provision to be made by a plan"));
    }

    @Test
    void a_criterion_without_a_finding_is_named_in_the_refusal() {
        var refused = refusal(
                new Decision("assess", PUT, "The officer", Map.of("may-have-sen", met("Yes.")), "Because.",
                        null, List.of()));
        assertThat(refused.problems()).extracting(DecisionRefused.Problem::field).containsExactly("met.may-need-plan");
    }

    @Test
    void an_outcome_against_the_findings_is_refused() {
        assertThat(refusal(decision("refuse", met("Yes."), met("Yes."))).problems())
                .extracting(DecisionRefused.Problem::field)
                .containsExactly("outcome");
        assertThat(refusal(decision("assess", met("Yes."), notMet("No."))).problems())
                .extracting(DecisionRefused.Problem::field)
                .containsExactly("outcome");
    }

    @Test
    void the_officer_is_named() {
        var nobody = new Decision("assess", PUT, " ",
                Map.of("may-have-sen", met("Yes."), "may-need-plan", met("Yes.")), "Because.", null, List.of());
        assertThat(refusal(nobody).problems()).extracting(DecisionRefused.Problem::field).containsExactly("officer");
    }

    @Test
    void a_decision_before_the_matter_was_put_is_refused() {
        var early = new Decision("assess", PUT.minusDays(1), "The officer",
                Map.of("may-have-sen", met("Yes."), "may-need-plan", met("Yes.")), "Because.", null, List.of());
        assertThat(refusal(early).problems()).extracting(DecisionRefused.Problem::field).containsExactly("decidedOn");
    }

    @Test
    void an_officer_who_departs_from_the_panels_advice_says_why() {
        var advice = new Recommendation(MeetingId.create(), "refuse", PUT, "The chair",
                Map.of("may-have-sen", met("Yes."), "may-need-plan", notMet("The school has not tried enough.")),
                "Not yet.", "One member would assess.", List.of());
        var advised = waiting.listFor(MeetingId.create()).recommend(advice);
        var other = decision("assess", met("Yes."), met("A school's support is not a condition of the law."));
        assertThatThrownBy(() -> advised.decide(other)).isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("otherwise than the panel advised");
        var explained = new Decision("assess", PUT, "The officer", other.findings(), "Because.", null, List.of(),
                "The panel asked for more than the law does.");
        assertThatCode(() -> advised.decide(explained)).doesNotThrowAnyException();
    }

    @Test
    void nobody_decides_in_the_future() {
        assertThatThrownBy(() -> Deciding.notAhead("decidedOn", PUT.plusDays(1), PUT))
                .isInstanceOf(DecisionRefused.class);
        assertThatCode(() -> Deciding.notAhead("decidedOn", PUT, PUT)).doesNotThrowAnyException();
    }

    private DecisionRefused refusal(Decision decision) {
        return catchThrowableOfType(DecisionRefused.class, () -> waiting.sendToOfficer().decide(decision));
    }

    private static Decision decision(String outcome, Finding sen, Finding provision) {
        return new Decision(outcome, PUT, "The officer", Map.of("may-have-sen", sen, "may-need-plan", provision),
                "Because.", null, List.of());
    }

    private static Finding met(String reason) {
        return new Finding(true, reason);
    }

    private static Finding notMet(String reason) {
        return new Finding(false, reason);
    }
}
