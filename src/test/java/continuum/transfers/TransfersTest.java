package continuum.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.duties.State;
import continuum.plans.PlanRefused;
import continuum.plans.PlannedChild;
import continuum.plans.Plans;
import continuum.reviews.ReviewedChild;
import continuum.transfers.Transfer.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Children with a plan who move to the next phase, and the boards they stand on. */
@InTheHouse
class TransfersTest {

    private static final LocalDate NOW = LocalDate.parse("2026-09-14");
    /** In year 6 in the school year 2026 to 2027. */
    private static final LocalDate YEAR_6 = LocalDate.parse("2016-03-12");

    @Autowired
    ReviewedChild reviewed;
    @Autowired
    PlannedChild planned;
    @Autowired
    Transfers transfers;
    @Autowired
    WritingPlan writing;
    @Autowired
    Plans plans;

    private ReviewedChild.Place place;
    private Viewer caseworker;

    @BeforeEach
    void a_school_in_september() {
        MovableDay.standOn(NOW);
        place = reviewed.place();
        caseworker = place.caseworker();
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void a_cohort_takes_in_who_is_in_the_watch_year_once_and_their_last_day_runs() {
        reviewed.planned(place, "Ada", YEAR_6);
        reviewed.planned(place, "Ben", YEAR_6.minusYears(1));
        assertThat(cohort(2027)).returns(1, Cohort::missing).returns(0, Cohort::children);
        assertThat(build(2027)).isEqualTo(1);
        assertThat(build(2027)).as("nobody twice").isZero();
        var line = lines(2027).getFirst();
        assertThat(line.name()).isEqualTo("Ada Okafor");
        assertThat(opened(line.transfer().id()).duties()).singleElement()
                .returns(LocalDate.parse("2027-02-14"), duty -> duty.dueOn());
        reviewed.planned(place, "Cleo", YEAR_6.plusDays(1));
        assertThat(cohort(2027)).returns(1, Cohort::missing).returns(1, Cohort::children);
        assertThatThrownBy(() -> build(2031)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> build(2026)).isInstanceOf(PlanRefused.class);
    }

    @Test
    void an_area_says_itself_after_which_year_its_children_move() {
        reviewed.planned(place, "Ben", YEAR_6.plusYears(2));
        assertThat(cohort(PhaseMove.FIRST, 2027).missing()).isZero();
        run(place.manager(), () -> transfers.keepWatchYears(place.manager(),
                List.of(new WatchYear(PhaseMove.FIRST, true, 4))));
        assertThat(cohort(PhaseMove.FIRST, 2027).missing()).isEqualTo(1);
        assertThatThrownBy(() -> run(caseworker, () -> transfers.keepWatchYears(caseworker, List.of())))
                .isInstanceOf(continuum.access.NotAllowed.class);
    }

    @Test
    void what_the_family_asks_for_is_tested_against_the_law_and_the_plan_names_it() {
        var plan = reviewed.planned(place, "Ada", YEAR_6);
        build(2027);
        var id = lines(2027).getFirst().transfer().id();
        run(caseworker, () -> transfers.ask(caseworker, id, 1));
        assertThatThrownBy(() -> as(caseworker, () -> transfers.put(caseworker, id, 2)))
                .hasMessageContaining("asked for no particular setting");
        run(caseworker, () -> transfers.wished(caseworker, id, 2,
                new Transfer.Wish(NOW, null, "Hollin Vale Academy")));
        var matter = as(caseworker, () -> transfers.put(caseworker, id, 3));
        assertThat(standing(id)).isEqualTo(Standing.DECIDING);
        assertThatThrownBy(() -> run(caseworker, () -> transfers.name(caseworker, id, 4,
                new Transfer.Named(NOW, null, "Elsewhere", "Because.")))).hasMessageContaining("with an officer");
        reviewed.decide(caseworker, matter, "name-requested", true);
        assertThat(standing(id)).isEqualTo(Standing.NAMED);
        var proposed = as(caseworker, () -> writing.write(caseworker, id));
        assertThat(as(caseworker, () -> plans.contents(caseworker, proposed)).orElseThrow().lines())
                .extracting(line -> line.words())
                .contains("Hollin Vale Academy, from September 2027")
                .doesNotContain("Willow Bank Primary School");
        planned.send(caseworker, proposed);
        assertThat(standing(id)).as("proposed is not sent").isEqualTo(Standing.NAMED);
        planned.send(caseworker, as(caseworker, () -> writing.write(caseworker, id)));
        assertThat(standing(id)).isEqualTo(Standing.DONE);
        assertThat(opened(id).duties()).allMatch(duty -> duty.state() == State.MET);
        assertThat(cohort(2027)).returns(1L, Cohort::inTime).returns(0, Cohort::open);
        assertThat(cohort(2027).burnDown(NOW).months().getFirst().without()).isZero();
        assertThat(plan.child()).isNotNull();
    }

    @Test
    void what_is_refused_is_followed_by_another_setting_with_reasons() {
        reviewed.planned(place, "Ada", YEAR_6);
        build(2027);
        var id = lines(2027).getFirst().transfer().id();
        run(caseworker, () -> transfers.wished(caseworker, id, 1, new Transfer.Wish(NOW, null, "Far Away School")));
        reviewed.decide(caseworker, as(caseworker, () -> transfers.put(caseworker, id, 2)), "name-another", true, true,
                false);
        assertThat(standing(id)).isEqualTo(Standing.WISHED);
        run(caseworker, () -> transfers.name(caseworker, id, 4,
                new Transfer.Named(NOW, null, "Hollin Vale Academy", "It can do all that is in section F.")));
        assertThat(standing(id)).isEqualTo(Standing.NAMED);
        assertThatThrownBy(() -> run(caseworker, () -> transfers.end(caseworker, id, 3, NOW, "Late.")))
                .as("two people")
                .hasMessageContaining("Somebody else");
        run(caseworker, () -> transfers.end(caseworker, id, 5, NOW, "They stay a year longer."));
        assertThat(opened(id).duties()).noneMatch(duty -> duty.isOpen());
    }

    private int build(int year) {
        return as(caseworker, () -> transfers.build(caseworker, PhaseMove.PRIMARY, year));
    }

    private Cohort cohort(int year) {
        return cohort(PhaseMove.PRIMARY, year);
    }

    private Cohort cohort(PhaseMove move, int year) {
        return as(caseworker, () -> transfers.cohort(caseworker, move, year));
    }

    private List<CohortLine> lines(int year) {
        return as(caseworker, () -> transfers.lines(caseworker, PhaseMove.PRIMARY, year, null, -1, "", new UUID(0, 0),
                10));
    }

    private Standing standing(TransferId id) {
        return opened(id).transfer().standing();
    }

    private Transfers.OpenedTransfer opened(TransferId id) {
        return as(caseworker, () -> transfers.open(caseworker, id)).orElseThrow();
    }

    private static void run(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
