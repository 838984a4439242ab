package continuum.advice;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked.Whom;
import continuum.calendar.Today;
import continuum.duties.State;
import continuum.people.People;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Answering a request, on the real database: what is frozen, which duty it meets, who reads it, who still sees the child. */
@InTheHouse
class RepliesTest {

    @Autowired
    AdviceArea area;
    @Autowired
    Replies replies;
    @Autowired
    Advice advice;
    @Autowired
    People people;
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
    void the_mother_is_asked_by_a_letter_of_her_own() {
        var asked = ask(Body.FAMILY, new Whom(Whom.Kind.ADULT, place.mother().party(), "Ngozi Okafor"), today.date());
        assertThat(area.find(place, asked).mayBeAnsweredBy(place.mother())).isTrue();
        assertThat(area.find(place, asked).mayBeAnsweredBy(place.senco())).isFalse();
        as(place.mother(), () -> replies.give(place.mother(), asked, words("She loves animals.")));
        assertThat(area.given(place)).singleElement().satisfies(given -> {
            assertThat(given.from()).isEqualTo("Ngozi Okafor");
            assertThat(given.paragraphs()).containsExactly("She loves animals.");
        });
    }

    @Test
    void advice_is_frozen_with_its_paragraphs_and_meets_the_duty() {
        var asked = asked(place.psychology(), today.date().minusDays(10));
        as(place.psychologist(), () -> replies.give(place.psychologist(), asked, words("One.\n\nTwo.")));
        assertThat(area.given(place)).singleElement().satisfies(given -> {
            assertThat(given.from()).isEqualTo("Ann Lee, Psychology service");
            assertThat(given.dated()).isEqualTo(today.date());
            assertThat(given.paragraphs()).containsExactly("One.", "Two.");
        });
        assertThat(area.find(place, asked).state()).isEqualTo(Asked.State.GIVEN);
        assertThat(area.duty(place, "educational-psychologist").state()).isEqualTo(State.MET);
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
        assertThat(area.lastDay(place, place.team())).isEqualTo(today.date().plusDays(28));
    }

    @Test
    void a_nil_return_answers_and_is_no_advice() {
        var asked = asked(place.psychology(), today.date());
        as(place.psychologist(), () -> {
            replies.nothingToSay(place.psychologist(), asked, "Not known to us.");
            return null;
        });
        assertThat(area.find(place, asked).state()).isEqualTo(Asked.State.NIL);
        assertThat(area.given(place)).isEmpty();
        assertThat(area.duty(place, "educational-psychologist").state()).isEqualTo(State.MET);
        assertThat(area.lastDay(place, place.team())).isEqualTo(today.date());
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
        assertThat(area.duty(place, "educational-psychologist").state()).isEqualTo(State.EXCUSED);
        assertThat(area.duty(place, "educational-psychologist").dueOn()).isEqualTo(area.find(place, asked).dueOn());
        assertThat(area.duty(place, "health").state()).isEqualTo(State.OVERDUE);
        assertThat(area.duties(place).duties()).filteredOn(duty -> duty.rule().id().equals("ehcna-final-plan"))
                .allSatisfy(duty -> assertThat(duty.excusedBy()).isNull());
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
        assertThat(area.find(place, asked).owner().name()).isEqualTo("Bo Chu");
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
    void advice_that_came_by_post_counts_from_the_day_it_came() {
        var asked = asked(place.psychology(), today.date().minusDays(20));
        as(place.caseworker(), () -> replies.cameAnotherWay(place.caseworker(), asked, words("One."),
                today.date().minusDays(4), ""));
        assertThat(area.find(place, asked).givenOn()).isEqualTo(today.date().minusDays(4));
        assertThat(area.given(place).getFirst().from()).isEqualTo("Psychology service");
    }

    private AskedId asked(Whom to, LocalDate on) {
        return ask(Body.PSYCHOLOGY, to, on);
    }

    private AskedId ask(Body body, Whom to, LocalDate on) {
        return area.ask(place, body, to, on);
    }

    private Whom health() {
        return new Whom(Whom.Kind.TEAM, place.otherTeam().party(), "Health service");
    }

    private Answer words(String words) {
        return new Answer(today.date(), List.of(new Answer.Section("Needs", words)), null);
    }

    private boolean seesChild(Viewer viewer) {
        return as(viewer, () -> people.find(viewer, place.child())).isPresent();
    }

    private String db(String sql) {
        return as(place.caseworker(), () -> transaction.execute(t -> db.sql(sql).query(String.class).single()));
    }
}
