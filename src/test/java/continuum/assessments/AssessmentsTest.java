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
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.calendar.WorkingCalendar;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Evidence;
import continuum.decisions.Finding;
import continuum.decisions.Matter;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.State;
import continuum.duties.Subject;
import continuum.history.History;
import continuum.history.Line;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class AssessmentsTest {

    @Autowired
    TestArea area;
    @Autowired
    Assessments assessments;
    @Autowired
    Telling telling;
    @Autowired
    Matters matters;
    @Autowired
    Letters letters;
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
            telling.toldOtherwise(caseworker, id, 1, today.date(), "Ms Okafor, by telephone");
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
                new Assessment.Assessing(find(id).of(), today.date(), null, matter.value()));
        assertThat(timeline()).contains("assessments.acknowledged", "assessments.decided");
        assertThat(duty(id, CaseClock.TO_PLAN).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void of_two_people_who_move_a_case_one_is_told_that_it_changed() {
        var id = received(today.date());
        as(caseworker, () -> {
            telling.toldOtherwise(caseworker, id, 1, today.date(), "Ms Okafor, by telephone");
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
    void an_exception_recorded_by_mistake_is_taken_back_by_a_new_line_and_excuses_nothing_more() {
        var id = received(today.date().minusWeeks(8));
        as(caseworker, () -> {
            assessments.recordException(caseworker, id, "absent-4w", today.date().minusWeeks(7), "Away.");
            return null;
        });
        assertThat(duty(id, CaseClock.TO_DECIDE).state()).isEqualTo(State.EXCUSED);
        var recorded = as(caseworker, () -> assessments.open(caseworker, id).orElseThrow()).exceptions().getFirst();
        as(caseworker, () -> {
            assessments.takeBackException(caseworker, id, recorded.id(), "It was another family.");
            return null;
        });
        assertThat(duty(id, CaseClock.TO_DECIDE).state()).isEqualTo(State.OVERDUE);
        assertThat(as(caseworker, () -> assessments.open(caseworker, id).orElseThrow()).exceptions()).singleElement()
                .satisfies(one -> {
                    assertThat(one.stands()).isFalse();
                    assertThat(one.why()).isEqualTo("Away.");
                    assertThat(one.takenBackWhy()).isEqualTo("It was another family.");
                    assertThat(one.takenBackBy()).isEqualTo("Cora Case");
                });
        assertThatThrownBy(() -> as(caseworker, () -> {
            assessments.takeBackException(caseworker, id, recorded.id(), "Again.");
            return null;
        })).hasMessage("This exception was taken back already");
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

    @Test
    void the_family_is_written_to_and_a_refusal_says_how_to_disagree_until_when() {
        child = as(system, () -> people.add(system, NewChild.of(Details.of("Ada", "Okafor", today.date().minusYears(8)))
                .withAdults(new NewAdult(Adult.named("Ngozi", "Okafor"),
                        Tie.parent(Relationship.MOTHER, 1, day("2018-01-01")), null))));
        letterhead("", "");
        var id = received(today.date());
        assertThat(letters(id)).extracting(WrittenLetter::title)
                .containsExactly("We have a request for an EHC needs assessment");
        var matter = as(caseworker, () -> assessments.putToDecision(caseworker, id, version(id), true));
        assertThatThrownBy(() -> decide(matter, no())).isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("must say who helps families");
        letterhead("Helping Hands", "Settle");
        decide(matter, no());
        assertThat(find(id)).isInstanceOf(Assessment.RefusedToAssess.class);
        var notice = letters(id).stream().filter(one -> one.title().contains("will not")).findFirst().orElseThrow();
        var html = as(caseworker, () -> letters.read(caseworker, notice.id()).orElseThrow());
        var last = Challenge.toNoticeSentOn(today.date(), WorkingCalendar.england());
        assertThat(html).contains("She reads with her class.", "Helping Hands",
                DateWords.inWords(last.mediationBy()), DateWords.inWords(last.appealBy()));
    }

    @Test
    void past_cases_come_in_by_the_hundred_under_the_same_rules() {
        var past = new ArrayList<PastAssessment>();
        for (int n = 0; n < 300; n++) {
            var received = day("2024-01-08").plusDays(n);
            past.add(past(born(day("2015-06-01")), received, Event.of("decided-to-assess", received.plusWeeks(5)),
                    Event.of("final-plan-sent", received.plusWeeks(n % 2 == 0 ? 19 : 25))));
        }
        as(system, () -> {
            assessments.addAll(system, past.stream());
            return null;
        });
        var late = as(caseworker, () -> assessments.open(caseworker, past.get(1).id()).orElseThrow());
        assertThat(late.state()).isInstanceOf(Assessment.PlanIssued.class);
        assertThat(late.steps()).hasSize(2);
        assertThat(late.duties()).extracting(Duty::state).contains(State.MET, State.MET_LATE);
        long requests = as(caseworker, () -> transaction.execute(t -> db
                .sql("select count(*) from assessments.requests_received where request_source = '2'")
                .query(Long.class)
                .single()));
        assertThat(requests).isEqualTo(300);
        var wrong = past(child, day("2024-03-01"), Event.of("decided-to-assess", day("2024-02-01")));
        assertThatThrownBy(() -> as(system, () -> {
            assessments.addAll(system, Stream.of(wrong));
            return null;
        })).isInstanceOf(NotLawful.class);
    }

    private PastAssessment past(ChildId whose, LocalDate received, Event... events) {
        var happened = Stream.concat(Stream.of(CaseClock.received(received)), Stream.of(events)).map(Happened::new);
        return new PastAssessment(AssessmentId.create(), ProcessId.create(), whose, Subject.ANYONE,
                request(Requester.SETTING, received), new Opened.Owner(caseworker.account(), caseworker.name()),
                null, happened.toList());
    }

    private void letterhead(String support, String disagreement) {
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "", support, support,
                    "Talk It Over", "01632 960002", disagreement, disagreement));
            return null;
        });
    }

    private List<WrittenLetter> letters(AssessmentId id) {
        return as(caseworker, () -> letters.of(caseworker, id.value()));
    }

    private void decide(MatterId matter, Decision decision) {
        as(caseworker, () -> {
            matters.decide(caseworker, matter, matters.open(caseworker, matter).orElseThrow().version(), decision);
            return null;
        });
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

    private Decision no() {
        return new Decision(LegalTest.DO_NOT_ASSESS, today.date(), "Cora Case",
                Map.of(LegalTest.MAY_HAVE_SEN, new Finding(true, "She finds reading hard."), LegalTest.MAY_NEED_PLAN,
                        new Finding(false, "She reads with her class.")),
                "The second part of the test is not met.", null, List.of());
    }

    static Request request(Requester requester, LocalDate on) {
        return new Request(requester, "Ngozi Okafor", "mother", null, on, Channel.LETTER,
                java.util.UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
