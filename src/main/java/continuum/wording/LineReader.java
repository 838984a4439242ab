package continuum.wording;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a table of lines one row at a time. Its columns are found by their names, in any order, capitals or not. */
final class LineReader {

    private static final int HEADER_AT_MOST = 1 << 16;

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private long row = 1;

    /** @throws Unreadable when it is no table, or one of the columns is missing */
    LineReader(Reader text, List<String> needed) throws IOException {
        var buffered = new BufferedReader(text, HEADER_AT_MOST);
        char separator = separator(buffered);
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(buffered)
                .iterator();
        var header = next().orElseThrow(() -> new Unreadable("The file is empty."));
        width = header.getFieldCount();
        for (int i = 0; i < width; i++) {
            String name = header.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                throw new Unreadable("The column " + name + " stands twice in the header. Remove one of them.");
            }
        }
        var missing = needed.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("The header has no column %s. It needs %s.".formatted(String.join(" and no column ",
                    missing), String.join(", ", needed)));
        }
    }

    /** A spreadsheet may separate with semicolons or tabs; the header shows which. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_AT_MOST);
        var header = new StringBuilder();
        int c = text.read();
        while (c >= 0 && (header.isEmpty() || c != '\n' && c != '\r') && header.length() < HEADER_AT_MOST - 1) {
            if (c == 0) {
                throw new Unreadable("The file is not text. Save it as CSV and try again.");
            }
            header.append((char) c);
            c = text.read();
        }
        text.reset();
        if (header.toString().startsWith("PK\u0003\u0004")) {
            throw new Unreadable("The file is a spreadsheet workbook. Open it, save it as CSV and try again.");
        }
        if (header.indexOf(",") >= 0) {
            return ',';
        }
        return header.indexOf(";") >= 0 ? ';' : header.indexOf("\t") >= 0 ? '\t' : ',';
    }

    /** Hands over each row that holds anything; of one with another number of cells it says so to {@code odd}. */
    void forEach(Consumer<Row> each, Consumer<String> odd) {
        for (var record = next(); record.isPresent(); record = next()) {
            row++;
            var cells = record.get().getFields();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (cells.size() != width) {
                odd.accept(
                        "Row %d has %d cells and the header has %d; it was left out. Look for a comma or a quotation mark too many."
                                .formatted(row, cells.size(), width));
                continue;
            }
            each.accept(new Row(row, cells));
        }
    }

    /** One row; its cells by the name of their column. */
    final class Row {
        private final long number;
        private final List<String> cells;

        private Row(long number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        long number() {
            return number;
        }

        String cell(String column) {
            return cells.get(columns.get(column));
        }
    }

    private Optional<CsvRecord> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw new Unreadable("The file can't be read after row " + row
                    + ": a quotation mark is missing or stands in the wrong place.");
        } catch (UncheckedIOException e) {
            throw new Unreadable("The file can't be read after row " + row + ": " + e.getCause().getMessage());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
