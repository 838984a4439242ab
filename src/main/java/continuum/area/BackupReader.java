package continuum.area;

import continuum.area.Backup.Impossible;
import continuum.area.BackupManifest.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup into tables that hold nothing, in one transaction: all of it, or nothing. The tables' owner does it, and
 * needs no other power: for that transaction it lifts its own row-level security, the triggers (what they once wrote is in
 * the file) and the foreign keys, and puts them back; the keys are proved over all rows.
 */
final class BackupReader implements AutoCloseable {

    private static final String FOREIGN_KEYS = """
        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
         where contype = 'f' and conparentid = 0 and pg_has_role((select relowner from pg_class where oid = conrelid), 'USAGE')
         order by 1, 2
        """;
    private static final String BOUND = """
        select c.oid::regclass::text from pg_class c
         where c.relforcerowsecurity and c.relkind = 'r' and pg_has_role(c.relowner, 'USAGE') order by 1
        """;

    private record ForeignKey(String table, String name, String definition) {}

    private final ZipFile zip;
    private final String name;
    private final BackupManifest manifest;

    /** Opens a backup. Nothing of it is believed yet but what it says of itself. */
    BackupReader(Path file) throws IOException {
        name = file.getFileName().toString();
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Impossible(name + " is not a backup of Continuum, or its end is missing.");
        }
        try {
            manifest = manifest();
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest says() {
        return manifest;
    }

    private BackupManifest manifest() throws IOException {
        var entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new Impossible(name + " is not a backup of Continuum.");
        }
        try (var in = zip.getInputStream(entry)) {
            var read = JsonMapper.shared().readValue(in, BackupManifest.class);
            if (!BackupManifest.FORMAT.equals(read.format()) || read.migrations() == null || read.tables() == null
                    || read.sequences() == null) {
                throw new Impossible(name + " is laid out in a way that this version does not know.");
            }
            return read;
        } catch (JacksonException | ZipException e) {
            throw new Impossible(name + " is damaged: what it says of itself can't be read.");
        }
    }

    /** Reads every row into the tables of this database, which are of the backup's version. */
    void read(Connection connection) throws SQLException, IOException {
        mustFit(BackupWriter.tables(connection));
        connection.setAutoCommit(false);
        try {
            load(connection);
            connection.commit();
        } finally {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        run(connection, "analyze");
    }

    /** The file names the very tables and columns of its version: what it says goes into statements. */
    private void mustFit(List<Table> tables) {
        var here = tables.stream().collect(Collectors.toMap(Table::name, BackupReader::columns));
        for (var table : manifest.tables()) {
            if (!columns(table).equals(here.remove(table.name()))) {
                throw new Impossible(name + " is damaged: its version has no such table as " + table.name() + ".");
            }
        }
        if (!here.isEmpty()) {
            throw new Impossible(name + " is damaged: it lacks the table " + Collections.min(here.keySet()) + ".");
        }
    }

    private static Set<String> columns(Table table) {
        return Set.copyOf(List.of(table.columns().split(", ")));
    }

    private void load(Connection connection) throws SQLException, IOException {
        var names = manifest.tables().stream().map(Table::name).toList();
        run(connection, "truncate " + String.join(", ", names) + " cascade");
        var keys = foreignKeys(connection);
        var bound = column(connection, BOUND);
        for (var key : keys) {
            run(connection, "alter table " + key.table() + " drop constraint " + key.name());
        }
        for (var table : names) {
            run(connection, "alter table " + table + " disable trigger user");
        }
        for (var table : bound) {
            run(connection, "alter table " + table + " no force row level security");
        }
        for (var table : manifest.tables()) {
            read(connection, table);
        }
        for (var sequence : manifest.sequences()) {
            try (var sql = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                sql.setString(1, sequence.name());
                sql.setLong(2, sequence.value());
                sql.setBoolean(3, sequence.called());
                sql.execute();
            }
        }
        for (var table : names) {
            run(connection, "alter table " + table + " enable trigger user");
        }
        for (var key : keys) {
            prove(connection, key);
        }
        for (var table : bound) {
            run(connection, "alter table " + table + " force row level security");
        }
    }

    private void read(Connection connection, Table table) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(table);
        }
        var sum = BackupWriter.sha256();
        try (var rows = new DigestInputStream(zip.getInputStream(entry), sum)) {
            long read = connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), rows, 1 << 16);
            rows.transferTo(OutputStream.nullOutputStream());
            if (read != table.rows() || !HexFormat.of().formatHex(sum.digest()).equals(table.sha256())) {
                throw damaged(table);
            }
        } catch (PSQLException | ZipException e) {
            throw damaged(table);
        }
    }

    private void prove(Connection connection, ForeignKey key) throws SQLException {
        try {
            run(connection, "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        } catch (PSQLException e) {
            throw new Impossible(name + " is damaged: rows of " + key.table()
                    + " speak of rows that are not there. Nothing was restored.");
        }
    }

    private Impossible damaged(Table table) {
        return new Impossible(name + " is damaged: the rows of " + table.name()
                + " are not as they were written. Nothing was restored.");
    }

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var sql = connection.createStatement(); var row = sql.executeQuery(FOREIGN_KEYS)) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
