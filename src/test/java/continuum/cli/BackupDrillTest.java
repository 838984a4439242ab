package continuum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import continuum.Continuum;
import continuum.area.Backup;
import continuum.area.DatabaseSettings;
import continuum.area.ServersPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The drill of {@code docs/operations.md}: a whole area on a server's PostgreSQL, with roles as that page makes them, is
 * written down, comes back into an empty database, and both hold the same.
 */
@Tag("house")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupDrillTest {

    private static Path folder;
    private static ServersPostgres server;
    private static int databases;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeAll
    static void an_area_on_a_server(@TempDir Path empty) throws Exception {
        folder = empty;
        server = ServersPostgres.start(folder);
        try (var node = start(server.database("continuum"), "small")) {
            untilReady(node);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void listen() {
        said.reset();
        complained.reset();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        System.setProperty("continuum.database.ownerPassword", ServersPostgres.password());
        System.setProperty("continuum.database.appPassword", ServersPostgres.password());
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        for (var name : new String[]{"url", "ownerPassword", "appPassword"}) {
            System.clearProperty("continuum.database." + name);
        }
    }

    @Test
    void ordinary_roles_are_enough() throws Exception {
        try (var connection = server.connect("continuum"); var sql = connection.createStatement()) {
            try (var powers = sql.executeQuery("select count(*) from pg_roles where rolname in "
                    + "('continuum_owner', 'continuum_app') and not (rolsuper or rolbypassrls or rolcreaterole)")) {
                powers.next();
                assertThat(powers.getInt(1)).isEqualTo(2);
            }
            try (var owned = sql
                    .executeQuery("select count(*) from pg_class where relowner = 'continuum_app'::regrole")) {
                owned.next();
                assertThat(owned.getInt(1)).as("what the pages' role owns").isZero();
            }
        }
    }

    @Test
    void what_was_written_comes_back_row_by_row() throws Exception {
        var file = folder.resolve("all.backup");
        assertThat(run("continuum", "backup", "--to", file.toString())).isEqualTo(Commands.DONE);
        assertThat(said.toString()).contains("rows of", "SHA-256 ", "Everybody's work waited");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("all.backup.part")).doesNotExist();

        var second = empty();
        assertThat(run(second, "restore", file.toString())).isEqualTo(Commands.DONE);
        assertThat(server.contents(second)).isEqualTo(server.contents("continuum"));
        assertThat(shape(second)).isEqualTo(shape("continuum"));
        out.println("The drill: " + Files.size(file) / 1024 + " KiB. " + said.toString().replace('\n', ' '));

        try (var node = start(server.url(second), "none")) {
            untilReady(node);
        }
        assertThat(run(second, "restore", file.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString()).contains("holds records already");
        assertThat(run("continuum", "backup", "--to", file.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString()).contains("already. Choose another name.");
    }

    @Test
    void a_role_that_bypasses_row_level_security_lets_everybody_work_on() throws Exception {
        var file = folder.resolve("beside.backup");
        try (var working = server.connect("continuum"); var sql = working.createStatement()) {
            working.setAutoCommit(false);
            sql.execute("lock table people.child in row exclusive mode");
            var written = new Backup(settings("continuum")).write(file, "continuum_backup",
                    ServersPostgres.password());
            assertThat(written.othersWaited()).isFalse();
            working.rollback();
        }
        var third = empty();
        assertThat(run(third, "restore", file.toString())).isEqualTo(Commands.DONE);
        assertThat(server.contents(third)).isEqualTo(server.contents("continuum"));
    }

    @Test
    void a_role_that_row_level_security_binds_is_refused() throws Exception {
        var file = folder.resolve("some.backup");
        assertThat(catchThrowable(
                () -> new Backup(settings("continuum")).write(file, "continuum_app",
                        ServersPostgres.password())))
                .hasMessageContaining("does not see every row");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_changed_file_is_refused_with_the_table_named() throws Exception {
        var whole = folder.resolve("whole.backup");
        assertThat(run("continuum", "backup", "--to", whole.toString())).isEqualTo(Commands.DONE);
        var changed = rewritten(whole, "tables/settings.setting.copy",
                rows -> rows.replaceFirst("Primary School", "Primary Schooi"));
        var shorter = rewritten(whole, "tables/people.child.copy", rows -> rows.substring(rows.indexOf('\n') + 1));
        var into = empty();
        assertThat(run(into, "restore", changed.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString()).contains("the rows of settings.setting are not as they were written");
        assertThat(run(into, "restore", shorter.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString()).contains("the rows of people.child are not as they were written");
        assertThat(server.contents(into).get("area.authority")).startsWith("0 rows");
        assertThat(run(into, "restore", whole.toString())).as("the same database afterwards").isEqualTo(Commands.DONE);

        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(bytes, bytes.length / 2));
        var other = Files.writeString(folder.resolve("other.backup"), "not a backup");
        for (var wrong : new Path[]{cut, other}) {
            complained.reset();
            assertThat(run(empty(), "restore", wrong.toString())).isEqualTo(Commands.CANNOT);
            assertThat(complained.toString()).contains("is not a backup of Continuum").hasLineCount(1);
        }
    }

    @Test
    void an_older_version_comes_back_and_is_brought_up_to_date() throws Exception {
        var old = empty();
        Flyway.configure()
                .dataSource(server.url(old), "continuum_owner", ServersPostgres.password())
                .schemas("area")
                .outOfOrder(true)
                .placeholders(Map.of("app", "continuum_app"))
                .target("202611230095")
                .load()
                .migrate();
        server.superuser(old,
                "insert into area.authority (id, name, la_code, demonstration) values "
                        + "('00000000-0000-7000-8000-000000000001', 'Tab\tand \\ and \"quotes\"', '999', true)");
        var file = folder.resolve("old.backup");
        assertThat(run(old, "backup", "--to", file.toString())).isEqualTo(Commands.DONE);
        var into = empty();
        assertThat(run(into, "restore", file.toString())).isEqualTo(Commands.DONE);
        assertThat(said.toString()).contains("of an older version");
        assertThat(server.contents(into)).containsEntry("area.authority", server.contents(old).get("area.authority"))
                .containsKey("demo.area");
        assertThat(shape(into)).isEqualTo(shape("continuum"));
    }

    private int run(String database, String... arguments) {
        System.setProperty("continuum.database.url", server.url(database));
        return Commands.run(arguments);
    }

    private static String empty() throws SQLException {
        var name = "drill_" + ++databases;
        server.database(name);
        return name;
    }

    private static DatabaseSettings settings(String database) {
        return new DatabaseSettings(folder, server.url(database), "continuum_owner",
                ServersPostgres.password(), "continuum_app", ServersPostgres.password(), 5);
    }

    /** What stands round the rows: constraints, triggers that fire, and what row-level security binds. */
    private static String shape(String database) throws SQLException {
        try (var connection = server.connect(database);
                var sql = connection.createStatement();
                var row = sql.executeQuery("""
                    select string_agg(one, E'\\n' order by one) from (
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                         where connamespace::regnamespace::text !~ '^pg_|information_schema'
                        union all
                        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
                         where relkind = 'r' and relnamespace::regnamespace::text !~ '^pg_|information_schema'
                        ) shape(one)
                    """)) {
            row.next();
            return row.getString(1);
        }
    }

    private static ConfigurableApplicationContext start(String url, String area) {
        return new SpringApplicationBuilder(Continuum.class).run("--server.port=0",
                "--continuum.database.url=" + url,
                "--continuum.database.owner-password=" + ServersPostgres.password(),
                "--continuum.database.app-password=" + ServersPostgres.password(),
                "--continuum.demo.area=" + area, "--continuum.as-of=2026-11-23");
    }

    private static void untilReady(ConfigurableApplicationContext node) throws Exception {
        var health = HttpRequest.newBuilder(URI.create("http://localhost:"
                + node.getEnvironment().getProperty("local.server.port") + "/actuator/health")).build();
        try (var browser = HttpClient.newHttpClient()) {
            for (int tries = 0; browser.send(health, BodyHandlers.discarding()).statusCode() != 200; tries++) {
                assertThat(tries).isLessThan(1200);
                Thread.sleep(100);
            }
        }
    }

    private Path rewritten(Path backup, String part, UnaryOperator<String> change) throws IOException {
        var file = folder.resolve("changed-" + part.replace('/', '-') + ".backup");
        try (var from = new ZipFile(backup.toFile()); var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(part)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
                to.closeEntry();
            }
        }
        return file;
    }
}
