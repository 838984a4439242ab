package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.area.Identifiers;
import continuum.area.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose the rights are on a day: Children and Families Act 2014, sections 80 and 83. */
class DecisionMakerTest {

    private static final LocalDate BORN = LocalDate.of(2010, 3, 14);
    private static final LocalDate END = LocalDate.of(2026, 6, 26);

    private final Responsible mother = beside(Tie.parent(Relationship.MOTHER, 2, BORN));
    private final Responsible father = beside(Tie.parent(Relationship.FATHER, 1, BORN).livingElsewhere());
    private final Responsible aunt = beside(
            Tie.parent(Relationship.OTHER_RELATIVE, 3, BORN).withoutParentalResponsibility());
    private final List<Responsible> adults = List.of(mother, father, aunt);

    @Test
    void those_with_parental_responsibility_decide_up_to_the_last_friday_in_june_after_the_sixteenth_birthday() {
        assertThat(on(BORN.plusYears(16), List.of())).isEqualTo(new DecisionMaker.Parents(List.of(father, mother)));
        assertThat(on(END, List.of())).isEqualTo(new DecisionMaker.Parents(List.of(father, mother)));
    }

    @Test
    void the_young_person_decides_from_the_day_after() {
        assertThat(on(END.plusDays(1), List.of())).isEqualTo(new DecisionMaker.YoungPerson());
    }

    @Test
    void a_deputy_decides_for_a_young_person_who_lacks_capacity_for_this_decision() {
        var deputy = PersonId.create();
        var finding = new Capacity("appeal", true, deputy, Capacity.ActsAs.DEPUTY, "Dr Test", END, null);
        assertThat(DecisionMaker.of(BORN, END.plusYears(1), "appeal", List.of(finding), adults))
                .isEqualTo(new DecisionMaker.Alternative(deputy, Capacity.ActsAs.DEPUTY));
        assertThat(on(END.plusYears(1), List.of(finding))).isEqualTo(new DecisionMaker.YoungPerson());
    }

    @Test
    void without_a_representative_the_parents_decide_for_a_young_person_who_lacks_capacity() {
        var finding = new Capacity(Capacity.ANY, true, null, null, "Dr Test", END, END.plusYears(1));
        assertThat(on(END.plusMonths(3), List.of(finding)))
                .isEqualTo(new DecisionMaker.ParentsForYoungPerson(List.of(father, mother)));
        assertThat(on(END.plusYears(1).plusDays(1), List.of(finding)))
                .as("the finding ended")
                .isEqualTo(new DecisionMaker.YoungPerson());
    }

    @Test
    void a_finding_for_this_decision_outweighs_one_for_any() {
        var any = new Capacity(Capacity.ANY, true, null, null, "Dr Test", END.plusDays(9), null);
        var this_one = new Capacity("request-assessment", false, null, null, "Dr Test", END, null);
        assertThat(on(END.plusMonths(3), List.of(any, this_one))).isEqualTo(new DecisionMaker.YoungPerson());
    }

    @Test
    void a_parent_whose_responsibility_ended_decides_no_more() {
        var ended = beside(new Tie(Relationship.FATHER, true, false, null, 1, BORN, LocalDate.of(2020, 1, 1)));
        assertThat(DecisionMaker.of(BORN, LocalDate.of(2021, 1, 1), "appeal", List.of(), List.of(ended, mother)))
                .isEqualTo(new DecisionMaker.Parents(List.of(mother)));
    }

    private DecisionMaker on(LocalDate day, List<Capacity> findings) {
        return DecisionMaker.of(BORN, day, "request-assessment", findings, adults);
    }

    private static Responsible beside(Tie tie) {
        return new Responsible(Identifiers.next(), Adult.named("Test", "Adult"), tie, null, null, false, 1);
    }
}
