package continuum.advice;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked.Whom;
import continuum.assessments.Assessments;
import continuum.assessments.NotLawful;
import continuum.calendar.Today;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for advice, on the real database: the duty, the letter, who sees the child, and who must be told what. */
@InTheHouse
class AskingTest {

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
    Today today;

    private Place place;

    @BeforeEach
    void a_child_being_assessed() {
        place = area.create();
    }

    @Test
    void each_request_has_six_weeks_of_its_own_from_the_day_it_arrives() {
        var asked = asked(place.psychology(), today.date().minusDays(3));
        assertThat(area.find(place, asked).dueOn()).isEqualTo(today.date().minusDays(3).plusWeeks(6));
        assertThat(area.duty(place, "educational-psychologist")).satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(area.find(place, asked).dueOn());
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
    void a_request_taken_back_owes_nothing_and_the_team_sees_nothing() {
        var asked = asked(place.psychology(), today.date());
        as(place.caseworker(), () -> {
            asking.takeBack(place.caseworker(), asked, "The wrong team");
            return null;
        });
        assertThat(seesChild(place.psychologist())).isFalse();
        assertThat(area.duties(place).duties()).noneMatch(duty -> "educational-psychologist".equals(duty.ref()));
        assertThatThrownBy(() -> as(place.psychologist(),
                () -> replies.give(place.psychologist(), asked, words("One."))))
                .isInstanceOf(NoSuchAdvice.class);
    }

    @Test
    void a_second_request_of_a_kind_has_a_duty_of_its_own() {
        asked(place.psychology(), today.date());
        var second = asked(place.psychology(), today.date());
        assertThat(area.find(place, second).ref()).isEqualTo("educational-psychologist-2");
        as(place.psychologist(), () -> replies.give(place.psychologist(), second, words("One.")));
        assertThat(area.duty(place, "educational-psychologist").state()).isEqualTo(State.RUNNING);
        assertThat(area.lastDay(place, place.team())).as("one is still asked").isNull();
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
        assertThat(area.given(place)).singleElement().satisfies(given -> {
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
        assertThat(area.lastDay(place, place.team())).isEqualTo(today.date());
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

    private AskedId asked(Whom to, LocalDate on) {
        return ask(Body.PSYCHOLOGY, to, on);
    }

    private AskedId ask(Body body, Whom to, LocalDate on) {
        return area.ask(place, body, to, on);
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
}
