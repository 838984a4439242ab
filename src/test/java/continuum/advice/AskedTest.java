package continuum.advice;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.advice.Asked.State;
import continuum.advice.Asked.Whom;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request stands, what an answer becomes, how much room a team has: worked out, never typed in. */
class AskedTest {

    private static final LocalDate DUE = LocalDate.parse("2026-04-13");

    @Test
    void a_request_is_asked_then_taken_then_written_then_given() {
        var owner = new Asked.Owner(new AccountId(UUID.randomUUID()), "Ann Lee");
        assertThat(asked(null, null, null, false).state()).isEqualTo(State.ASKED);
        assertThat(asked(owner, null, null, false).state()).isEqualTo(State.TAKEN);
        assertThat(asked(owner, DUE, null, false).state()).isEqualTo(State.DRAFTED);
        assertThat(asked(owner, DUE, DUE, false).state()).isEqualTo(State.GIVEN);
    }

    @Test
    void a_nil_return_is_a_reply_and_no_advice() {
        var nil = asked(null, null, DUE, true);
        assertThat(nil.state()).isEqualTo(State.NIL);
        assertThat(nil.isOpen()).isFalse();
        assertThat(AskedWords.tag(nil, DUE)).isEqualTo("No advice");
    }

    @ParameterizedTest(name = "due 13 April, given {0}, today {1}: {2} days late")
    @CsvSource({", 2026-04-13, 0", ", 2026-04-14, 1", ", 2026-05-13, 30", "2026-04-13, 2026-06-01, 0",
            "2026-04-20, 2026-06-01, 7"})
    void lateness_is_counted_to_the_answer_or_to_today(LocalDate given, LocalDate today, int days) {
        assertThat(asked(null, null, given, false).daysLate(today)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "4, 4", "5, 5", "9, 5"})
    void a_reminder_goes_out_in_week_2_4_and_5(int weeks, int week) {
        assertThat(Reminders.due(weeks)).isEqualTo(week);
    }

    @Test
    void paragraphs_are_numbered_through_all_parts() {
        var answer = new Answer(DUE,
                List.of(new Answer.Section("Needs", "One.\n\nTwo,\nwith a second line.\n \n\nThree."),
                        new Answer.Section("Outcomes", "Four."), new Answer.Section("Provision", "  \n ")),
                null);
        assertThat(answer.paragraphs()).extracting(Piece.Paragraph::number).containsExactly(1, 2, 3, 4);
        assertThat(answer.paragraphs()).extracting(Piece.Paragraph::words)
                .containsExactly("One.", "Two,\nwith a second line.", "Three.", "Four.");
        assertThat(answer.paragraphs().getLast().heading()).isEqualTo("Outcomes");
    }

    @Test
    void a_team_says_how_much_room_it_has_this_month() {
        assertThat(new Team.Load(14, 9, 12).words()).isEqualTo("14 open, 9 asked this month: room for 3 more of 12");
        assertThat(new Team.Load(14, 15, 12).words()).isEqualTo("14 open, 15 asked this month: no room left of 12");
        assertThat(new Team.Load(14, 9, null).words()).contains("no monthly number is set");
        assertThat(new Team.Load(14, 9, null).isFull()).isFalse();
        assertThat(new Team.Load(0, 0, 0).isFull()).isTrue();
    }

    private static Asked asked(Asked.Owner owner, LocalDate begun, LocalDate given, boolean nil) {
        return new Asked(AskedId.create(), AssessmentId.create(), ChildId.create(), Body.HEALTH, "health",
                new Whom(Whom.Kind.TEAM, UUID.randomUUID(), "Health service"), "", "", DUE.minusWeeks(6), DUE, "Cora",
                owner, begun, given, nil, null);
    }
}
