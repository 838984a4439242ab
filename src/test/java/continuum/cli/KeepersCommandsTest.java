package continuum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.TestPostgres;
import continuum.demo.FreshDatabase;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands of whoever keeps the system: verifying the history, and letting in the first administrator. */
@InTheHouse
class KeepersCommandsTest {

    @Autowired
    TestArea area;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    private final ChildId child = ChildId.create();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setProperty("continuum.database.url", TestPostgres.url());
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.clearProperty("continuum.database.url");
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void an_untouched_history_is_intact_and_one_changed_row_is_found() {
        var system = area.create();
        record(system, "One");
        record(system, "Two");
        assertThat(verify(system)).isEqualTo(Commands.DONE);
        assertThat(said()).contains("2 lines of what happened and 1 looks, in 2 chains", "as it was recorded",
                "Fingerprint");
        TestPostgres
                .asOwner("update history.entry set what = 'Else' where child_id = '%s' and seq = 1".formatted(child));
        said.reset();
        assertThat(verify(system)).isEqualTo(Commands.FINDINGS);
        assertThat(said()).contains("Child " + child + ", what happened: line 1 was changed after it was recorded",
                "1 found that is not as recorded");
    }

    @Test
    void a_removed_row_and_one_put_in_are_found() {
        var system = area.create();
        record(system, "One");
        record(system, "Two");
        TestPostgres.asOwner("delete from history.look where child_id = '%s'".formatted(child));
        TestPostgres.asOwner("""
            set session_replication_role = replica;
            insert into history.entry select authority_id, '%s', 1, kind, happened_on, recorded_at, account_id, by_name,
                   by_role, 'Made up', reason, audience, subject, null, hash from history.entry where child_id = '%s' and seq = 1
            """.formatted(ChildId.create(), child));
        assertThat(verify(system)).isEqualTo(Commands.FINDINGS);
        assertThat(said()).contains("who looked: line 1 was removed", "line 1 was put in beside the chain");
    }

    @Test
    void an_authority_that_is_not_there_ends_with_2_and_help_says_how_it_ends() {
        area.create();
        assertThat(Commands.run("verify-history", "--authority", "000")).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("does not hold an authority with the number 000");
        assertThat(Commands.run("verify-history", "--help")).isZero();
        assertThat(said()).contains("1   some are not; each is listed");
    }

    @Test
    void a_real_authority_begins_with_its_first_administrator_and_has_one_first_administrator_only() {
        System.setProperty("continuum.database.url", FreshDatabase.create().url());
        assertThat(
                Commands.run("first-administrator", "--authority", "356", "--email", "ada.field@example.org", "--name",
                        "Ada Field", "--address", "https://send.example.org/"))
                .isEqualTo(Commands.DONE);
        assertThat(said()).contains("Ada Field is the first administrator of Stockport")
                .containsPattern(Pattern.compile("https://send\\.example\\.org/password-link/[\\w-]{40,}"));
        said.reset();
        assertThat(Commands.run("first-administrator", "--authority", "356", "--email", "ben@example.org", "--name",
                "Ben Marsh")).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("has an administrator already");
        assertThat(said()).isEmpty();
    }

    @Test
    void the_first_administrator_is_refused_with_a_reason_where_it_makes_no_sense() {
        assertThat(first("--authority", "356", "--email", "a@example.org", "--name", "Ada"))
                .contains("demonstration area");
        assertThat(first("--email", "a@example.org", "--name", "Ada")).contains("three digits with --authority");
        assertThat(first("--authority", "356", "--email", "not an address", "--name", "Ada"))
                .contains("an email address");
    }

    private String first(String... more) {
        complained.reset();
        area.create();
        var all = new ArrayList<>(List.of("first-administrator"));
        all.addAll(List.of(more));
        assertThat(Commands.run(all.toArray(String[]::new))).isEqualTo(Commands.CANNOT);
        return complained.toString(StandardCharsets.UTF_8);
    }

    private int verify(Viewer system) {
        return Commands.run("verify-history", "--authority", system.authority().toString());
    }

    private void record(Viewer system, String what) {
        Viewing.as(system, () -> transaction.executeWithoutResult(t -> {
            history.record(system,
                    new Entry(child, "test", LocalDate.of(2026, 3, 3), what, Audience.FAMILY, null));
            if (what.equals("One")) {
                history.looked(system, child, "Now");
            }
        }));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
