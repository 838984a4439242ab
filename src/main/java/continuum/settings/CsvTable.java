package continuum.settings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file: its header, then its rows one at a time. Columns are found by name, never by position; their
 * order and number drift from year to year.
 */
final class CsvTable implements AutoCloseable {

    /** One row with as many cells as the header. {@code number} is what a spreadsheet shows; the header is row 1. */
    record Line(long number, List<String> cells) {}

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long number = 1;

    private CsvTable(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        var first = next();
        if (first == null) {
            throw new UnreadableFile("The file is empty. Download it again.");
        }
        header = first.getFields().stream().map(TextFile::cell).toList();
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new UnreadableFile("The column " + name + " stands twice in the header. Remove one of them.");
            }
        }
    }

    /** @throws UnreadableFile when it is no table */
    static CsvTable open(Path file) {
        try {
            return new CsvTable(CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(TextFile.open(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the header has all of these columns, capitals or not. */
    boolean has(String... names) {
        for (var name : names) {
            if (at(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the column stands; -1 when there is none. */
    int at(String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first column stands whose name is so; -1 when there is none. */
    int like(String pattern) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).toLowerCase(Locale.ROOT).matches(pattern)) {
                return i;
            }
        }
        return -1;
    }

    String name(int at) {
        return header.get(at);
    }

    /** The next row that holds anything, or null at the end. A row of another length is refused and passed over. */
    @Nullable
    Line next(Refusals refusals) {
        for (var record = next(); record != null; record = next()) {
            number++;
            var cells = new ArrayList<String>(record.getFieldCount());
            record.getFields().forEach(cell -> cells.add(TextFile.cell(cell)));
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (cells.size() == header.size()) {
                return new Line(number, cells);
            }
            refusals.add(new Refusal(number, "the whole row", "",
                    "must have %d cells as the header has, and has %d".formatted(header.size(), cells.size()),
                    "Look for a comma or a quotation mark too many, or download the file again."));
        }
        return null;
    }

    private @Nullable CsvRecord next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new UnreadableFile("The file can't be read after row " + number
                    + ": a quotation mark is missing or stands in the wrong place. Correct it or download the file again.");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
