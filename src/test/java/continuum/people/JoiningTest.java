package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.ChildId;
import continuum.area.SettingId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining and parting lose nothing: whatever is joined and parted in whatever order, in the end all is as it was. */
@InTheHouse
class JoiningTest {

    private static final List<String> TABLES = List.of("people.child", "people.child_name", "people.identifier",
            "people.child_address", "people.enrolment", "people.sen_status", "people.care_spell",
            "people.responsible", "people.consent", "people.capacity", "people.search_word", "access.relation",
            "access.same_child", "people.moved_row");

    @Autowired
    People people;

    @Autowired
    Joining joining;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Viewer system;
    private List<ChildId> children;

    @BeforeEach
    void six_children() {
        system = new Testshire(authorities, accounts).system();
        children = new ArrayList<>();
        var setting = SettingId.create();
        for (int number = 0; number < 6; number++) {
            var born = LocalDate.of(2012 + number, 1, 1);
            var child = NewChild.named("Child " + number, "Family " + number % 2, born)
                    .withOtherNames(OtherName.former("Former " + number, "Name", null))
                    .withIdentifiers(Identifier.of(IdentifierKind.UPN, "W356200124001"),
                            Identifier.of(IdentifierKind.NHS, "999000000" + number))
                    .withAddress(new Address(number + " Test Street", "TE1 1ST", "North", born))
                    .withEnrolments(new Enrolment(setting, born.plusYears(5)),
                            new Enrolment(SettingId.create(), born.plusYears(6)))
                    .withSen(new SenStatus(SenProvision.SUPPORT, "SLCN", null, born.plusYears(6)))
                    .withCare(new CareSpell("356", born.plusYears(1), born.plusYears(2)))
                    .withAdults(new NewAdult(Adult.named("Adult", "Number " + number),
                            Tie.parent(Relationship.MOTHER, 1, born), null))
                    .withConsents(Consent.given("Sharing with health", "The NHS", LawfulBasis.CONSENT, "Adult", born,
                            null));
            children.add(child.id());
            Viewing.as(system, () -> people.addAll(system, List.of(child).stream()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261123, 314159})
    void random_joinings_and_partings_lose_nothing(long seed) {
        var random = new Random(seed);
        var before = everything();
        for (int step = 0; step < 25; step++) {
            var live = live();
            if (random.nextInt(3) > 0 && live.size() > 1) {
                var kept = live.remove(random.nextInt(live.size()));
                var other = live.get(random.nextInt(live.size()));
                Viewing.as(system, () -> joining.join(system, kept, other, "A test"));
            } else {
                part(random);
            }
            nothingIsMissing(before);
        }
        while (part(random)) {
            nothingIsMissing(before);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** Every row still stands somewhere, under an entry that is open. */
    private void nothingIsMissing(Map<String, List<String>> before) {
        var now = everything();
        for (var table : List.of("people.identifier", "people.enrolment", "people.responsible", "people.consent")) {
            assertThat(now.get(table)).as(table).hasSameSizeAs(before.get(table));
            var open = live().stream().map(ChildId::toString).collect(Collectors.toSet());
            assertThat(now.get(table)).allMatch(row -> open.stream().anyMatch(row::contains));
        }
        for (int number = 0; number < children.size(); number++) {
            var child = children.get(number);
            var found = Viewing.as(system, () -> people.find(system, child)).orElseThrow();
            assertThat(Viewing.as(system, () -> people.identifiers(system, found.id()))).extracting(Identifier::value)
                    .contains("999000000" + number);
            assertThat(Viewing.as(system, () -> people.search(system, "Child " + child(child), null)).found())
                    .extracting(Found::child)
                    .contains(found.id());
        }
    }

    private String child(ChildId child) {
        return String.valueOf(children.indexOf(child));
    }

    private boolean part(Random random) {
        var joined = Viewing.as(system, () -> transaction.execute(status -> db
                .sql("select id from people.joining where authority_id = :authority and parted_at is null order by id")
                .param("authority", system.authority().value())
                .query(java.util.UUID.class)
                .list()));
        if (joined.isEmpty()) {
            return false;
        }
        var one = joined.get(random.nextInt(joined.size()));
        Viewing.as(system, () -> joining.part(system, one, "A test"));
        return true;
    }

    private List<ChildId> live() {
        return new ArrayList<>(children.stream()
                .filter(child -> Viewing.as(system, () -> people.find(system, child)).orElseThrow().id().equals(child))
                .toList());
    }

    private Map<String, List<String>> everything() {
        return Viewing.as(system, () -> transaction.execute(status -> TABLES.stream()
                .collect(Collectors.toMap(table -> table,
                        table -> db.sql("select to_jsonb(t)::text as row from " + table
                                + " t where authority_id = :authority order by 1")
                                .param("authority", system.authority().value())
                                .query(String.class)
                                .list(),
                        (one, other) -> one, TreeMap::new))));
    }
}
