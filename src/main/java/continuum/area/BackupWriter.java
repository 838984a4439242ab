package continuum.area;

import continuum.area.Backup.Impossible;
import continuum.area.BackupManifest.Sequence;
import continuum.area.BackupManifest.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of every table, all as of one moment, into a zip. */
final class BackupWriter {

    /** Sign-ins are not brought back to life; the history of the schema is in the manifest. */
    static final String TABLES = """
        select format('%I.%I', n.nspname, c.relname) as name,
               (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
           and (n.nspname, c.relname) not in (('access', 'session'), ('access', 'session_attributes'),
                                              ('area', 'flyway_schema_history'))
         order by 1
        """;
    private static final String SEQUENCES = """
        select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
               last_value is not null as called
          from pg_sequences order by 1
        """;
    private static final String BINDS_ITS_OWNER = """
        select string_agg(c.oid::regclass::text, ', ') from pg_class c
         where c.relforcerowsecurity and c.relkind = 'r' and pg_has_role(c.relowner, 'USAGE')
        """;

    private final Connection connection;

    BackupWriter(Connection connection) {
        this.connection = connection;
    }

    /** Writes to a file that is there only once it is whole, and that only its owner can read. */
    Backup.Written write(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new Impossible("There is a file " + file.getFileName() + " already. Choose another name.");
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        boolean othersWait = seeEveryRow();
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var sum = sha256();
        try (var zip = new ZipOutputStream(new DigestOutputStream(Files.newOutputStream(part), sum))) {
            zip.setLevel(Deflater.BEST_SPEED);
            var manifest = write(zip);
            zip.finish();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Backup.Written(manifest.size(), HexFormat.of().formatHex(sum.digest()), othersWait);
        } finally {
            connection.rollback();
            Files.deleteIfExists(part);
        }
    }

    /**
     * A role that row-level security does not bind reads beside everybody's work. The tables' owner is bound, but can lift
     * that for its own transaction: then everybody waits, and the end of the transaction puts it back, whatever happens.
     */
    private boolean seeEveryRow() throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("set local row_security = off");
            if (truth("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                return false;
            }
            var bound = words(BINDS_ITS_OWNER);
            if (bound.isEmpty()) {
                throw new Impossible("This role of the database does not see every row. Name the tables' owner, "
                        + "or a role with BYPASSRLS, with --role.");
            }
            try {
                sql.execute("set local lock_timeout = '60s'");
                sql.execute("lock table " + bound + " in access exclusive mode");
            } catch (PSQLException busy) {
                throw new Impossible("Somebody's work would not let go of its tables for a minute. Try again.");
            }
            for (var table : bound.split(", ")) {
                sql.execute("alter table " + table + " no force row level security");
            }
            return true;
        }
    }

    private BackupManifest write(ZipOutputStream zip) throws SQLException, IOException {
        if (truth("select exists (select from pg_largeobject_metadata)")) {
            throw new Impossible("The database holds large objects, which are not this program's and which a backup "
                    + "would leave out. Keep Continuum in a database of its own.");
        }
        var tables = new ArrayList<Table>();
        for (var table : tables(connection)) {
            tables.add(write(zip, table));
        }
        try (var sql = connection.createStatement(); var row = sql.executeQuery("select now()")) {
            row.next();
            var manifest = new BackupManifest(BackupManifest.FORMAT, row.getObject(1, Timestamp.class).toInstant(),
                    Schema.of(connection), tables, sequences());
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private Table write(ZipOutputStream zip, Table table) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var sum = sha256();
        long rows;
        try {
            rows = connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select %s from %s) to stdout".formatted(table.columns(), table.name()),
                            new DigestOutputStream(new Open(zip), sum));
        } catch (PSQLException refused) {
            throw new Impossible("The table " + table.name() + " can't be read: " + refused.getMessage());
        }
        zip.closeEntry();
        return new Table(table.name(), table.columns(), rows, HexFormat.of().formatHex(sum.digest()));
    }

    static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var sql = connection.createStatement(); var row = sql.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(row.getString("name"), row.getString("columns"), 0, ""));
            }
        }
        return tables;
    }

    private List<Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Sequence>();
        try (var sql = connection.createStatement(); var row = sql.executeQuery(SEQUENCES)) {
            while (row.next()) {
                sequences.add(new Sequence(row.getString("name"), row.getLong("value"), row.getBoolean("called")));
            }
        }
        return sequences;
    }

    private boolean truth(String query) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String words(String query) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1) == null ? "" : row.getString(1);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The zip stays open when a table's part ends. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
