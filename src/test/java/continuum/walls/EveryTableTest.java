package continuum.walls;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The second wall stands before every table, with every check of the program left out: plain SQL as the application's own
 * role. A table that is added without its wall fails here.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableTest {

    /** Tables about children whose policies bind everybody but the owner, with the reason. */
    private static final Map<String, String> NOT_FORCED = Map.of(
            "access.relation", "the owner's functions read it to work out who sees whom",
            "access.same_child", "the owner's functions read it to work out who sees whom",
            "access.sealed", "the owner's functions read it to work out who sees whom",
            "access.opening", "the owner's functions read it to work out who sees whom",
            "access.turned_away", "the owner's functions read it to work out who sees whom");

    /** Tables that the application's role may not read at all; triggers write them as the owner. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "history.chain", "the end of each chain of hashes, which nobody but the triggers may move");

    /** Tables of an authority that everybody may read, with the reason. */
    private static final Map<String, String> PUBLIC = Map.of(
            "calendar.term", "school terms are public",
            "calendar.own_day", "bank holidays are public",
            "delivery.term_week", "term weeks are the school terms over again",
            "delivery.rule", "a school applies the rule of each authority that its children come from");

    /** Views that answer with the owner's rights, with the reason. */
    private static final Map<String, String> OWNERS_VIEWS = Map.of(
            "access.sealed_now", "the first wall must know of every seal; it names nobody and gives no reason",
            "access.open_now", "the first wall must know what is open to the viewer; it gives ids alone");

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Seals seals;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private JdbcClient owner;
    private Viewer here;
    private Records.Known known;

    @BeforeAll
    void a_child_with_a_record_of_every_kind() {
        owner = JdbcClient.create(new DriverManagerDataSource(TestPostgres.url(), "postgres", ""));
        here = area.create();
        known = house.getAutowireCapableBeanFactory()
                .createBean(Records.class)
                .make(here, area.somebody(here, Role.CASEWORKER, null, "Cora Case"), "Okafor");
    }

    @Test
    void every_table_about_children_has_its_wall_and_the_wall_binds_the_owner_too() {
        var open = new ArrayList<String>();
        for (var table : tables("child_id")) {
            var name = (String) table.get("name");
            var walled = (boolean) table.get("walled")
                    && ((boolean) table.get("forced") || NOT_FORCED.containsKey(name))
                    && (long) table.get("policies") > 0;
            if (!walled && !isOutOfReach(name)) {
                open.add(name);
            }
        }
        assertThat(open).as("Tables with a child_id that are not walled. Say in their migration: "
                + "call access.guard_child_table('room.table')").isEmpty();
    }

    @Test
    void every_table_of_an_authority_is_walled_off_from_the_others() {
        assertThat(tables("authority_id").stream()
                .filter(table -> !(boolean) table.get("walled"))
                .map(table -> (String) table.get("name"))
                .filter(name -> !PUBLIC.containsKey(name) && !isOutOfReach(name)))
                .as("Tables with an authority_id without row-level security. Say in their migration: "
                        + "call access.guard_area_table('room.table')")
                .isEmpty();
    }

    @Test
    void whoever_has_nothing_to_do_with_a_child_finds_no_row_in_any_table_about_children() {
        for (var stranger : strangers()) {
            assertThat(seen(stranger, "child_id", "true")).as("%s", stranger.roleWords()).isEmpty();
        }
        assertThat(seen(null, "child_id", "true")).as("nobody signed in").isEmpty();
    }

    @Test
    void nobody_of_another_authority_finds_a_row_of_this_one() {
        var elsewhere = area.create();
        var ours = "authority_id = '" + here.authority() + "'";
        for (var role : List.of(Role.SEND_MANAGER, Role.DATA_OFFICER, Role.ADMINISTRATOR)) {
            var stranger = area.somebody(elsewhere, role, null, "Elsewhere");
            var rows = seen(stranger, "authority_id", ours);
            rows.keySet().removeAll(PUBLIC.keySet());
            assertThat(rows).as("%s of another authority", role).isEmpty();
        }
    }

    @Test
    void whoever_has_nothing_to_do_with_a_child_changes_and_removes_no_row() {
        for (var stranger : strangers()) {
            for (var table : tables("child_id")) {
                for (var sql : List.of("update %s set child_id = child_id where child_id = '%s'",
                        "delete from %s where child_id = '%s'")) {
                    assertThat(touched(stranger, sql.formatted(table.get("name"), known.child())))
                            .as("%s: %s", stranger.roleWords(), sql.formatted(table.get("name"), "the child"))
                            .isZero();
                }
            }
        }
    }

    @Test
    void a_sealed_child_stands_in_no_table_for_those_it_is_sealed_from() {
        var manager = area.somebody(here, Role.SEND_MANAGER, null, "Mina Jay");
        Viewing.as(manager, () -> seals.seal(manager, known.child(), "At risk"));
        var ofThisChild = "child_id = '" + known.child() + "'";
        for (var sealedOut : List.of(area.somebody(here, Role.CASEWORKER, null, "Cas"),
                area.somebody(here, Role.SENCO, known.parties().get(Role.Party.SETTING), "Sen"),
                area.somebody(here, Role.PARENT, known.parties().get(Role.Party.PERSON), "Ngozi"))) {
            assertThat(seen(sealedOut, "child_id", ofThisChild)).as("%s", sealedOut.roleWords()).isEmpty();
        }
        Viewing.as(manager, () -> seals.lift(manager, known.child(), "Safe now"));
    }

    /** A table that this test holds no row of proves nothing by showing none, so its policy must be the guard's own. */
    @Test
    void every_table_was_looked_into_or_is_walled_by_the_guard_itself() {
        var guard = policy("people.enrolment");
        assertThat(tables("child_id").stream()
                .map(table -> (String) table.get("name"))
                .filter(table -> !isOutOfReach(table) && !guard.equals(policy(table)))
                .filter(table -> owner
                        .sql("select count(*) from " + table + " where authority_id = :here")
                        .param("here", here.authority().value())
                        .query(Long.class)
                        .single() == 0))
                .as("Tables with a wall of their own kind of which continuum.walls.Records makes no row. Make one there, "
                        + "so that the wall is tried")
                .isSubsetOf("access.opening", "access.turned_away", "access.sealed");
    }

    @Test
    void every_view_answers_with_the_rights_of_who_asks() {
        assertThat(owner.sql("""
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
               and not coalesce(c.reloptions @> array['security_invoker=true'], false)
            """).query(String.class).list())
                .as("Views that would answer everybody with all rows. Say \"with (security_invoker = true)\"")
                .isSubsetOf(OWNERS_VIEWS.keySet());
    }

    @Test
    void whatever_runs_with_the_owners_rights_looks_nothing_up_by_a_path_that_somebody_could_change() {
        assertThat(owner.sql("""
            select n.nspname || '.' || p.proname
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'public')
               and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
            """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_application_s_role_owns_nothing_and_no_wall_lets_it_by() {
        var role = transaction.execute(t -> db.sql("select current_user").query(String.class).single());
        assertThat(owner.sql("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = :role")
                .param("role", role)
                .query(Boolean.class)
                .single()).isFalse();
        assertThat(owner.sql("select count(*) from pg_class where relowner = (:role)::regrole")
                .param("role", role)
                .query(Long.class)
                .single()).isZero();
    }

    private List<Viewer> strangers() {
        var elsewhere = area.create();
        return List.of(area.somebody(here, Role.SENCO, UUID.randomUUID(), "Another school"),
                area.somebody(here, Role.PANEL_MEMBER, UUID.randomUUID(), "Another panel"),
                area.somebody(here, Role.PARENT, UUID.randomUUID(), "Another family"),
                area.somebody(here, Role.ADMINISTRATOR, null, "Ada Min"),
                area.somebody(here, Role.FINANCE, null, "Fin Ance"),
                area.somebody(elsewhere, Role.SEND_MANAGER, null, "Elsewhere"),
                area.somebody(elsewhere, Role.SENCO, known.parties().get(Role.Party.SETTING), "A pretender"));
    }

    /** The tables in which somebody finds rows, with how many. */
    private Map<String, Long> seen(Viewer viewer, String column, String which) {
        return as(viewer, () -> {
            var found = new TreeMap<String, Long>();
            for (var table : tables(column)) {
                var name = (String) table.get("name");
                if (!isOutOfReach(name)) {
                    long rows = db.sql("select count(*) from " + name + " where " + which).query(Long.class).single();
                    if (rows > 0) {
                        found.put(name, rows);
                    }
                }
            }
            return found;
        });
    }

    private int touched(Viewer viewer, String sql) {
        return as(viewer, () -> {
            try {
                return db.sql(sql).update();
            } catch (DataAccessException notPermitted) {
                assertThat(notPermitted).hasStackTraceContaining("permission denied");
                return 0;
            }
        });
    }

    /** Does something as somebody, or as nobody, and leaves no trace. */
    private <T> T as(Viewer viewer, java.util.function.Supplier<T> work) {
        java.util.function.Supplier<T> undone = () -> transaction.execute(t -> {
            t.setRollbackOnly();
            return work.get();
        });
        return viewer == null ? undone.get() : Viewing.as(viewer, undone);
    }

    private List<Map<String, Object>> tables(String column) {
        return owner.sql("""
            select n.nspname || '.' || c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
                   (select count(*) from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
                       and p.polpermissive) as policies
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = :column and not a.attisdropped
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
             order by 1
            """).param("column", column).query().listOfRows();
    }

    private boolean isOutOfReach(String table) {
        return OUT_OF_REACH.containsKey(table) && !owner
                .sql("select has_table_privilege('continuum_app', :table, 'select, insert, update, delete')")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /** What the policies of a table say of reading. */
    private List<String> policy(String table) {
        return owner.sql("""
            select polname || ': ' || pg_get_expr(polqual, polrelid) from pg_policy
             where polrelid = (:table)::regclass and polcmd in ('r', '*') and polpermissive order by 1
            """).param("table", table).query(String.class).list();
    }
}
