package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import continuum.history.History;
import continuum.history.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries that may be the same child wait in a queue with reasons until a person decides. */
@InTheHouse
class MatchingTest {

    @Autowired
    People people;

    @Autowired
    Matching matching;

    @Autowired
    Joining joining;

    @Autowired
    History history;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private final SettingId one = SettingId.create();
    private final SettingId two = SettingId.create();
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"))
            .withEnrolments(new Enrolment(one, LocalDate.of(2020, 9, 1)));
    private final NewChild again = NewChild.named("Amarra", "Okafor", LocalDate.of(2016, 12, 3))
            .withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000018"))
            .withEnrolments(new Enrolment(two, LocalDate.of(2025, 9, 1)));

    private Testshire testshire;
    private Viewer caseworker;

    @BeforeEach
    void a_child() {
        testshire = new Testshire(authorities, accounts);
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        Viewing.as(caseworker, () -> people.add(caseworker, amara));
    }

    @Test
    void who_adds_a_child_is_told_of_the_entry_it_may_repeat() {
        var found = Viewing.as(caseworker, () -> matching.candidates(caseworker, again));
        assertThat(found).singleElement().extracting(Candidate::child).isEqualTo(amara.id());
        assertThat(found.getFirst().reasons()).contains("Day and month of birth are swapped");
    }

    @Test
    void a_school_is_not_told_of_a_child_it_may_not_see_but_the_authority_is() {
        var senco = testshire.somebody(Role.SENCO, two.value());
        assertThat(Viewing.as(senco, () -> matching.candidates(senco, again))).isEmpty();
        Viewing.as(senco, () -> people.add(senco, again));
        var queue = Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10));
        assertThat(queue).singleElement()
                .satisfies(
                        pair -> assertThat(List.of(pair.one().child(), pair.other().child()))
                                .containsExactlyInAnyOrder(amara.id(), again.id()));
        assertThatThrownBy(() -> Viewing.as(senco, () -> matching.queue(senco, null, 10)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_same_child_becomes_one_entry_with_all_names_and_numbers_of_both() {
        var pair = queued();
        decide(pair, PossibleMatch.Verdict.SAME);
        var kept = Viewing.as(caseworker, () -> people.find(caseworker, again.id())).orElseThrow();
        assertThat(kept.id()).isEqualTo(amara.id());
        assertThat(Viewing.as(caseworker, () -> people.identifiers(caseworker, amara.id())))
                .extracting(Identifier::value)
                .containsExactly("9990000018", "W356200124001");
        assertThat(Viewing.as(caseworker, () -> people.otherNames(caseworker, amara.id()))).extracting(OtherName::name)
                .containsExactly("Amarra Okafor");
        assertThat(Viewing.as(caseworker, () -> people.search(caseworker, "amarra", null)).found())
                .extracting(Found::child)
                .containsExactly(amara.id());
        assertThat(Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10))).isEmpty();
        assertThat(Viewing.as(caseworker, () -> history.timeline(caseworker, amara.id(), null, 10)))
                .extracting(Line::what)
                .contains("Amara Okafor was put on the register.", "Amarra Okafor was put on the register.");
    }

    @Test
    void both_schools_see_the_joined_entry_and_only_their_own_once_it_is_parted() {
        decide(queued(), PossibleMatch.Verdict.SAME);
        var first = testshire.somebody(Role.SENCO, one.value());
        var second = testshire.somebody(Role.SENCO, two.value());
        assertThat(Viewing.as(first, () -> people.find(first, amara.id()))).isPresent();
        assertThat(Viewing.as(second, () -> people.find(second, amara.id()))).isPresent();
        var joined = Viewing.as(caseworker, () -> joining.of(caseworker, amara.id())).getFirst();
        Viewing.as(caseworker, () -> joining.part(caseworker, joined.id(), "They are two children after all"));
        assertThat(Viewing.as(second, () -> people.find(second, amara.id()))).isEmpty();
        assertThat(Viewing.as(second, () -> people.find(second, again.id()))).map(Child::name)
                .hasValue("Amarra Okafor");
        assertThat(Viewing.as(first, () -> people.find(first, again.id()))).isEmpty();
    }

    @Test
    void two_children_stay_two_and_are_not_asked_about_again() {
        decide(queued(), PossibleMatch.Verdict.DIFFERENT);
        assertThat(Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10))).isEmpty();
        assertThat(Viewing.as(caseworker, () -> matching.look(caseworker, amara.id()))).isZero();
        assertThat(Viewing.as(caseworker, () -> people.find(caseworker, again.id()))).map(Child::id)
                .hasValue(again.id());
    }

    @Test
    void of_two_people_deciding_one_pair_the_second_is_told() {
        var pair = queued();
        decide(pair, PossibleMatch.Verdict.DIFFERENT);
        assertThatThrownBy(() -> decide(pair, PossibleMatch.Verdict.SAME)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void the_whole_area_is_compared_after_an_import() {
        var system = testshire.system();
        Viewing.as(system, () -> people.addAll(system,
                List.of(again, NewChild.named("Amara", "Okafor", BORN), NewChild.named("Zoe", "Test", BORN)).stream()));
        assertThat(Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10))).isEmpty();
        Viewing.as(system, () -> matching.lookEverywhere(system));
        assertThat(Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10))).hasSize(1);
        assertThat(Viewing.as(system, () -> matching.lookEverywhere(system))).isZero();
    }

    @Test
    void every_table_about_children_tells_its_rows_apart_without_the_child() {
        List<String> without = transaction.execute(status -> db.sql("""
            select t from people.tables_about_children() t where not exists (select from people.key_columns(t))
            """).query(String.class).list());
        assertThat(without).isEmpty();
        List<String> about = transaction
                .execute(status -> db.sql("select people.tables_about_children()").query(String.class).list());
        assertThat(about).contains("people.enrolment", "duties.event", "papers.letter", "decisions.decision");
    }

    private PossibleMatch queued() {
        Viewing.as(caseworker, () -> people.add(caseworker, again));
        return Viewing.as(caseworker, () -> matching.queue(caseworker, null, 10)).getFirst();
    }

    private void decide(PossibleMatch pair, PossibleMatch.Verdict verdict) {
        Viewing.as(caseworker, () -> matching.decide(caseworker, pair.id(), verdict, "A test says so", amara.id()));
    }
}
