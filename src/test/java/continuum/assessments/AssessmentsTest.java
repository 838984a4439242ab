package continuum.assessments;

import static continuum.assessments.AssessmentTest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Evidence;
import continuum.decisions.Finding;
import continuum.decisions.Matter;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.history.History;
import continuum.history.Line;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewChild;
import continuum.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
@Import(TestArea.class)
class AssessmentsTest {

    @Autowired
    TestArea area;
    @Autowired
    Assessments assessments;
    @Autowired
    Matters matters;
    @Autowired
    People people;
    @Autowired
    History history;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final SettingId school = SettingId.create();
    private Viewer system;
    private Viewer caseworker;
    private Viewer senco;
    private Viewer otherSenco;
    private ChildId child;

    @BeforeEach
    void a_child_on_the_roll_of_a_school() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        otherSenco = area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her");
        child = born(today.date().minusYears(8));
    }

    @Test
    void a_school_asks_and_the_clock_counts_from_the_day_of_receipt() {
        var id = as(senco, () -> assessments.receive(senco, child, request(Requester.SETTING, today.date())));
        var opened = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow());
        assertThat(opened.state()).isEqualTo(new Assessment.Requested(opened.state().of(), null));
        assertThat(opened.first().requester()).isEqualTo(Requester.SETTING);
        assertThat(opened.requests()).extracting(Opened.Received::typedInBy).containsExactly("Sena Coe");
        assertThat(timeline()).contains("assessments.request-received");
        assertThat(opened.duties()).filteredOn(duty -> duty.rule().id().equals(CaseClock.TO_DECIDE))
                .extracting(Duty::dueOn)
                .containsExactly(today.date().plusWeeks(6));
    }

    @Test
    void a_letter_typed_in_later_counts_from_the_day_it_came() {
        var id = received(today.date().minusDays(10));
        assertThat(find(id).of().receivedOn()).isEqualTo(today.date().minusDays(10));
    }

    @Test
    void a_request_is_not_received_tomorrow() {
        assertThatThrownBy(() -> received(today.date().plusDays(1))).isInstanceOf(NotLawful.class)
                .hasMessage("The date the request was received must be today or in the past");
    }

    @Test
    void two_requests_about_a_child_are_one_case_from_the_earlier_day() {
        var first = received(today.date().minusDays(3));
        var second = as(senco,
                () -> assessments.receive(senco, child, request(Requester.SETTING, today.date().minusDays(9))));
        assertThat(second).isEqualTo(first);
        var opened = as(caseworker, () -> assessments.open(caseworker, first).orElseThrow());
        assertThat(opened.state().of().receivedOn()).isEqualTo(today.date().minusDays(9));
        assertThat(opened.requests()).hasSize(2);
        assertThat(timeline()).contains("assessments.received-earlier");
        assertThat(duty(first, CaseClock.TO_PLAN).dueOn()).isEqualTo(today.date().minusDays(9).plusWeeks(20));
    }

    @Test
    void somebody_elses_child_is_not_found() {
        var id = received(today.date());
        assertThat(as(otherSenco, () -> assessments.find(otherSenco, id))).isEmpty();
        assertThat(as(otherSenco, () -> assessments.of(otherSenco, child))).isEmpty();
        assertThatThrownBy(() -> as(otherSenco,
                () -> assessments.receive(otherSenco, child, request(Requester.SETTING, today.date()))))
                .isInstanceOf(NoSuchElementException.class);
        long rows = as(otherSenco, () -> transaction.execute(t -> db
                .sql("select count(*) from assessments.assessment where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single()));
        assertThat(rows).as("the second wall").isZero();
    }

    @Test
    void an_officer_decides_to_assess_and_the_case_moves_on() {
        var id = received(today.date());
        var matter = as(caseworker, () -> {
            assessments.acknowledge(caseworker, id, 1);
            assessments.gather(caseworker, id, new Gathered(Evidence.Side.SCHOOL, "Class teacher",
                    Consideration.PROGRESS, "Reads two years behind.", null, null, ""));
            return assessments.putToDecision(caseworker, id, version(id), true);
        });
        var put = as(caseworker, () -> matters.open(caseworker, matter).orElseThrow());
        assertThat(put.evidence()).extracting(heard -> heard.criterion() + ": " + heard.says())
                .containsExactly(
                        "may-need-plan: Attainment and rate of progress (Class teacher): Reads two years behind.");
        assertThat(put.matter().question().dueOn()).isEqualTo(today.date().plusWeeks(6));
        as(caseworker, () -> {
            matters.decide(caseworker, matter, put.version(), yes());
            return null;
        });
        assertThat(find(id)).isEqualTo(
                new Assessment.Assessing(find(id).of(), today.date(), today.date(), matter.value()));
        assertThat(timeline()).contains("assessments.acknowledged", "assessments.decided");
        assertThat(duty(id, CaseClock.TO_DECIDE).state()).isEqualTo(State.MET);
        assertThat(duty(id, CaseClock.TO_PLAN).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void of_two_people_who_move_a_case_one_is_told_that_it_changed() {
        var id = received(today.date());
        as(caseworker, () -> {
            assessments.acknowledge(caseworker, id, 1);
            return null;
        });
        assertThatThrownBy(() -> as(caseworker, () -> assessments.putToDecision(caseworker, id, 1, true)))
                .isInstanceOf(Changed.class);
        assertThat(as(caseworker, () -> matters.of(caseworker, id.value()))).as("nothing half done").isEmpty();
    }

    @Test
    void a_withdrawn_request_needs_no_decision_and_a_mistake_is_taken_back() {
        var id = received(today.date());
        var matter = as(caseworker, () -> assessments.putToDecision(caseworker, id, 1, true));
        as(caseworker, () -> {
            assessments.withdraw(caseworker, id, version(id), today.date(), WithdrawnBy.PARENT, "They called.");
            return null;
        });
        assertThat(find(id)).isInstanceOf(Assessment.Withdrawn.class);
        assertThat(duty(id, CaseClock.TO_PLAN).state()).isEqualTo(State.STOPPED);
        assertThat(as(caseworker, () -> matters.find(caseworker, matter).orElseThrow()))
                .isInstanceOf(Matter.Withdrawn.class);
        as(caseworker, () -> {
            assessments.takeBack(caseworker, id, version(id), "It was another child.");
            return null;
        });
        assertThat(find(id)).as("the question has to be put again").isInstanceOf(Assessment.Requested.class);
        assertThat(duty(id, CaseClock.TO_PLAN).state()).isEqualTo(State.RUNNING);
        var steps = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().steps());
        assertThat(steps).hasSize(2).noneMatch(Opened.Recorded::stands);
    }

    @Test
    void a_parent_does_not_withdraw_for_a_young_person() {
        child = born(today.date().minusYears(17));
        var id = received(today.date());
        assertThatThrownBy(() -> as(caseworker, () -> {
            assessments.withdraw(caseworker, id, 1, today.date(), WithdrawnBy.PARENT, "");
            return null;
        })).hasMessageContaining("only they can withdraw");
    }

    @Test
    void short_of_staff_is_no_exception() {
        var id = received(today.date());
        assertThat(CaseClock.exceptions(today.date())).extracting(one -> one.id())
                .containsExactly("school-closed-4w", "early-years-closed-4w", "exceptional-personal", "absent-4w");
        assertThatThrownBy(() -> as(caseworker, () -> {
            assessments.recordException(caseworker, id, "staff-shortage", today.date(), "No officer");
            return null;
        })).hasMessage("Select a reason that the law accepts");
    }

    @Test
    void a_case_is_given_to_a_caseworker_of_the_area_only() {
        var id = received(today.date());
        as(caseworker, () -> {
            assessments.allocate(caseworker, id, 1, caseworker.account());
            return null;
        });
        assertThat(as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().owner()))
                .isEqualTo(new Opened.Owner(caseworker.account(), "Cora Case"));
        assertThatThrownBy(() -> as(caseworker, () -> {
            assessments.allocate(caseworker, id, version(id), senco.account());
            return null;
        })).hasMessage("Select a caseworker from the list");
    }

    @Test
    void a_death_closes_the_case_and_the_register_knows() {
        var id = received(today.date());
        as(caseworker, () -> {
            assessments.died(caseworker, id, 1, today.date());
            return null;
        });
        assertThat(find(id)).isInstanceOf(Assessment.Died.class);
        assertThat(as(caseworker, () -> people.find(caseworker, child).orElseThrow().diedOn()))
                .isEqualTo(today.date());
    }

    private AssessmentId received(LocalDate on) {
        return as(caseworker, () -> assessments.receive(caseworker, child, request(Requester.PARENT, on)));
    }

    private long version(AssessmentId id) {
        return as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().version());
    }

    private Assessment find(AssessmentId id) {
        return as(caseworker, () -> assessments.find(caseworker, id).orElseThrow());
    }

    private Duty duty(AssessmentId id, String rule) {
        return as(caseworker, () -> assessments.open(caseworker, id).orElseThrow())
                .duties()
                .stream()
                .filter(duty -> duty.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline() {
        return as(caseworker, () -> history.timeline(caseworker, child, null, 50)).stream().map(Line::kind).toList();
    }

    private ChildId born(LocalDate born) {
        return as(system, () -> people.add(system, NewChild.of(Details.of("Ada", "Okafor", born))
                .withEnrolments(new Enrolment(school, day("2020-09-01")))));
    }

    private Decision yes() {
        return new Decision(LegalTest.ASSESS, today.date(), "Cora Case",
                Map.of(LegalTest.MAY_HAVE_SEN, new Finding(true, "She can’t follow a story."), LegalTest.MAY_NEED_PLAN,
                        new Finding(true, "The school has tried what it can.")),
                "Both parts of the test are met.", null, List.of());
    }

    static Request request(Requester requester, LocalDate on) {
        return new Request(requester, "Ngozi Okafor", "mother", null, on, Channel.LETTER,
                java.util.UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
