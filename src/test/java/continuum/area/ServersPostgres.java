package continuum.area;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A PostgreSQL that somebody else runs: it asks for passwords, and its roles and databases were made with the very
 * statements that {@code docs/operations.md} tells its administrator to type.
 */
public final class ServersPostgres implements AutoCloseable {

    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private final EmbeddedPostgres server;
    private final List<String> blocks;

    private ServersPostgres(EmbeddedPostgres server, List<String> blocks) {
        this.server = server;
        this.blocks = blocks;
    }

    /** Starts it, in a folder of its own, with the three roles. */
    public static ServersPostgres start(Path folder) throws IOException, SQLException {
        var text = Files.readString(Path.of("docs/operations.md"));
        var blocks = BLOCK.matcher(text).results().map(found -> found.group(1)).toList();
        var embedded = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "60")
                .start();
        var server = new ServersPostgres(embedded, blocks);
        server.superuser("postgres", blocks.get(0).replace("...", "a-password-for-tests"));
        Files.writeString(folder.resolve("server/pg_hba.conf"), """
            host all postgres all trust
            host all all all scram-sha-256
            """, StandardOpenOption.TRUNCATE_EXISTING);
        server.superuser("postgres", "select pg_reload_conf()");
        return server;
    }

    /** What the roles prove themselves with. */
    public static String password() {
        return "a-password-for-tests";
    }

    /** Makes a database as the page says, and answers its address. */
    public String database(String name) throws SQLException {
        superuser("postgres", blocks.get(1).replace("continuum owner", name + " owner"));
        superuser(name, blocks.get(2));
        return url(name);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    public void superuser(String database, String statements) throws SQLException {
        try (var connection = connect(database); var sql = connection.createStatement()) {
            for (var statement : statements.split(";\\s*\n")) {
                sql.execute(statement);
            }
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    /** Each table with the number and the sum of its rows, but for sign-ins and the history of the schema. */
    public Map<String, String> contents(String database) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = connect(database);
                var sql = connection.createStatement();
                var tables = connection.createStatement()
                        .executeQuery("""
                            select format('%I.%I', schemaname, tablename) from pg_tables
                             where schemaname !~ '^pg_' and schemaname <> 'information_schema'
                               and tablename not in ('session', 'session_attributes', 'flyway_schema_history')
                            """)) {
            while (tables.next()) {
                var name = tables.getString(1);
                try (var sum = sql.executeQuery("select count(*) || ' rows, ' "
                        + "|| coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from " + name + " t")) {
                    sum.next();
                    contents.put(name, sum.getString(1));
                }
            }
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
