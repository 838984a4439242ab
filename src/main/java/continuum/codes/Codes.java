package continuum.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The national code sets by name, read once each from {@code codes/<name>.csv}. */
public final class Codes {
    private static final Map<String, CodeSet> SETS = new ConcurrentHashMap<>();

    private Codes() {}

    /**
     * The code set of this name, such as {@code sen_type} or {@code year_group}.
     *
     * @throws IllegalArgumentException when there is no such set
     */
    public static CodeSet set(String name) {
        return SETS.computeIfAbsent(name, Codes::load);
    }

    /** Types of special educational need. */
    public static CodeSet needs() {
        return set("sen_type");
    }

    /** No need, SEN support, plan; and the words used before 2014. */
    public static CodeSet provision() {
        return set("sen_provision");
    }

    public static CodeSet yearGroups() {
        return set("year_group");
    }

    public static CodeSet ethnicities() {
        return set("ethnicity");
    }

    public static CodeSet languages() {
        return set("language");
    }

    private static CodeSet load(String name) {
        return new CodeSet(name, rows(name, row -> new Code(row.getField("code"), row.getField("label"),
                day(row.getField("valid_from")), day(row.getField("valid_to")))));
    }

    /** Every row of a shipped list, made into something. */
    static <T> List<T> rows(String name, Function<NamedCsvRecord, T> made) {
        InputStream file = Codes.class.getResourceAsStream("/codes/" + name + ".csv");
        if (file == null || !name.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("There is no code set " + name);
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(made).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }
}
