package continuum.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A line written for measuring, with the rules that it breaks; none for a good one. Everybody in them is invented. One
 * half may be looked at when the rules are made, the other was written before them and is only for measuring.
 */
record LabelledLine(String id, Section section, String text, Set<Rule> rules) {

    /** The half to learn from. */
    static List<LabelledLine> practice() {
        return read("labelled-practice.csv");
    }

    /** The half held out. */
    static List<LabelledLine> heldOut() {
        return read("labelled-held-out.csv");
    }

    private static List<LabelledLine> read(String file) {
        var lines = new ArrayList<LabelledLine>();
        try (var in = Objects.requireNonNull(LabelledLine.class.getResourceAsStream("/wording/" + file), file);
                var text = SpreadsheetText.of(in)) {
            new LineReader(text, List.of("id", "section", "text", "rules")).forEach(row -> lines.add(of(row)), odd -> {
                throw new IllegalStateException(file + ": " + odd);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        return lines;
    }

    private static LabelledLine of(LineReader.Row row) {
        var rules = EnumSet.noneOf(Rule.class);
        for (String id : row.cell("rules").strip().split("\\s+")) {
            if (!id.isEmpty()) {
                rules.add(Arrays.stream(Rule.values())
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("row " + row.number() + ": no rule " + id)));
            }
        }
        return new LabelledLine(row.cell("id"), Section.of(row.cell("section")).orElseThrow(), row.cell("text"), rules);
    }
}
