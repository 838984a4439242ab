package continuum.area;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system's own PostgreSQL, with its files in a folder. Durable: it syncs every commit to disk and refuses to start
 * unsafe. When the program was killed and its database lived on, the next start finds it by the folder and goes on with
 * it; so does a second node that is pointed to the same folder.
 */
final class OwnPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final String DATABASE = "continuum";

    private final @Nullable EmbeddedPostgres server;
    private final int port;
    private final @Nullable Path folder;

    /** @param folder where the files are; nothing for a server that lives only as long as the tests */
    OwnPostgres(@Nullable EmbeddedPostgres server, int port, @Nullable Path folder) {
        this.server = server;
        this.port = port;
        this.folder = folder;
    }

    static OwnPostgres in(Path data, String... roles) {
        try {
            Files.createDirectories(data);
            var folder = data.toAbsolutePath().normalize().resolve("postgresql");
            var running = runningPort(folder);
            var postgres = running > 0 ? new OwnPostgres(null, running, folder) : start(folder);
            postgres.insistOnDurability();
            postgres.prepare(roles);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " can't be started: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + data + " can't be prepared: " + e.getMessage(), e);
        }
    }

    private static OwnPostgres start(Path folder) throws IOException {
        var lock = folder.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            LOG.info("The database was not closed last time; it recovers by itself.");
            Files.delete(lock);
        }
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolveSibling("programs").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .start();
        return new OwnPostgres(server, server.getPort(), folder);
    }

    /** The port of a server that already serves this folder, or 0. Its first line is a process, its fourth the port. */
    private static int runningPort(Path folder) throws IOException {
        var lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.size() < 4) {
            return 0;
        }
        var alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().map(c -> c.contains("postgres")).orElse(true))
                .isPresent();
        return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private void insistOnDurability() throws SQLException {
        try (var connection = DriverManager.getConnection(address("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = sql.executeQuery("show " + name)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new IllegalStateException("The database runs with " + name + " switched off. Records "
                                + "could be lost in a power cut, so the system won't start on it.");
                    }
                }
            }
        }
    }

    /** Makes the roles, the first of which owns the database, and the database itself, unless they are there. */
    void prepare(String... roles) throws SQLException {
        try (var connection = DriverManager.getConnection(address("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            for (var role : roles) {
                sql.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole;
                        end if;
                    end $$
                    """.formatted(role));
            }
            try (var row = sql.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (row.next()) {
                    return;
                }
            }
            sql.execute("create database " + DATABASE + " owner " + roles[0]);
        }
        try (var connection = DriverManager.getConnection(address(DATABASE), "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute("create extension if not exists pg_trgm");
            sql.execute("create extension if not exists fuzzystrmatch");
            sql.execute("create extension if not exists unaccent");
            sql.execute("create extension if not exists btree_gist");
        }
    }

    String url() {
        return address(DATABASE);
    }

    private String address(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Stops the server, unless another node still works with it: the last one out closes the door. */
    @Override
    public void close() throws IOException {
        if (othersAreConnected()) {
            LOG.info("Another node still uses the database, so it stays open.");
        } else if (server != null) {
            server.close();
        } else if (folder != null) {
            stop(folder);
        }
    }

    private boolean othersAreConnected() {
        try (var connection = DriverManager.getConnection(address("postgres"), "postgres", "");
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select exists (select from pg_stat_activity where application_name = 'continuum')")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException alreadyGone) {
            return false;
        }
    }

    /** Asks a server that another run started to end; it writes everything down first. */
    private static void stop(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).ifPresent(ProcessHandle::destroy);
    }
}
