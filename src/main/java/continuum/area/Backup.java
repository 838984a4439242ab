package continuum.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Every row of the database in one file, as of one moment; and back again into an empty database. The file is a zip with
 * one COPY text a table, readable without this program, and a manifest with the version of the schema, the number of rows
 * and the SHA-256 of each table. It holds personal data.
 */
public final class Backup {

    /** How much was written or read. */
    public record Size(int tables, long rows) {}

    /**
     * What was written.
     *
     * @param sha256 of the whole file: kept elsewhere, it shows later that nobody has changed it
     * @param othersWaited whether everybody's work stood still meanwhile
     */
    public record Written(Size size, String sha256, boolean othersWaited) {}

    /**
     * What was brought back.
     *
     * @param migrated how many changes of the schema are newer than the backup and were made afterwards
     */
    public record Restored(Size size, int migrated) {}

    /** A backup or restore that can't be done, and why. Nothing was changed. */
    public static final class Impossible extends RuntimeException {
        Impossible(String why) {
            super(why);
        }
    }

    private interface Work<T> {
        T on(String url) throws SQLException, IOException;
    }

    private final DatabaseSettings settings;

    public Backup(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Writes everything to a new file, which only its owner can read.
     *
     * @param role of a server's PostgreSQL: one that row-level security does not bind reads beside everybody's work, for the
     *            tables' owner (nothing) everybody waits
     * @param password that role's
     */
    public Written write(Path file, @Nullable String role, String password) {
        return reached(url -> {
            var who = role != null ? role : settings.ownServer() ? "postgres" : settings.owner();
            var secret = role != null ? password : settings.ownServer() ? "" : settings.ownerPassword();
            try (var connection = connect(url, who, secret)) {
                return new BackupWriter(connection).write(file);
            }
        });
    }

    /**
     * Brings everything back into an empty database: makes its tables as they were, reads the rows, proves them against the
     * manifest, and then brings the schema up to date.
     */
    public Restored restore(Path file) {
        return reached(url -> {
            try (var backup = new BackupReader(file);
                    var owner = connect(url, settings.owner(), settings.ownerPassword())) {
                var schema = new Schema(url, settings);
                mustBeEmpty(owner);
                if (Schema.of(owner).isEmpty()) {
                    schema.make(backup.says().migrations());
                }
                mustBeOfItsVersion(owner, backup.says());
                backup.read(owner);
                schema.bringUpToDate();
                return new Restored(backup.says().size(),
                        Schema.of(owner).size() - backup.says().migrations().size());
            } catch (NoSuchFileException e) {
                throw new Impossible("There is no file " + file + ".");
            }
        });
    }

    private static void mustBeEmpty(Connection connection) throws SQLException {
        if (Schema.of(connection).isEmpty()) {
            return;
        }
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select exists (select from area.authority)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new Impossible("The database holds records already. Restore into an empty one: "
                        + "say --data and a new folder, or point CONTINUUM_DATABASE_URL at a new database.");
            }
        }
    }

    private static void mustBeOfItsVersion(Connection connection, BackupManifest backup) throws SQLException {
        var here = Schema.of(connection);
        if (!here.equals(backup.migrations())) {
            throw new Impossible("The tables of this database are of another version than the backup, whose newest "
                    + "change is " + backup.newestMigration() + ". Restore into a database without tables.");
        }
    }

    private static Connection connect(String url, String role, String password) throws SQLException {
        var who = new Properties();
        who.setProperty("user", role);
        who.setProperty("password", password);
        who.setProperty("ApplicationName", "continuum backup");
        return DriverManager.getConnection(url, who);
    }

    private <T> T reached(Work<T> work) {
        try {
            if (!settings.ownServer()) {
                return work.on(settings.url());
            }
            try (var own = OwnPostgres.in(settings.data(), settings.owner(), settings.app(), "continuum_report")) {
                return work.on(own.url());
            }
        } catch (SQLException e) {
            throw new Impossible("The database did not answer as it should: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be written or read: " + e.getMessage(), e);
        }
    }
}
