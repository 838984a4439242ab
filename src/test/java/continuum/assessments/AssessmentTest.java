package continuum.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private final UUID matter = UUID.randomUUID();

    @Test
    void a_request_is_put_to_decision_and_then_assessed() {
        var state = after(new Step.Acknowledged(day("2026-03-04")), new Step.PutToDecision(day("2026-03-20"), matter),
                new Step.Decided(day("2026-04-01"), day("2026-04-02"), true, matter));
        assertThat(state).isEqualTo(
                new Assessment.Assessing(state.of(), day("2026-04-01"), day("2026-04-02"), matter));
    }

    @Test
    void the_answer_can_be_no() {
        var state = after(new Step.PutToDecision(day("2026-03-20"), matter),
                new Step.Decided(day("2026-04-01"), day("2026-04-01"), false, matter));
        assertThat(state).isInstanceOf(Assessment.RefusedToAssess.class);
    }

    @Test
    void a_request_may_be_decided_on_the_day_it_came() {
        assertThat(after(new Step.Decided(day("2026-03-03"), day("2026-03-03"), true, null)))
                .isInstanceOf(Assessment.Assessing.class);
    }

    @Test
    void nothing_happens_before_the_request() {
        assertThatThrownBy(() -> after(new Step.Acknowledged(day("2026-03-02")))).isInstanceOf(NotLawful.class)
                .hasMessage("The date must be the same as or after 3 March 2026, when the request was received");
    }

    @Test
    void the_family_is_not_told_before_the_decision() {
        assertThatThrownBy(() -> after(new Step.Decided(day("2026-04-02"), day("2026-04-01"), true, null)))
                .hasMessage("The family can’t be told before the decision of 2 April 2026");
    }

    @Test
    void a_request_is_acknowledged_once() {
        assertThatThrownBy(
                () -> after(new Step.Acknowledged(day("2026-03-04")), new Step.Acknowledged(day("2026-03-05"))))
                .hasMessage("The request was already acknowledged on 4 March 2026");
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        assertThatThrownBy(() -> after(new Step.Decided(day("2026-04-01"), day("2026-04-01"), false, null),
                new Step.Decided(day("2026-04-02"), day("2026-04-02"), true, null)))
                .hasMessageStartingWith("The decision not to assess was made on 1 April 2026.");
    }

    @Test
    void a_request_can_be_withdrawn_while_it_is_under_way() {
        assertThat(after(new Step.Withdrew(day("2026-03-10"), WithdrawnBy.PARENT, "Things are better")))
                .isInstanceOf(Assessment.Withdrawn.class);
        assertThat(after(new Step.Decided(day("2026-04-01"), day("2026-04-01"), true, null),
                new Step.Withdrew(day("2026-04-10"), WithdrawnBy.PARENT, "")))
                .isInstanceOf(Assessment.Withdrawn.class);
        assertThatThrownBy(() -> after(new Step.Decided(day("2026-04-01"), day("2026-04-01"), false, null),
                new Step.Withdrew(day("2026-04-10"), WithdrawnBy.PARENT, ""))).isInstanceOf(NotLawful.class);
    }

    @Test
    void a_death_is_recorded_from_any_state_and_nothing_follows_it() {
        assertThat(after(new Step.Decided(day("2026-04-01"), day("2026-04-01"), false, null),
                new Step.DiedOn(day("2026-05-01")))).isInstanceOf(Assessment.Died.class);
        assertThatThrownBy(() -> after(new Step.DiedOn(day("2026-05-01")), new Step.Acknowledged(day("2026-05-02"))))
                .isInstanceOf(NotLawful.class);
    }

    @Test
    void only_what_is_assessed_ends_with_a_plan() {
        assertThatThrownBy(() -> after(new Step.Finished(day("2026-07-01"), true))).isInstanceOf(NotLawful.class);
        assertThat(after(new Step.Decided(day("2026-04-01"), day("2026-04-01"), true, null),
                new Step.Finished(day("2026-07-01"), true))).isInstanceOf(Assessment.PlanIssued.class);
    }

    @Test
    void from_the_advice_to_the_plan_each_step_follows_the_one_before() {
        var decided = new Step.Decided(day("2026-04-01"), day("2026-04-01"), true, null);
        var put = new Step.PutToIssue(day("2026-05-20"), matter);
        var needed = new Step.DecidedToIssue(day("2026-05-28"), matter);
        var draft = new Step.ServedDraft(day("2026-06-10"));
        assertThat(after(decided, put)).isInstanceOf(Assessment.DecidingToIssue.class);
        assertThat(after(decided, put, needed)).isInstanceOf(Assessment.Drafting.class);
        assertThat(after(decided, put, needed, draft, new Step.ServedDraft(day("2026-06-20"))))
                .isInstanceOf(Assessment.DraftOut.class);
        assertThat(after(decided, put, needed, draft, new Step.Finished(day("2026-07-10"), true)))
                .isInstanceOf(Assessment.PlanIssued.class);
        assertThatThrownBy(() -> after(decided, draft)).isInstanceOf(NotLawful.class);
        assertThatThrownBy(() -> after(put)).isInstanceOf(NotLawful.class);
    }

    @Test
    void once_a_plan_is_needed_it_is_not_refused_any_more() {
        var decided = new Step.Decided(day("2026-04-01"), day("2026-04-01"), true, null);
        assertThat(after(decided, new Step.Finished(day("2026-06-01"), false)))
                .isInstanceOf(Assessment.RefusedToIssue.class);
        assertThatThrownBy(() -> after(decided, new Step.DecidedToIssue(day("2026-05-28"), null),
                new Step.Finished(day("2026-06-01"), false))).isInstanceOf(NotLawful.class);
    }

    private Assessment after(Step... steps) {
        var request = new Assessment.Case(AssessmentId.create(), ChildId.create(), day("2026-03-03"));
        return Assessment.after(request, List.of(steps));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
