package continuum.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.duties.State;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.plans.PlannedChild;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.reviews.ReviewedChild;
import continuum.reviews.Reviews;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Young people with a plan on the move: to another authority, and into their own rights. */
@InTheHouse
class MovesTest {

    private static final LocalDate NOW = LocalDate.parse("2026-09-14");
    /** In year 6 in the school year 2026 to 2027. */
    private static final LocalDate YEAR_6 = LocalDate.parse("2016-03-12");

    @Autowired
    ReviewedChild reviewed;
    @Autowired
    PlannedChild planned;
    @Autowired
    AreaMoves areaMoves;
    @Autowired
    OwnRights rights;
    @Autowired
    Reviews reviews;
    @Autowired
    Plans plans;
    @Autowired
    PlansInForce inForce;
    @Autowired
    People people;
    @Autowired
    Today today;

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
    void a_plan_goes_to_another_authority_and_both_sides_know_that_the_same_plan_arrived() {
        var plan = reviewed.planned(place, "Ada", YEAR_6);
        var leaving = as(caseworker, () -> areaMoves.leaving(caseworker, plan.child(), "Northshire", NOW, null));
        assertThat(as(caseworker, () -> areaMoves.open(caseworker, leaving)).orElseThrow().duties()).singleElement()
                .as("15 working days, the first counted")
                .returns(LocalDate.parse("2026-10-02"), duty -> duty.dueOn());
        var file = as(caseworker, () -> plans.file(caseworker, plan.current())).orElseThrow();
        var sentOn = NOW.plusDays(10);
        MovableDay.standOn(sentOn);
        run(caseworker, () -> areaMoves.transferred(caseworker, leaving, 1, sentOn));
        assertThat(as(caseworker, () -> inForce.of(caseworker, plan.child()))).isEmpty();
        assertThat(as(caseworker, () -> areaMoves.open(caseworker, leaving)).orElseThrow().duties())
                .noneMatch(duty -> duty.isOpen());

        var there = reviewed.place();
        var child = reviewed.child(there, "Ada", YEAR_6);
        var arrived = as(there.caseworker(), () -> areaMoves.receive(there.caseworker(), child,
                new AreaMoves.Coming("Testshire", file, plan.madeOn(), null, sentOn)));
        var move = as(there.caseworker(), () -> areaMoves.open(there.caseworker(), arrived)).orElseThrow().move();
        var here = as(there.caseworker(), () -> inForce.of(there.caseworker(), child)).orElseThrow();
        assertThat(here.madeOn()).as("its original date").isEqualTo(plan.madeOn());
        assertThat(as(there.caseworker(), () -> inForce.contents(there.caseworker(), here)).lines())
                .extracting(line -> line.words())
                .contains(PlannedChild.OUTCOME, "Willow Bank Primary School");
        assertThat(as(there.caseworker(), () -> plans.file(there.caseworker(), here.current()))).contains(file);
        assertThat(as(there.caseworker(), () -> reviews.of(there.caseworker(), child))).singleElement()
                .returns(plan.madeOn().plusYears(1), review -> review.of().dueOn());

        assertThatThrownBy(
                () -> run(caseworker, () -> areaMoves.receipt(caseworker, leaving, 2, sentOn, "AAAAA-BBBBB")))
                .hasMessageContaining("not the number for this plan");
        run(caseworker, () -> areaMoves.receipt(caseworker, leaving, 2, sentOn, move.receipt().toLowerCase()));
        assertThat(as(caseworker, () -> areaMoves.open(caseworker, leaving)).orElseThrow().move().isOpen()).isFalse();

        run(there.caseworker(), () -> areaMoves.tellFamily(there.caseworker(), arrived, 1, false,
                sentOn.plusMonths(3)));
        assertThat(as(there.caseworker(), () -> areaMoves.open(there.caseworker(), arrived)).orElseThrow().duties())
                .allMatch(duty -> duty.state() == State.MET);
    }

    @Test
    void a_file_that_is_no_plan_or_a_child_with_a_plan_is_refused() {
        var child = reviewed.child(place, "Ada", YEAR_6);
        assertThatThrownBy(() -> as(caseworker, () -> areaMoves.receive(caseworker, child,
                new AreaMoves.Coming("Northshire", "{\"a\":1}", NOW, null, NOW)))).isInstanceOf(PlanRefused.class);
        var plan = reviewed.planned(place, "Ben", YEAR_6);
        var file = as(caseworker, () -> plans.file(caseworker, plan.current())).orElseThrow();
        assertThatThrownBy(() -> as(caseworker, () -> areaMoves.receive(caseworker, plan.child(),
                new AreaMoves.Coming("Northshire", file, NOW, null, NOW)))).hasMessageContaining("a plan here already");
        assertThatThrownBy(() -> as(caseworker, () -> areaMoves.receive(caseworker, child,
                new AreaMoves.Coming("Northshire", file, NOW, NOW.minusDays(1), NOW))))
                .hasMessageContaining("between the plan and its transfer");
    }

    @Test
    void known_fifteen_working_days_ahead_the_plan_goes_on_the_day_of_the_move() {
        var plan = reviewed.planned(place, "Ada", YEAR_6);
        var id = as(caseworker, () -> areaMoves.leaving(caseworker, plan.child(), "Northshire", NOW,
                LocalDate.parse("2026-10-05")));
        assertThat(as(caseworker, () -> areaMoves.open(caseworker, id)).orElseThrow().onTheDay()).isTrue();
        run(caseworker, () -> areaMoves.callOff(caseworker, id, 1, "They stay."));
        var again = as(caseworker, () -> areaMoves.leaving(caseworker, plan.child(), "Northshire", NOW,
                LocalDate.parse("2026-10-02")));
        assertThat(as(caseworker, () -> areaMoves.open(caseworker, again)).orElseThrow().onTheDay()).isFalse();
    }

    @Test
    void who_passes_the_end_of_compulsory_school_age_this_summer_is_on_the_list_and_hears_of_it() {
        var plan = reviewed.planned(place, "Ada", LocalDate.parse("2011-02-03"));
        reviewed.planned(place, "Ben", LocalDate.parse("2011-09-01"));
        assertThat(list(2027)).singleElement()
                .returns("Ada Okafor", OwnRights.Line::name)
                .returns(LocalDate.parse("2027-06-25"), OwnRights.Line::endsOn)
                .returns(null, OwnRights.Line::toldOn);
        run(caseworker, () -> rights.tell(caseworker, plan.child(), "Ada can decide with pictures and time."));
        assertThat(list(2027).getFirst().toldOn()).isEqualTo(NOW);
    }

    private List<OwnRights.Line> list(int year) {
        return as(caseworker, () -> rights.list(caseworker, year, LocalDate.of(1900, 1, 1), new UUID(0, 0), 10));
    }

    private static void run(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
