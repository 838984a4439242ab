package continuum.area;

import java.time.Instant;
import java.util.List;

/**
 * What stands in a backup, so that it can be proved whole: it is the last thing written and the first thing read.
 *
 * @param format how the file is laid out
 * @param writtenAt as of when the rows are
 * @param migrations the version of the schema: every change that had been made to it
 */
record BackupManifest(String format, Instant writtenAt, List<Migration> migrations, List<Table> tables,
        List<Sequence> sequences) {

    static final String FORMAT = "continuum-backup-2";
    static final String ENTRY = "manifest.json";

    /** One change of the schema, by the name of its file and the sum that Flyway made of it. */
    record Migration(String script, int checksum) {}

    /**
     * @param columns quoted and in the order in which they were written
     * @param sha256 of the table's part of the file, in hexadecimal digits
     */
    record Table(String name, String columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    record Sequence(String name, long value, boolean called) {}

    /** How much it is. */
    Backup.Size size() {
        return new Backup.Size(tables.size(), tables.stream().mapToLong(Table::rows).sum());
    }

    String newestMigration() {
        return migrations.isEmpty() ? "none" : migrations.getLast().script();
    }
}
