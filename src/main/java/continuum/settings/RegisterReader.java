package continuum.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads rows of the national register: each becomes facts, or refusals that name every cell that is wrong. */
final class RegisterReader {

    private final CsvTable table;
    private final Map<Fact, List<Integer>> columns = new EnumMap<>(Fact.class);
    private final Map<String, Long> seen = new java.util.HashMap<>();

    RegisterReader(CsvTable table) {
        this.table = table;
        for (var fact : Fact.values()) {
            var at = fact.headers().stream().map(table::at).filter(column -> column >= 0).toList();
            if (!at.isEmpty()) {
                columns.put(fact, fact == Fact.NEEDS ? at : at.subList(0, 1));
            }
        }
        if (!columns.containsKey(Fact.LA_CODE)) {
            throw new UnreadableFile("The file has no column LA (code), so whose settings they are is not known. "
                    + "Download it again with all columns.");
        }
    }

    /** The facts that this file has a column for, in order. */
    List<Fact> facts() {
        return List.copyOf(columns.keySet());
    }

    /** What one row says, in the order of {@link #facts}; empty when it was refused. Null stands for not known. */
    List<String> read(CsvTable.Line line, Refusals refusals) {
        var values = new EnumMap<Fact, String>(Fact.class);
        var fine = true;
        for (var entry : columns.entrySet()) {
            var fact = entry.getKey();
            var read = fact == Fact.NEEDS
                    ? needs(line, entry.getValue(), refusals)
                    : one(fact, line, entry.getValue().getFirst(), refusals);
            fine &= read != null;
            values.put(fact, read == null ? "" : read);
        }
        if (!fine || !agree(values, line, refusals) || standsTwice(values, line, refusals)) {
            return List.of();
        }
        var stated = new ArrayList<String>();
        values.forEach((fact, value) -> stated.add(value.isEmpty() ? fact.otherwise() : value));
        return stated;
    }

    private String one(Fact fact, CsvTable.Line line, int column, Refusals refusals) {
        var cell = line.cells().get(column);
        var read = fact.rule().of(cell);
        if (read.isEmpty() || read.get().isEmpty() && fact.isNeeded()) {
            // one cell can carry two facts; it is refused once
            if (fact != Fact.KIND || Fact.TYPE.rule().of(cell).isPresent()) {
                refusals.add(new Refusal(line.number(), table.name(column), shortened(cell), fact.rule().must(),
                        fact.rule().mend()));
            }
            return null;
        }
        return read.get();
    }

    private String needs(CsvTable.Line line, List<Integer> at, Refusals refusals) {
        var needs = new LinkedHashSet<String>();
        var fine = true;
        for (int column : at) {
            var read = one(Fact.NEEDS, line, column, refusals);
            fine &= read != null;
            if (read != null && !read.isEmpty()) {
                needs.add(read);
            }
        }
        return fine ? needs.stream().collect(Collectors.joining(",", "{", "}")) : null;
    }

    private boolean agree(Map<Fact, String> values, CsvTable.Line line, Refusals refusals) {
        var opened = values.getOrDefault(Fact.OPENED, "");
        var closed = values.getOrDefault(Fact.CLOSED, "");
        if (!opened.isEmpty() && !closed.isEmpty() && LocalDate.parse(closed).isBefore(LocalDate.parse(opened))) {
            refusals.add(new Refusal(line.number(), "CloseDate", cell(Fact.CLOSED, line),
                    "must not be before the opening date", "Correct one of the two dates in the file."));
            return false;
        }
        var low = values.getOrDefault(Fact.LOW_AGE, "");
        var high = values.getOrDefault(Fact.HIGH_AGE, "");
        if (!low.isEmpty() && !high.isEmpty() && Integer.parseInt(high) < Integer.parseInt(low)) {
            refusals.add(new Refusal(line.number(), "StatutoryHighAge", high, "must not be below the youngest age",
                    "Correct one of the two ages in the file."));
            return false;
        }
        return true;
    }

    private boolean standsTwice(Map<Fact, String> values, CsvTable.Line line, Refusals refusals) {
        var before = seen.putIfAbsent(values.get(Fact.URN), line.number());
        if (before != null) {
            refusals.add(new Refusal(line.number(), "URN", values.get(Fact.URN),
                    "must stand once in the file, and stands in row " + before + " already",
                    "Remove one of the two rows."));
        }
        return before != null;
    }

    private String cell(Fact fact, CsvTable.Line line) {
        return shortened(line.cells().get(columns.get(fact).getFirst()));
    }

    static String shortened(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 57) + "...";
    }
}
