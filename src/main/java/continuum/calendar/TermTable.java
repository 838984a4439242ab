package continuum.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms in a table with a column for the first and one for the last day of each; other columns are left alone. */
final class TermTable {

    private static final Set<String> FROM = Set.of("from", "start", "starts", "start date", "first day", "term starts");
    private static final Set<String> TO = Set.of("to", "end", "ends", "end date", "last day", "term ends");
    private static final List<DateTimeFormatter> DATES = List.of("uuuu-MM-dd", "d/M/uuuu", "d MMMM uuuu", "d MMM uuuu")
            .stream()
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private TermTable() {}

    static Terms read(String text, List<Fault> faults) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(text.lines().findFirst().orElse("").contains(";") ? ';' : ',')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            int from = -1;
            int to = -1;
            var terms = new ArrayList<Term>();
            for (var line : csv) {
                if (from < 0) {
                    from = column(line.getFields(), FROM);
                    to = column(line.getFields(), TO);
                    if (from < 0 || to < 0) {
                        throw new CalendarFileRefused("The first row names the columns. Call the first day of a term "
                                + "\"from\" and its last day \"to\".");
                    }
                } else {
                    read(line.getFields(), from, to, (int) line.getStartingLineNumber(), terms, faults);
                }
            }
            return new Terms(terms);
        } catch (CsvParseException e) {
            throw new CalendarFileRefused("The file can't be read as a table: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void read(List<String> cells, int from, int to, int row, List<Term> terms, List<Fault> faults) {
        var first = day(cells, from, "first", row, faults);
        var last = day(cells, to, "last", row, faults);
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first)) {
            faults.add(new Fault(row, "the term ends before it starts"));
            return;
        }
        var term = new Term(first, last);
        var wrong = term.oddity();
        var other = terms.stream().filter(term::overlaps).findFirst();
        if (wrong.isPresent()) {
            faults.add(new Fault(row, wrong.get()));
        } else if (other.isPresent()) {
            faults.add(new Fault(row, "the term overlaps the one from " + other.get().words()));
        } else {
            terms.add(term);
        }
    }

    private static @Nullable LocalDate day(List<String> cells, int column, String which, int row, List<Fault> faults) {
        var typed = column < cells.size() ? cells.get(column).strip() : "";
        if (typed.isEmpty()) {
            faults.add(new Fault(row, "the " + which + " day is missing"));
            return null;
        }
        for (var format : DATES) {
            try {
                return LocalDate.parse(typed, format);
            } catch (DateTimeParseException next) {
                // another way to write a date
            }
        }
        faults.add(new Fault(row, "\"" + typed + "\" is not a date such as 2026-09-02 or 2/9/2026"));
        return null;
    }

    private static int column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return i;
            }
        }
        return -1;
    }
}
