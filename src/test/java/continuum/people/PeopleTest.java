package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Adults adults;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Today today;

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private final SettingId school = SettingId.create();
    private final Adult mother = Adult.named("Ngozi", "Okafor").reachedAt("ngozi@example.test", null);
    private final Adult father = Adult.named("Emeka", "Okafor");
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"),
                    Identifier.of(IdentifierKind.NHS, "9912003890"))
            .withAddress(new Address("1 Test Street", "TE1 1ST", "North", BORN).restricted("A court order"))
            .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))
            .withSen(new SenStatus(SenProvision.SUPPORT, "SLCN", null, LocalDate.of(2021, 1, 10)))
            .withCare(new CareSpell("356", LocalDate.of(2022, 1, 1), null))
            .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                    new Address("1 Test Street", "TE1 1ST", null, BORN).restricted("A court order")),
                    new NewAdult(father, Tie.parent(Relationship.FATHER, 2, BORN)
                            .livingElsewhere()
                            .notTold(new NotTold("A court order", "The family court", BORN)), null));

    private Testshire testshire;
    private Viewer system;

    @BeforeEach
    void an_authority_with_one_child() {
        testshire = new Testshire(authorities, accounts);
        system = testshire.system();
        as(system, () -> people.add(system, amara));
    }

    @Test
    void a_child_is_read_back_as_known_today() {
        var child = find(system);
        assertThat(child.name()).isEqualTo("Amara Okafor");
        assertThat(child.birthDate()).isEqualTo(BORN);
        assertThat(child.upn()).isEqualTo("W356200124001");
        assertThat(child.setting()).isEqualTo(school);
        assertThat(child.sen()).isEqualTo(SenProvision.SUPPORT);
        assertThat(child.primaryNeed()).isEqualTo("SLCN");
        assertThat(child.isLookedAfter()).isTrue();
        assertThat(child.neighbourhood()).isEqualTo("North");
        assertThat(child.alerts()).containsExactly("Address restricted", "Looked after");
    }

    @Test
    void a_wrong_number_is_kept_and_flagged() {
        var numbers = as(system, () -> people.identifiers(system, amara.id()));
        assertThat(numbers).extracting(Identifier::value).containsExactly("9912003890", "W356200124001");
        assertThat(numbers).extracting(Identifier::isValid).containsExactly(false, true);
    }

    @Test
    void a_school_sees_its_own_child_and_no_other() {
        var senco = testshire.somebody(Role.SENCO, school.value());
        var elsewhere = testshire.somebody(Role.SENCO, SettingId.create().value());
        assertThat(as(senco, () -> people.find(senco, amara.id()))).isPresent();
        assertThat(as(elsewhere, () -> people.find(elsewhere, amara.id()))).isEmpty();
        assertThat(as(elsewhere, () -> people.adults(elsewhere, amara.id()))).isEmpty();
    }

    @Test
    void the_second_wall_stands_alone() {
        var elsewhere = testshire.somebody(Role.SENCO, SettingId.create().value());
        for (var table : new String[]{"child", "identifier", "child_address", "enrolment", "sen_status", "care_spell",
                "responsible", "adult", "adult_address", "child_now"}) {
            var counted = "select count(*) from people." + table + " where authority_id = :authority";
            assertThat(count(system, counted)).as(table).isPositive();
            assertThat(count(elsewhere, counted)).as(table).isZero();
        }
    }

    @Test
    void a_restricted_address_is_for_the_authoritys_own_staff_alone() {
        var senco = testshire.somebody(Role.SENCO, school.value());
        var caseworker = testshire.somebody(Role.CASEWORKER, null);
        assertThat(as(caseworker, () -> people.addresses(caseworker, amara.id()))).hasSize(1);
        assertThat(as(senco, () -> people.addresses(senco, amara.id()))).isEmpty();
        assertThat(find(senco).alerts()).contains("Address restricted");
        assertThat(find(senco).neighbourhood()).isNull();
        var seen = as(senco, () -> people.adults(senco, amara.id()));
        assertThat(seen).extracting(Responsible::address).containsOnlyNulls();
        assertThat(seen.getFirst().addressRestricted()).isTrue();
        assertThat(as(caseworker, () -> people.adults(caseworker, amara.id())).getFirst().address()).isNotNull();
    }

    @Test
    void a_parent_sees_their_child_unless_they_may_not_be_told() {
        var asMother = testshire.somebody(Role.PARENT, mother.id().value());
        var asFather = testshire.somebody(Role.PARENT, father.id().value());
        assertThat(as(asMother, () -> people.find(asMother, amara.id()))).isPresent();
        assertThat(as(asFather, () -> people.find(asFather, amara.id()))).isEmpty();
    }

    @Test
    void who_may_no_longer_be_told_stops_seeing_the_record_at_once() {
        var asMother = testshire.somebody(Role.PARENT, mother.id().value());
        var was = as(system, () -> people.adults(system, amara.id())).getFirst();
        as(system, () -> {
            adults.change(system, amara.id(), was.id(), was.version(), was.adult(),
                    was.tie().notTold(new NotTold("Risk of harm", "Children's social care", today.date())));
            return null;
        });
        assertThat(as(asMother, () -> people.find(asMother, amara.id()))).isEmpty();
        assertThat(as(system, () -> people.adults(system, amara.id())))
                .allMatch(adult -> !adult.mayBeWrittenTo(today.date()));
    }

    @Test
    void who_leaves_a_school_is_no_longer_seen_there() {
        var senco = testshire.somebody(Role.SENCO, school.value());
        as(system, () -> {
            people.leave(system, amara.id(), school, today.date().minusDays(1));
            return null;
        });
        assertThat(as(senco, () -> people.find(senco, amara.id()))).isEmpty();
        assertThat(find(system).setting()).isNull();
    }

    @Test
    void what_was_so_before_stays_on_record() {
        as(system, () -> {
            people.recordSen(system, amara.id(), SenProvision.PLAN, "ASD", "SLCN", today.date());
            return null;
        });
        assertThat(find(system).sen()).isEqualTo(SenProvision.PLAN);
        assertThat(as(system, () -> people.sen(system, amara.id()))).extracting(SenStatus::provision)
                .containsExactly(SenProvision.PLAN, SenProvision.SUPPORT);
    }

    @Test
    void a_former_name_is_kept_when_the_name_changes() {
        var was = find(system);
        as(system, () -> {
            people.change(system, amara.id(), was.version(), Details.of("Amara", "Bello", BORN));
            return null;
        });
        assertThat(find(system).familyName()).isEqualTo("Bello");
        assertThat(as(system, () -> people.otherNames(system, amara.id()))).extracting(OtherName::name)
                .containsExactly("Amara Okafor");
    }

    @Test
    void of_a_hundred_people_saving_one_thing_one_wins_and_the_others_are_told() throws Exception {
        var read = find(system);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(hand -> () -> as(system, () -> {
                        try {
                            people.change(system, amara.id(), read.version(),
                                    Details.of("Amara " + hand, "Okafor", BORN));
                            return true;
                        } catch (ChangedMeanwhile told) {
                            return false;
                        }
                    }))
                    .toList();
            int won = 0;
            for (var save : hands.invokeAll(saves)) {
                won += save.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(find(system).version()).isEqualTo(read.version() + 1);
    }

    @Test
    void who_may_not_see_the_child_may_not_change_it_either() {
        var elsewhere = testshire.somebody(Role.SENCO, SettingId.create().value());
        assertThatThrownBy(() -> as(elsewhere, () -> {
            people.change(elsewhere, amara.id(), 1, Details.of("Somebody", "Else", BORN));
            return null;
        })).isInstanceOf(NotOnTheRegister.class);
    }

    @Test
    void a_school_puts_a_child_on_the_register_and_sees_it_from_then_on() {
        var senco = testshire.somebody(Role.SENCO, school.value());
        var newcomer = NewChild.named("Tomás", "O\u2019Neill", LocalDate.of(2019, 2, 28))
                .withEnrolments(new Enrolment(school, today.date()));
        as(senco, () -> people.add(senco, newcomer));
        assertThat(as(senco, () -> people.find(senco, newcomer.id()))).isPresent();
    }

    @Test
    void text_of_any_kind_goes_in_and_comes_out_the_same() {
        var hostile = "Robert'); drop table \\ \t\n\r {\"a\",'b'} <script> \uD83D\uDE00 " + "x".repeat(10_000);
        var many = IntStream.range(0, 300)
                .mapToObj(number -> NewChild.named(hostile, "Number " + number, null)
                        .withAdults(new NewAdult(Adult.named("A", "B")
                                .needing(new ContactNeeds(java.util.Set.of(ContactNeed.LARGE_PRINT), hostile, hostile)),
                                Tie.parent(Relationship.MOTHER, 1, BORN), null)))
                .toList();
        as(system, () -> people.addAll(system, many.stream()));
        var child = as(system, () -> people.find(system, many.getLast().id())).orElseThrow();
        assertThat(child.givenName()).isEqualTo(hostile);
        assertThat(child.age(today.date())).isNull();
        var carer = as(system, () -> people.adults(system, child.id())).getFirst().adult();
        assertThat(carer.contactNeeds().note()).isEqualTo(hostile);
        assertThat(carer.contactNeeds().needs()).containsExactly(ContactNeed.LARGE_PRINT);
    }

    private Child find(Viewer viewer) {
        return as(viewer, () -> people.find(viewer, amara.id())).orElseThrow();
    }

    private long count(Viewer viewer, String sql) {
        return as(viewer, () -> transaction.execute(status -> db.sql(sql)
                .param("authority", testshire.authority.value())
                .query(Long.class)
                .single()));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
