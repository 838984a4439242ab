package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register filled as an import fills it, and how much of it a search touches. {@code -Dregister.children=250000} tries
 * it at the size of a large area and prints how long it took.
 */
@InTheHouse
class RegisterAtSizeTest {

    private static final int CHILDREN = Integer.getInteger("register.children", 3_000);
    private static final String[] SYLLABLES = {"ka", "ro", "mi", "te", "sha", "lu", "ven", "da", "no", "bri", "el",
            "qua", "zo", "fi", "gar", "hu"};

    @Autowired
    People people;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private static Testshire filled;

    @ParameterizedTest
    @ValueSource(strings = {"kasha rovenda", "kasah rovenda", "rovenda 12 3 2012", "A999000000000"})
    void a_search_reads_by_index_through_both_walls(String typed) {
        var caseworker = filled().somebody(Role.CASEWORKER, null);
        var senco = filled().somebody(Role.SENCO, SettingId.create().value());
        for (var viewer : List.of(caseworker, senco)) {
            assertThat(plan(viewer, typed)).doesNotContain("Seq Scan on child ", "Seq Scan on search_word",
                    "Seq Scan on identifier");
        }
    }

    @Test
    void an_import_writes_every_child_with_all_that_is_around_them() {
        var system = filled().system();
        Long counted = Viewing.as(system, () -> transaction.execute(status -> db.sql("""
            select (select count(*) from people.child_now where authority_id = :authority and setting_id is not null)
                 + (select count(*) from people.responsible where authority_id = :authority)
            """).param("authority", system.authority().value()).query(Long.class).single()));
        assertThat(counted).isEqualTo(CHILDREN * 3L);
    }

    private synchronized Testshire filled() {
        if (filled == null) {
            filled = new Testshire(authorities, accounts);
            long start = System.nanoTime();
            Viewing.as(filled.system(), () -> people.addAll(filled.system(), children()));
            System.out.printf("%,d children with adults, enrolments, SEN and relations: %.1f s%n", CHILDREN,
                    (System.nanoTime() - start) / 1e9);
        }
        return filled;
    }

    private static Stream<NewChild> children() {
        var random = new Random(20261123);
        var settings = Stream.generate(SettingId::create).limit(120).toList();
        return IntStream.range(0, CHILDREN).mapToObj(number -> {
            var born = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7_000));
            var family = word(random, 3);
            return NewChild.named(word(random, 2), family, born)
                    .withIdentifiers(
                            Identifier.of(IdentifierKind.UPN, "A%012d".formatted(random.nextInt(1_000_000_000))))
                    .withAddress(new Address("1 Test Street", "TE1 1ST", "North", born))
                    .withEnrolments(new Enrolment(settings.get(random.nextInt(120)), LocalDate.of(2024, 9, 1)))
                    .withSen(new SenStatus(SenProvision.SUPPORT, "SLCN", null, LocalDate.of(2024, 9, 1)))
                    .withAdults(new NewAdult(Adult.named(word(random, 2), family),
                            Tie.parent(Relationship.MOTHER, 1, born), null),
                            new NewAdult(Adult.named(word(random, 2), family),
                                    Tie.parent(Relationship.FATHER, 2, born), null));
        });
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String plan(Viewer viewer, String typed) {
        var sought = Sought.read(typed, LocalDate.of(2026, 11, 23));
        var sql = SearchStore.statement(sought);
        return Viewing.as(viewer, () -> transaction.execute(status -> String.join("\n",
                SearchStore.bound(viewer, db.sql("explain (analyze, buffers, costs off) " + sql), sought,
                        SearchStore.Key.FIRST, 26).query(String.class).list())));
    }
}
