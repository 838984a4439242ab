package continuum.reassessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.papers.Letters;
import continuum.plans.PlanInForce;
import continuum.plans.PlanRefused;
import continuum.plans.PlannedChild;
import continuum.reviews.ReviewedChild;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fresh assessment of somebody with a plan: 15 days to decide, 14 weeks to the plan. */
@InTheHouse
class ReassessmentsTest {

    private static final LocalDate MADE = LocalDate.parse("2026-01-12");

    @Autowired
    ReviewedChild reviewed;
    @Autowired
    PlannedChild planned;
    @Autowired
    Reassessments reassessments;
    @Autowired
    Letters letters;

    private ReviewedChild.Place place;
    private Viewer caseworker;
    private PlanInForce plan;

    @BeforeEach
    void a_plan_was_made_in_january() {
        MovableDay.standOn(MADE);
        place = reviewed.place();
        caseworker = place.caseworker();
        plan = reviewed.planned(place, "Ada", MADE.minusYears(8));
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void the_family_hears_within_15_days_and_has_the_plan_14_weeks_after() {
        var id = asked("2026-09-01", Asker.FAMILY);
        assertThat(opened(id).isRecent()).isFalse();
        assertThat(duty(id, "reassess-decision").dueOn()).isEqualTo(LocalDate.parse("2026-09-16"));
        MovableDay.standOn(LocalDate.parse("2026-09-14"));
        reviewed.decide(caseworker, as(caseworker, () -> reassessments.put(caseworker, id, 1)), "reassess", true);
        assertThat(duty(id, "reassess-decision").state()).isEqualTo(State.MET);
        assertThat(duty(id, "reassess-final").dueOn()).isEqualTo(LocalDate.parse("2026-12-21"));
        run(() -> reassessments.recordException(caseworker, id, "absent-4w", LocalDate.parse("2026-09-14"), "Abroad."));
        planned.send(caseworker, as(caseworker, () -> reassessments.write(caseworker, id)));
        planned.send(caseworker, as(caseworker, () -> reassessments.write(caseworker, id)));
        assertThat(opened(id).state()).isInstanceOf(Reassessment.Finished.class);
        assertThat(opened(id).duties()).noneMatch(Duty::isOpen);
    }

    @Test
    void a_refusal_can_be_appealed_and_needs_a_reason_in_law() {
        var id = asked("2026-05-01", Asker.SETTING);
        assertThat(opened(id).isRecent()).as("assessed in January").isTrue();
        var matter = as(caseworker, () -> reassessments.put(caseworker, id, 1));
        assertThatThrownBy(() -> reviewed.decide(caseworker, matter, "do-not-reassess", true, true))
                .hasMessageContaining("found everything met");
        reviewed.decide(caseworker, matter, "do-not-reassess", false, true);
        assertThat(opened(id).state()).isInstanceOf(Reassessment.Refused.class);
        assertThat(as(caseworker, () -> letters.of(caseworker, id.value()))).singleElement()
                .satisfies(letter -> assertThat(letter.appealBy()).isEqualTo(LocalDate.parse("2026-07-01")));
    }

    @Test
    void what_the_authority_begins_itself_has_no_15_days_and_one_is_under_way_at_a_time() {
        var id = asked("2026-09-01", Asker.AUTHORITY);
        assertThat(opened(id).duties()).isEmpty();
        assertThatThrownBy(() -> asked("2026-09-02", Asker.FAMILY)).isInstanceOf(PlanRefused.class)
                .hasMessageContaining("already");
        run(() -> reassessments.withdraw(caseworker, id, 1, LocalDate.parse("2026-09-02"), "Not needed."));
        assertThat(asked("2026-09-03", Asker.FAMILY)).isNotEqualTo(id);
        assertThat(as(place.otherSenco(), () -> reassessments.open(place.otherSenco(), id))).isEmpty();
    }

    private ReassessmentId asked(String day, Asker asker) {
        var on = LocalDate.parse(day);
        MovableDay.standOn(on);
        return as(caseworker, () -> reassessments.ask(caseworker, plan.child(), asker, on, "Much has changed."));
    }

    private OpenedReassessment opened(ReassessmentId id) {
        return as(caseworker, () -> reassessments.open(caseworker, id)).orElseThrow();
    }

    private Duty duty(ReassessmentId id, String rule) {
        return opened(id).duties().stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow();
    }

    private void run(Runnable work) {
        Viewing.as(caseworker, work);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
