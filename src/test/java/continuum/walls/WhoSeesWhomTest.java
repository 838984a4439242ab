package continuum.walls;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.area.TestPostgres;
import continuum.calendar.Today;
import continuum.walls.World.Member;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Both walls say the same as a slow and plain account of who sees whom, in many random worlds. Each wall is asked by itself:
 * row-level security on a table that the guard procedure guards, the scope of the queries on one that nothing guards.
 * More worlds: {@code -Dwalls.worlds=300}; one of them: {@code -Dwalls.seed=7}.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesWhomTest {

    private static final int WORLDS = Integer.getInteger("walls.worlds", 60);

    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Today today;

    private Connection owner;

    @BeforeAll
    void a_guarded_table_and_an_open_one() throws SQLException {
        owner = DriverManager.getConnection(TestPostgres.url(), "postgres", "");
        write("""
            drop schema if exists walls cascade;
            create schema walls;
            create table walls.guarded (authority_id uuid not null, child_id uuid not null primary key);
            create table walls.unguarded (authority_id uuid not null, child_id uuid not null primary key);
            call access.guard_child_table('walls.guarded');
            grant usage on schema walls to continuum_app;
            grant select on all tables in schema walls to continuum_app;
            """);
    }

    @AfterAll
    void the_tables_go() throws SQLException {
        write("drop schema walls cascade");
        owner.close();
    }

    @Test
    void both_walls_say_who_sees_whom_as_a_plain_account_does() throws SQLException {
        long first = Long.getLong("walls.seed", 20_261_123);
        int worlds = Long.getLong("walls.seed") == null ? WORLDS : 1;
        int pairs = 0;
        int seen = 0;
        for (long seed = first; seed < first + worlds; seed++) {
            var world = new World(seed, today.date(), today.now());
            write(sql(world));
            for (var who : world.members) {
                var expected = world.seenBy(who);
                var seenBehind = asked(who.viewer());
                assertThat(seenBehind.get("second")).as(words("Row-level security", who, seed)).isEqualTo(expected);
                assertThat(seenBehind.get("both")).as(words("Both walls", who, seed)).isEqualTo(expected);
                if (world.isLive(who)) {
                    assertThat(seenBehind.get("first")).as(words("The scope", who, seed)).isEqualTo(expected);
                }
                pairs += world.children.size();
                seen += expected.size();
            }
            for (var authority : world.authorities) {
                var ofAuthority = world.children.stream()
                        .filter(child -> child.authority().equals(authority))
                        .map(World.Child::id)
                        .collect(Collectors.toSet());
                assertThat(asked(Viewer.system(new AuthorityId(authority), "a test")).values())
                        .as("the system, seed %s", seed)
                        .allMatch(ofAuthority::equals);
            }
        }
        assertThat(seen).as("of %s pairs of a viewer and a child, enough see each other and enough don't", pairs)
                .isBetween(pairs / 20, pairs / 2);
        System.out.printf("%d worlds, %d pairs of a viewer and a child, %d see each other%n", worlds, pairs, seen);
    }

    /** The children that each wall lets somebody see, asked in one query. */
    private Map<String, Set<UUID>> asked(Viewer viewer) {
        var sees = Scope.sees("c.authority_id", "c.child_id");
        var seen = new HashMap<String, Set<UUID>>();
        List.of("first", "second", "both").forEach(wall -> seen.put(wall, new HashSet<>()));
        Viewing.as(viewer, () -> transaction.executeWithoutResult(t -> viewer.scope()
                .bind(db.sql("""
                    select 'first' as wall, c.child_id from walls.unguarded c where %1$s
                    union all select 'second', c.child_id from walls.guarded c
                    union all select 'both', c.child_id from walls.guarded c where %1$s
                    """.formatted(sees)))
                .query((row, n) -> seen.get(row.getString("wall")).add(row.getObject("child_id", UUID.class)))
                .list()));
        return seen;
    }

    private static String words(String wall, Member who, long seed) {
        return "%s, asked by %s in the world of seed %s (run it alone with -Dwalls.seed=%s)".formatted(wall, who, seed,
                seed);
    }

    private static String sql(World world) {
        return "delete from walls.guarded; delete from walls.unguarded;"
                + each(world.authorities, "insert into area.authority (id, name, la_code, demonstration) values ",
                        id -> row(id, "Worldshire", "999", true))
                + each(world.children, "insert into walls.guarded (child_id, authority_id) values ",
                        one -> row(one.id(), one.authority()))
                + each(world.children, "insert into walls.unguarded (child_id, authority_id) values ",
                        one -> row(one.id(), one.authority()))
                + each(world.rootOf.entrySet(),
                        "insert into access.same_child (child_id, root_id, authority_id) values ",
                        one -> row(one.getKey(), one.getValue(), world.children.stream()
                                .filter(child -> child.id().equals(one.getKey()))
                                .findFirst()
                                .orElseThrow()
                                .authority()))
                + each(world.relations,
                        "insert into access.relation (authority_id, child_id, party_id, kind, from_on, to_on) values ",
                        one -> row(one.authority(), one.child(), one.party(), one.kind(), one.from(), one.to()))
                + each(world.accounts, "insert into access.account (id, email, name, closed_at) values ",
                        one -> row(one.id(), one.id() + "@example.test", "Somebody",
                                one.closed() ? "2020-01-01" : null))
                + each(world.members,
                        "insert into access.membership (id, account_id, authority_id, role, party_id, from_on, to_on) values ",
                        one -> row(one.id(), one.account(), one.authority(), one.role().code(), one.party(), one.from(),
                                one.to()))
                + each(world.seals, """
                    insert into access.sealed (id, authority_id, child_id, reason, sealed_by_name, sealed_at,
                                               lifted_by_name, lifted_at, lift_reason) values\s""",
                        one -> row(one.id(), one.child().authority(), one.child().id(), "Safety", "Mina", "2020-01-01",
                                one.lifted() ? "Mina" : null, one.lifted() ? "2020-01-02" : null,
                                one.lifted() ? "Safe" : null))
                + each(world.openings, """
                    insert into access.opening (id, authority_id, child_id, seal_id, account_id, name, acting,
                                                broken_glass, reason, from_at, until_at, closed_at) values\s""",
                        one -> row(one.id(), one.child().authority(), one.child().id(), one.seal(), one.account(),
                                "Somebody", "somebody", one.glass(), "Safety", one.from(), one.until(),
                                one.closed() ? one.from() : null))
                + each(world.turnedAway, """
                    insert into access.turned_away (id, authority_id, child_id, membership_id, why, by_name, from_at,
                                                    ended_by_name, ended_at) values\s""",
                        one -> row(one.id(), one.child().authority(), one.child().id(), one.membership(), "A cousin",
                                "Mina", "2020-01-01", one.ended() ? "Mina" : null, one.ended() ? "2020-01-02" : null))
                        .replace(";", " on conflict do nothing;");
    }

    private static <T> String each(Collection<T> all, String insert, Function<T, String> row) {
        return all.isEmpty() ? "" : insert + all.stream().map(row).collect(Collectors.joining(",")) + ";\n";
    }

    private static String row(Object... values) {
        return java.util.Arrays.stream(values)
                .map(value -> value == null || value instanceof Boolean ? String.valueOf(value) : "'" + value + "'")
                .collect(Collectors.joining(",", "(", ")"));
    }

    private void write(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
