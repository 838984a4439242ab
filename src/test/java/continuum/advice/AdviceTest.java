package continuum.advice;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked.Whom;
import continuum.assessments.Assessments;
import continuum.assessments.NotLawful;
import continuum.calendar.Today;
import continuum.duties.CaseDuties;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.history.History;
import continuum.history.Line;
import continuum.papers.Letters;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.WrittenLetter;
import continuum.people.People;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for advice and answering, on the real database: the duty, the letter, who sees the child, and what stands after. */
@InTheHouse
@Import({TestArea.class, AdviceArea.class})
class AdviceTest {

    @Autowired
    AdviceArea area;
    @Autowired
    Asking asking;
    @Autowired
    Replies replies;
    @Autowired
    Advice advice;
    @Autowired
    Teams teams;
    @Autowired
    Reminders reminders;
    @Autowired
    Assessments assessments;
    @Autowired
    Duties duties;
    @Autowired
    Letters letters;
    @Autowired
    Papers papers;
    @Autowired
    People people;
    @Autowired
    History history;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient db;
    @Autowired
    Today today;

    private Place place;

    @BeforeEach
    void a_child_being_assessed() {
        place = area.create();
    }

    @Test
    void each_request_has_six_weeks_of_its_own_from_the_day_it_arrives() {
        var asked = asked(place.psychology(), today.date().minusDays(3));
        assertThat(find(asked).dueOn()).isEqualTo(today.date().minusDays(3).plusWeeks(6));
        assertThat(duty("educational-psychologist")).satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(find(asked).dueOn());
            assertThat(duty.state()).isEqualTo(State.RUNNING);
        });
    }

    @Test
    void who_is_asked_sees_the_child_and_is_written_to() {
        assertThat(seesChild(place.psychologist())).isFalse();
        asked(place.psychology(), today.date());
        assertThat(seesChild(place.psychologist())).isTrue();
        assertThat(seesChild(place.otherTeam())).as("another team").isFalse();
        assertThat(as(place.caseworker(), () -> letters.of(place.caseworker(), place.assessment().value())))
                .extracting(WrittenLetter::toName)
                .containsExactly("Psychology service");
        assertThat(timeline()).contains("advice.asked");
    }

    @Test
    void the_mother_is_asked_by_a_letter_of_her_own() {
        var asked = ask(Body.FAMILY, new Whom(Whom.Kind.ADULT, place.mother().party(), "Ngozi Okafor"), today.date());
        assertThat(find(asked).mayBeAnsweredBy(place.mother())).isTrue();
        assertThat(find(asked).mayBeAnsweredBy(place.senco())).isFalse();
        as(place.mother(), () -> replies.give(place.mother(), asked, words("She loves animals.")));
        assertThat(given()).singleElement().satisfies(given -> {
            assertThat(given.from()).isEqualTo("Ngozi Okafor");
            assertThat(given.paragraphs()).containsExactly("She loves animals.");
        });
    }

    @Test
    void advice_is_frozen_with_its_paragraphs_and_meets_the_duty() {
        var asked = asked(place.psychology(), today.date().minusDays(10));
        as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("One.\n\nTwo.")));
        assertThat(given()).singleElement().satisfies(given -> {
            assertThat(given.from()).isEqualTo("Ann Lee, Psychology service");
            assertThat(given.dated()).isEqualTo(today.date());
            assertThat(given.paragraphs()).containsExactly("One.", "Two.");
        });
        assertThat(find(asked).state()).isEqualTo(Asked.State.GIVEN);
        assertThat(duty("educational-psychologist").state()).isEqualTo(State.MET);
        for (var table : List.of("advice.piece", "advice.paragraph")) {
            assertThatThrownBy(() -> as(place.caseworker(), () -> transaction.execute(
                    t -> db.sql("delete from " + table).update()))).as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void what_is_said_later_is_another_piece_with_its_own_day() {
        var asked = asked(place.psychology(), today.date());
        var first = as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("One.")));
        var second = as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("And this.")));
        assertThat(as(place.caseworker(), () -> advice.pieces(place.caseworker(), place.assessment())))
                .extracting(Piece::id)
                .containsExactly(first, second);
    }

    @Test
    void the_team_sees_the_child_for_four_weeks_after_its_advice() {
        var asked = asked(place.psychology(), today.date());
        as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("One.")));
        assertThat(seesChild(place.psychologist())).isTrue();
        assertThat(lastDayOf(place.team())).isEqualTo(today.date().plusDays(28));
    }

    @Test
    void a_nil_return_answers_and_is_no_advice() {
        var asked = asked(place.psychology(), today.date());
        as(place.psychologist(), () -> {
            replies.nothingToSay(place.psychologist(), asked, "Not known to us.");
            return null;
        });
        assertThat(find(asked).state()).isEqualTo(Asked.State.NIL);
        assertThat(given()).isEmpty();
        assertThat(duty("educational-psychologist").state()).isEqualTo(State.MET);
        assertThat(lastDayOf(place.team())).isEqualTo(today.date());
        assertThat(db("select nil::text from advice.requests where asked_id = '" + asked + "'")).isEqualTo("true");
    }

    @Test
    void a_missed_appointment_excuses_this_advice_and_no_other() {
        var asked = asked(place.psychology(), today.date().minusWeeks(7));
        ask(Body.HEALTH, health(), today.date().minusWeeks(7));
        as(place.psychologist(), () -> {
            replies.appointmentMissed(place.psychologist(), asked, today.date().minusWeeks(2), "She was ill.");
            replies.appointmentMissed(place.psychologist(), asked, today.date().minusWeeks(2), "She was ill.");
            return null;
        });
        assertThat(duty("educational-psychologist").state()).isEqualTo(State.EXCUSED);
        assertThat(duty("educational-psychologist").dueOn()).isEqualTo(find(asked).dueOn());
        assertThat(duty("health").state()).isEqualTo(State.OVERDUE);
        assertThat(cases().duties()).filteredOn(duty -> duty.rule().id().equals("ehcna-final-plan"))
                .allSatisfy(duty -> assertThat(duty.excusedBy()).isNull());
    }

    @Test
    void a_request_taken_back_owes_nothing_and_the_team_sees_nothing() {
        var asked = asked(place.psychology(), today.date());
        as(place.caseworker(), () -> {
            asking.takeBack(place.caseworker(), asked, "The wrong team");
            return null;
        });
        assertThat(seesChild(place.psychologist())).isFalse();
        assertThat(cases().duties()).noneMatch(duty -> "educational-psychologist".equals(duty.ref()));
        assertThatThrownBy(() -> as(place.psychologist(),
                () -> replies.give(place.psychologist(), asked, words("One."))))
                .isInstanceOf(NoSuchAdvice.class);
    }

    @Test
    void a_second_request_of_a_kind_has_a_duty_of_its_own() {
        asked(place.psychology(), today.date());
        var second = asked(place.psychology(), today.date());
        assertThat(find(second).ref()).isEqualTo("educational-psychologist-2");
        as(place.psychologist(), () -> replies.give(place.psychologist(), second, words("One.")));
        assertThat(duty("educational-psychologist").state()).isEqualTo(State.RUNNING);
        assertThat(lastDayOf(place.team())).as("one is still asked").isNull();
    }

    @Test
    void nobody_is_asked_before_it_is_decided_to_assess() {
        assertThatThrownBy(() -> asked(place.psychology(), today.date().minusWeeks(9))).isInstanceOf(NotLawful.class)
                .hasMessageContaining("before it was decided to assess");
        assertThatThrownBy(() -> asked(place.psychology(), today.date().plusDays(1)))
                .isInstanceOf(AdviceRefused.class)
                .hasMessageContaining("today or in the past");
    }

    @Test
    void of_two_who_ask_at_once_the_second_looks_again() {
        asked(place.psychology(), today.date());
        assertThatThrownBy(() -> as(place.caseworker(), () -> asking.ask(place.caseworker(), place.assessment(), 0,
                List.of(request(Body.PSYCHOLOGY, place.psychology(), today.date())))))
                .hasMessageContaining("Somebody else asked");
    }

    @Test
    void only_who_runs_the_case_asks_and_only_who_was_asked_answers() {
        assertThatThrownBy(() -> as(place.senco(), () -> asking.ask(place.senco(), place.assessment(), 0, List.of())))
                .isInstanceOf(NotAllowed.class);
        var asked = asked(place.psychology(), today.date());
        for (var other : List.of(place.otherTeam(), place.senco(), place.mother(), place.caseworker(), place.lead())) {
            assertThatThrownBy(() -> as(other, () -> replies.give(other, asked, words("One."))))
                    .as(other.roleWords())
                    .isInstanceOf(NoSuchAdvice.class);
        }
    }

    @Test
    void a_request_is_taken_by_one_and_handed_to_a_colleague_by_name() {
        var asked = asked(place.psychology(), today.date());
        as(place.psychologist(), () -> {
            replies.take(place.psychologist(), asked);
            return null;
        });
        assertThatThrownBy(() -> as(place.colleague(), () -> {
            replies.take(place.colleague(), asked);
            return null;
        })).hasMessageContaining("Ann Lee has taken this request");
        as(place.lead(), () -> {
            replies.handTo(place.lead(), asked, place.colleague().account());
            return null;
        });
        assertThat(find(asked).owner().name()).isEqualTo("Bo Chu");
        assertThatThrownBy(() -> as(place.lead(), () -> {
            replies.handTo(place.lead(), asked, place.otherTeam().account());
            return null;
        })).hasMessageContaining("Select a colleague");
    }

    @Test
    void what_the_school_gave_is_no_business_of_another_team() {
        var asked = ask(Body.SETTING, new Whom(Whom.Kind.SETTING, place.school().value(), "Heron Lane School"),
                today.date());
        asked(place.psychology(), today.date());
        as(place.senco(), () -> replies.give(place.senco(), asked, words("One.")));
        assertThat(as(place.mother(), () -> advice.given(place.mother(), place.assessment()))).hasSize(1);
        assertThat(as(place.senco(), () -> advice.given(place.senco(), place.assessment()))).hasSize(1);
        assertThat(as(place.psychologist(), () -> advice.given(place.psychologist(), place.assessment()))).isEmpty();
        int paragraphs = as(place.psychologist(), () -> transaction.execute(
                t -> db.sql("select count(*) from advice.paragraph").query(Integer.class).single()));
        assertThat(paragraphs).as("with the first wall switched off").isZero();
        assertThat(as(place.psychologist(), () -> advice.of(place.psychologist(), place.assessment())))
                .as("that it was asked for they may know")
                .hasSize(2);
    }

    @Test
    void a_report_that_is_there_already_stands_in_when_all_agree() {
        var paper = as(place.caseworker(), () -> papers.keep(place.caseworker(), place.child(), new Upload("report.txt",
                () -> new ByteArrayInputStream("Seen in March.".getBytes(StandardCharsets.UTF_8))), "Hearing test"));
        var agreed = new Piece.Agreement(today.date().minusDays(2), today.date().minusDays(1));
        as(place.caseworker(), () -> {
            asking.reuse(place.caseworker(), place.assessment(), Body.HEALTH, paper, "Dr Day",
                    today.date().minusMonths(2),
                    agreed, "Two months old, and nothing has changed.");
            return null;
        });
        assertThat(given()).singleElement().satisfies(given -> {
            assertThat(given.title()).isEqualTo("Hearing test");
            assertThat(given.from()).isEqualTo("Dr Day");
        });
        assertThatThrownBy(() -> as(place.caseworker(), () -> {
            asking.reuse(place.caseworker(), place.assessment(), Body.FAMILY, paper, "Dr Day", today.date(), agreed,
                    "");
            return null;
        })).hasMessageContaining("always asked for its own views");
    }

    @Test
    void whom_the_family_wished_for_and_nobody_asks_is_on_record_with_the_reason() {
        as(place.caseworker(), () -> {
            asking.decline(place.caseworker(), place.assessment(), "Her dance teacher", "She has left the country.");
            return null;
        });
        assertThat(as(place.mother(), () -> advice.declined(place.mother(), place.assessment()))).singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo("She has left the country."));
        assertThat(as(place.mother(), () -> history.timeline(place.mother(), place.child(), null, 20)))
                .extracting(Line::kind)
                .contains("advice.declined");
    }

    @Test
    void reminders_go_out_once_a_week_that_counts_however_often_the_job_runs() {
        var asked = asked(place.psychology(), today.date().minusWeeks(4).minusDays(1));
        var fresh = ask(Body.HEALTH, health(), today.date().minusDays(13));
        for (int i = 0; i < 3; i++) {
            Viewing.as(place.system(), () -> transaction.executeWithoutResult(t -> reminders.in(place.system())));
        }
        assertThat(reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.asked()).isEqualTo(asked).isNotEqualTo(fresh);
            assertThat(reminder.week()).isEqualTo(4);
        });
        as(place.caseworker(), () -> {
            asking.remind(place.caseworker(), asked);
            return null;
        });
        assertThat(reminders()).extracting(Reminder::words)
                .containsExactly("Reminded in week 4", "Reminded by Cora Case");
        as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("One.")));
        assertThatThrownBy(() -> as(place.caseworker(), () -> {
            asking.remind(place.caseworker(), asked);
            return null;
        })).hasMessageContaining("has its answer already");
    }

    @Test
    void once_the_assessment_has_ended_nobody_asked_sees_the_child_any_more() {
        asked(place.psychology(), today.date());
        as(place.caseworker(), () -> {
            assessments.movedAway(place.caseworker(), place.assessment(),
                    assessments.open(place.caseworker(), place.assessment()).orElseThrow().version(), today.date(), "");
            return null;
        });
        Viewing.as(place.system(), () -> transaction.executeWithoutResult(t -> reminders.in(place.system())));
        assertThat(lastDayOf(place.team())).isEqualTo(today.date());
    }

    @Test
    void a_lead_says_how_much_their_own_team_can_take_on() {
        asked(place.psychology(), today.date());
        as(place.lead(), () -> {
            teams.setCapacity(place.lead(), place.team(), 4);
            return null;
        });
        assertThat(as(place.caseworker(), () -> teams.find(place.caseworker(), place.team()).orElseThrow()).load())
                .isEqualTo(new Team.Load(1, 1, 4));
        for (var other : List.of(place.caseworker(), place.psychologist(), place.otherTeam())) {
            assertThatThrownBy(() -> as(other, () -> {
                teams.setCapacity(other, place.team(), 9);
                return null;
            })).as(other.roleWords()).isInstanceOf(NoSuchAdvice.class);
        }
    }

    @Test
    void advice_that_came_by_post_counts_from_the_day_it_came() {
        var asked = asked(place.psychology(), today.date().minusDays(20));
        as(place.caseworker(), () -> replies.cameAnotherWay(place.caseworker(), asked, words("One."),
                today.date().minusDays(4), ""));
        assertThat(find(asked).givenOn()).isEqualTo(today.date().minusDays(4));
        assertThat(given().getFirst().from()).isEqualTo("Psychology service");
    }

    private AskedId asked(Whom to, LocalDate on) {
        return ask(Body.PSYCHOLOGY, to, on);
    }

    private AskedId ask(Body body, Whom to, LocalDate on) {
        var by = place.caseworker();
        return as(by, () -> asking.ask(by, place.assessment(), advice.of(by, place.assessment()).size(),
                List.of(request(body, to, on)))).getFirst();
    }

    private static NewRequest request(Body body, Whom to, LocalDate on) {
        return new NewRequest(body, to, null, "", "", on, List.of());
    }

    private Whom health() {
        return new Whom(Whom.Kind.TEAM, place.otherTeam().party(), "Health service");
    }

    private Answer words(String words) {
        return new Answer(today.date(), List.of(new Answer.Section("Needs", words)), null);
    }

    private Asked find(AskedId id) {
        return as(place.caseworker(), () -> advice.find(place.caseworker(), id).orElseThrow());
    }

    private List<Given> given() {
        return as(place.caseworker(), () -> advice.given(place.caseworker(), place.assessment()));
    }

    private List<Reminder> reminders() {
        return as(place.caseworker(), () -> advice.reminders(place.caseworker(), place.assessment()));
    }

    private boolean seesChild(Viewer viewer) {
        return as(viewer, () -> people.find(viewer, place.child())).isPresent();
    }

    private List<String> timeline() {
        return as(place.caseworker(), () -> history.timeline(place.caseworker(), place.child(), null, 20)).stream()
                .map(Line::kind)
                .toList();
    }

    private CaseDuties cases() {
        return as(place.caseworker(), () -> duties.ofChild(place.caseworker(), place.child())).getFirst();
    }

    private Duty duty(String ref) {
        return cases().duties().stream().filter(duty -> ref.equals(duty.ref())).findFirst().orElseThrow();
    }

    private LocalDate lastDayOf(UUID party) {
        return as(place.system(), () -> transaction.execute(t -> db.sql("""
            select to_on from access.relation where party_id = :party and child_id = :child and kind = 'advice'
            """)
                .param("party", party)
                .param("child", place.child().value())
                .query((row, n) -> Optional.ofNullable(row.getObject("to_on", LocalDate.class)))
                .single())).orElse(null);
    }

    private String db(String sql) {
        return as(place.caseworker(), () -> transaction.execute(t -> db.sql(sql).query(String.class).single()));
    }
}
