package continuum.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.SealRefused;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.area.TestPostgres;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.history.Look;
import continuum.people.Adult;
import continuum.people.Enrolment;
import continuum.people.Identifier;
import continuum.people.IdentifierKind;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a sealed record, who gets in by break-glass, and what is written down of it. */
@InTheHouse
class SealingTest {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private static final String NHS = "9990000026";
    private static final String WHY = "The police ask where she is";

    @Autowired
    TestArea area;

    @Autowired
    Sealing sealing;

    @Autowired
    BreakGlass glass;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    History history;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final SettingId school = SettingId.create();
    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private final UUID team = UUID.randomUUID();
    private Viewer system;
    private Viewer manager;
    private Viewer otherManager;
    private Viewer caseworker;
    private Viewer senco;
    private Viewer parent;
    private Viewer psychologist;
    private Viewer lead;
    private ChildId amara;

    @BeforeEach
    void a_child_with_a_school_and_a_mother() {
        system = area.create();
        manager = area.somebody(system, Role.SEND_MANAGER, null, "Mo Manager");
        otherManager = area.somebody(system, Role.SEND_MANAGER, null, "Olu Manager");
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cas Worker");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sen Co");
        parent = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
        psychologist = area.somebody(system, Role.PSYCHOLOGIST, team, "Psy Chologist");
        lead = area.somebody(system, Role.SERVICE_LEAD, team, "Lee Lead");
        amara = Viewing.as(caseworker, () -> people.add(caseworker, NewChild.named("Amara", "Okafor", BORN)
                .withIdentifiers(Identifier.of(IdentifierKind.NHS, NHS))
                .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null))));
    }

    @Test
    void a_sealed_record_is_seen_by_managers_and_by_nobody_else() {
        assertThat(sees(caseworker)).isTrue();
        assertThat(sees(senco)).isTrue();
        assertThat(sees(parent)).isTrue();
        seal();
        assertThat(sees(manager)).isTrue();
        assertThat(sees(otherManager)).isTrue();
        for (var other : new Viewer[]{caseworker, senco, parent, psychologist}) {
            assertThat(sees(other)).as(other.name()).isFalse();
            assertThat(rows(other)).as(other.name() + " with the checks of the program left out").isZero();
        }
        assertThat(rows(manager)).isEqualTo(1);
        Viewing.as(manager, () -> sealing.lift(manager, amara, "The danger is over"));
        assertThat(sees(caseworker)).isTrue();
        assertThat(sees(parent)).isTrue();
    }

    @Test
    void a_manager_opens_a_sealed_record_by_name_and_ends_it_again() {
        seal();
        Viewing.as(manager, () -> sealing.letIn(manager, amara, email(psychologist), "Writes the advice", null));
        assertThat(sees(psychologist)).as("named, though the child is not the team's").isTrue();
        assertThat(rows(psychologist)).isEqualTo(1);
        assertThat(sees(caseworker)).isFalse();
        var opening = Viewing.as(manager, () -> sealing.open(manager, amara)).openings().getFirst();
        Viewing.as(manager, () -> sealing.shutOut(manager, amara, opening.id()));
        assertThat(sees(psychologist)).isFalse();
        assertThat(rows(psychologist)).isZero();
    }

    @Test
    void what_was_opened_by_name_ends_with_the_seal() {
        seal();
        Viewing.as(manager, () -> sealing.letIn(manager, amara, email(psychologist), "Writes the advice", null));
        Viewing.as(manager, () -> sealing.lift(manager, amara, "The danger is over"));
        assertThat(sees(psychologist)).as("the child was never the team's").isFalse();
        assertThat(sees(caseworker)).isTrue();
    }

    @Test
    void only_a_manager_seals_and_only_what_they_see_once() {
        assertThatThrownBy(() -> Viewing.as(caseworker, () -> sealing.seal(caseworker, amara, "A reason")))
                .isInstanceOf(NotAllowed.class);
        var elsewhere = area.create();
        var theirs = area.somebody(elsewhere, Role.SEND_MANAGER, null, "Elsewhere");
        assertThatThrownBy(() -> Viewing.as(theirs, () -> sealing.seal(theirs, amara, "A reason")))
                .isInstanceOf(NotAllowed.class);
        seal();
        assertThatThrownBy(this::seal).isInstanceOf(SealRefused.class).hasMessageContaining("already");
        assertThatThrownBy(() -> Viewing.as(manager,
                () -> sealing.letIn(manager, amara, "nobody@example.test", "A reason", null)))
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("has an account here");
    }

    @Test
    void the_database_refuses_a_seal_and_a_broken_glass_that_are_not_theirs_even_without_the_checks() {
        assertThatThrownBy(() -> write(caseworker, """
            insert into access.sealed (id, authority_id, child_id, reason, sealed_by_name, sealed_at)
            values (gen_random_uuid(), :authority, :child, 'x', 'x', now())
            """)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> write(senco, """
            insert into access.opening (id, authority_id, child_id, account_id, name, acting, broken_glass, reason, from_at, until_at)
            values (gen_random_uuid(), :authority, :child, :account, 'x', 'x', true, 'x', access.moment(), access.moment())
            """)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> write(psychologist, """
            insert into access.opening (id, authority_id, child_id, account_id, name, acting, broken_glass, reason, from_at, until_at)
            values (gen_random_uuid(), :authority, :child, :account, 'x', 'x', true, 'x', access.moment(),
                    access.moment() + interval '2 days')
            """)).hasStackTraceContaining("row-level security");
    }

    @Test
    void sealing_stands_in_the_history_for_staff_and_not_for_the_family() {
        seal();
        Viewing.as(manager, () -> sealing.lift(manager, amara, "The danger is over"));
        assertThat(Viewing.as(caseworker, () -> history.timeline(caseworker, amara, null, 9))).extracting(Line::what)
                .contains("The record was sealed.", "The seal on the record was lifted.");
        assertThat(Viewing.as(parent, () -> history.timeline(parent, amara, null, 9))).extracting(Line::what)
                .doesNotContain("The record was sealed.", "The seal on the record was lifted.");
    }

    @Test
    void who_breaks_the_glass_sees_a_sealed_record_for_some_hours_and_why_stands_beside_each_look() {
        seal();
        assertThat(open(caseworker)).isTrue();
        assertThat(sees(caseworker)).isTrue();
        assertThat(rows(caseworker)).isEqualTo(1);
        Viewing.as(caseworker,
                () -> transaction.executeWithoutResult(t -> history.looked(caseworker, amara, "Timeline")));
        assertThat(Viewing.as(manager, () -> history.whoLooked(manager, amara, null, 9))).extracting(Look::page,
                Look::reason)
                .contains(tuple("Opened by break-glass", "Break-glass: " + WHY),
                        tuple("Timeline", "Break-glass: " + WHY));
        hoursPass(caseworker, 5);
        assertThat(sees(caseworker)).isFalse();
        assertThat(rows(caseworker)).isZero();
    }

    @Test
    void who_breaks_the_glass_sees_a_child_they_have_nothing_to_do_with() {
        assertThat(sees(psychologist)).isFalse();
        assertThat(open(psychologist)).isTrue();
        assertThat(sees(psychologist)).isTrue();
        assertThat(rows(psychologist)).isEqualTo(1);
        assertThat(Viewing.as(parent, () -> history.whoLooked(parent, amara, null, 9))).extracting(Look::byName,
                Look::reason).contains(tuple("Psy Chologist", null));
    }

    @Test
    void only_an_exact_number_and_birth_date_open_a_record_and_each_try_is_written_down() {
        assertThat(Viewing.as(psychologist, () -> glass.open(psychologist, "9990000018", BORN, WHY))).isEmpty();
        assertThat(Viewing.as(psychologist, () -> glass.open(psychologist, NHS, BORN.plusDays(1), WHY))).isEmpty();
        assertThat(Viewing.as(psychologist, () -> glass.open(psychologist, NHS.substring(0, 9), BORN, WHY))).isEmpty();
        assertThat(sees(psychologist)).isFalse();
        long tries = Viewing.as(system, () -> transaction.execute(t -> db
                .sql("select count(*) from access.account_event where account_id = :id and what like 'Tried to open%'")
                .param("id", psychologist.account().value())
                .query(Long.class)
                .single()));
        assertThat(tries).isEqualTo(3);
        assertThatThrownBy(() -> Viewing.as(senco, () -> glass.open(senco, NHS, BORN, WHY)))
                .as("a SENCO has no right to break glass")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_sees_the_record_anyway_breaks_no_glass() {
        assertThat(open(caseworker)).isTrue();
        assertThat(Viewing.as(manager, () -> glass.toReview(manager))).isEmpty();
    }

    @Test
    void a_manager_reviews_and_what_is_not_upheld_is_closed_at_once() {
        seal();
        open(caseworker);
        var waiting = Viewing.as(manager, () -> glass.toReview(manager)).getFirst();
        assertThat(waiting.child().name()).isEqualTo("Amara Okafor");
        assertThat(waiting.pages()).containsExactly("Opened by break-glass");
        Viewing.as(manager, () -> glass.review(manager, waiting.opening().id(), false, "There was no need"));
        assertThat(sees(caseworker)).isFalse();
        assertThat(Viewing.as(manager, () -> glass.toReview(manager))).isEmpty();
        assertThat(Viewing.as(manager, () -> glass.reviewed(manager)).getFirst().opening().review().words())
                .isEqualTo("There was no need");
        assertThatThrownBy(
                () -> Viewing.as(manager, () -> glass.review(manager, waiting.opening().id(), true, "Again")))
                .isInstanceOf(SealRefused.class);
    }

    @Test
    void what_is_upheld_stays_open_for_its_hours() {
        open(psychologist);
        var waiting = Viewing.as(manager, () -> glass.toReview(manager)).getFirst();
        Viewing.as(manager, () -> glass.review(manager, waiting.opening().id(), true, "It was right"));
        assertThat(sees(psychologist)).isTrue();
    }

    @Test
    void a_service_lead_reviews_their_own_team_and_nobody_reviews_themselves() {
        open(psychologist);
        seal();
        open(caseworker);
        assertThat(Viewing.as(lead, () -> glass.toReview(lead))).extracting(each -> each.opening().name())
                .containsExactly("Psy Chologist");
        assertThat(Viewing.as(lead, () -> glass.toReview(lead)).getFirst().child())
                .as("a lead reviews the reason without seeing the child")
                .isNull();
        var ofCaseworker = Viewing.as(manager, () -> glass.toReview(manager)).getLast().opening().id();
        assertThatThrownBy(() -> Viewing.as(lead, () -> glass.review(lead, ofCaseworker, true, "Fine")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Viewing.as(caseworker, () -> glass.review(caseworker, ofCaseworker, true, "Fine")))
                .isInstanceOf(NotAllowed.class);
        int changed = Viewing.as(caseworker, () -> transaction.execute(t -> db
                .sql("update access.opening set upheld = true, review = 'x', reviewed_at = now() where id = :id")
                .param("id", ofCaseworker)
                .update()));
        assertThat(changed).as("nor with the checks of the program left out").isZero();
    }

    private void seal() {
        Viewing.as(manager, () -> sealing.seal(manager, amara, "Her father must not find her"));
    }

    private boolean open(Viewer who) {
        return Viewing.as(who, () -> glass.open(who, NHS, BORN, WHY)).isPresent();
    }

    private boolean sees(Viewer who) {
        return Viewing.as(who, () -> people.find(who, amara)).isPresent();
    }

    /** What row-level security alone leaves, when a query forgets the viewer's scope. */
    private long rows(Viewer who) {
        return Viewing.as(who, () -> transaction.execute(t -> db
                .sql("select count(*) from people.child where child_id = :child")
                .param("child", amara.value())
                .query(Long.class)
                .single()));
    }

    private void write(Viewer who, String sql) {
        Viewing.as(who, () -> transaction.executeWithoutResult(t -> {
            var statement = db.sql(sql).param("authority", who.authority().value()).param("child", amara.value());
            (sql.contains(":account") ? statement.param("account", who.account().value()) : statement).update();
        }));
    }

    /** Moves what they opened into the past; nobody waits. */
    private void hoursPass(Viewer who, int hours) {
        TestPostgres.asOwner("""
            update access.opening set from_at = from_at - interval '%1$d hours', until_at = until_at - interval '%1$d hours'
             where account_id = '%2$s'
            """.formatted(hours, who.account()));
    }

    private String email(Viewer who) {
        return Viewing.as(system, () -> accounts.find(system, who.account())).orElseThrow().email();
    }
}
