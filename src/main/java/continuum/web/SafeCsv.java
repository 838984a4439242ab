package continuum.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The one way in which tables leave as CSV. Written for spreadsheets: UTF-8 with its mark, and no cell can act as a
 * formula, whoever typed it. A cell that would start one gets an apostrophe in front; numbers stay numbers.
 */
public final class SafeCsv implements AutoCloseable {

    private final CsvWriter writer;

    private SafeCsv(OutputStream out, boolean marked) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            text.write('\uFEFF');
        }
        writer = CsvWriter.builder().build(text);
    }

    /** Sends a table as a file to be saved under this name. */
    public static SafeCsv send(HttpServletResponse response, String fileName) {
        try {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
            return to(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table to a stream, which is closed with it. */
    public static SafeCsv to(OutputStream out) {
        return to(out, true);
    }

    /** The same without the mark, for a program that reads on: what a command prints. */
    public static SafeCsv unmarked(OutputStream out) {
        return to(out, false);
    }

    private static SafeCsv to(OutputStream out, boolean marked) {
        try {
            return new SafeCsv(out, marked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; what is null becomes an empty cell. */
    public SafeCsv row(@Nullable Object... cells) {
        var safe = new ArrayList<String>(cells.length);
        for (var cell : cells) {
            safe.add(cell == null ? "" : safe(cell.toString()));
        }
        writer.writeRecord(safe);
        return this;
    }

    static String safe(String cell) {
        if (cell.isEmpty() || cell.matches("[+-]?[0-9]+([.,][0-9]+)?")) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '|', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> "'" + cell;
            default -> cell;
        };
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
