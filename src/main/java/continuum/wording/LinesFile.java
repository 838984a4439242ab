package continuum.wording;

import continuum.web.SafeCsv;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The linter for a file: lines in, findings out, as CSV, one row at a time. A row that can't be read for what it is (another
 * section, no words) is named on the side and passed over.
 */
public final class LinesFile {
    /** Read, and nothing found. */
    public static final int DONE = 0;
    /** Read, and something found. */
    public static final int FINDINGS = 1;
    /** Can't be read; one line said why. */
    public static final int CANNOT = 2;

    private static final List<String> COLUMNS = List.of("id", "section", "text");
    private static final int TOLD = 20;

    private final SafeCsv out;
    private final PrintStream err;
    private long rows;
    private long findings;
    private long passedOver;

    private LinesFile(SafeCsv out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Reads a file by its name. */
    public static int run(Path file, OutputStream out, PrintStream err) {
        if (Files.isDirectory(file)) {
            return cannot(err, file + " is a folder. Name a CSV file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return run(in, out, err);
        } catch (NoSuchFileException e) {
            return cannot(err, "There is no file " + file + ".");
        } catch (IOException e) {
            return cannot(err, "The file " + file + " can't be read: " + e.getMessage());
        }
    }

    /** Reads what comes in, with columns id, section and text in any order. */
    public static int run(InputStream in, OutputStream out, PrintStream err) {
        try (SafeCsv csv = SafeCsv.unmarked(new KeptOpen(out))) {
            var reader = new LineReader(SpreadsheetText.of(in), COLUMNS);
            return new LinesFile(csv, err).read(reader);
        } catch (Unreadable e) {
            return cannot(err, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return cannot(err, "The lines can't be read: " + e.getMessage());
        }
    }

    private int read(LineReader reader) {
        out.row("id", "rule", "phrase", "better");
        reader.forEach(this::read, this::passOver);
        if (rows + passedOver == 0) {
            throw new Unreadable("There is no line under the header.");
        }
        if (passedOver > TOLD) {
            err.printf("%,d more rows were left out.%n", passedOver - TOLD);
        }
        return findings > 0 ? FINDINGS : DONE;
    }

    private void read(LineReader.Row row) {
        rows++;
        String id = row.cell("id").strip();
        var section = Section.of(row.cell("section"));
        if (section.isEmpty()) {
            passOver("Row %d (id %s) was left out: only sections E and F are read, and it says %s."
                    .formatted(row.number(), id, quoted(row.cell("section"))));
            return;
        }
        try {
            for (Finding finding : Linter.read(section.get(), row.cell("text"))) {
                findings++;
                out.row(id, finding.rule().id(), finding.phrase(), finding.better());
            }
        } catch (IllegalArgumentException e) {
            passOver("Row %d (id %s) was left out: %s.".formatted(row.number(), id, e.getMessage()));
        }
    }

    private void passOver(String why) {
        if (++passedOver <= TOLD) {
            err.println(why);
        }
    }

    private static String quoted(String section) {
        String one = section.strip().replaceAll("\\s+", " ");
        return one.isEmpty() ? "nothing" : "“" + (one.length() > 40 ? one.substring(0, 40) + "…" : one) + "”";
    }

    private static int cannot(PrintStream err, String why) {
        err.println(why);
        return CANNOT;
    }

    /** Flushed at the end, but left open for whoever gave it. */
    private static final class KeptOpen extends FilterOutputStream {
        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
