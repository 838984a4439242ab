package continuum.wording;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often the rules are right on labelled lines. Precision: of what they found, how much is there. Recall: of what is
 * there, how much they found.
 */
public final class Measurement {

    /**
     * One line of the table.
     *
     * @param right found, and there
     * @param wrong found, and not there
     * @param missed there, and not found
     */
    public record Score(int right, int wrong, int missed) {

        static final Score NONE = new Score(0, 0, 0);

        /** Between 0 and 1; 1 when nothing was found. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** Between 0 and 1; 1 when nothing is there. */
        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        Score and(boolean found, boolean there) {
            return new Score(right + (found && there ? 1 : 0), wrong + (found && !there ? 1 : 0),
                    missed + (!found && there ? 1 : 0));
        }

        Score and(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }
    }

    private final String title;
    private final List<LabelledLine> lines;
    private final Map<Rule, Score> byRule = new EnumMap<>(Rule.class);
    private Score anyFinding = Score.NONE;

    private Measurement(String title, List<LabelledLine> lines) {
        this.title = title;
        this.lines = lines;
        for (LabelledLine line : lines) {
            Set<Rule> found = rules(line);
            anyFinding = anyFinding.and(!found.isEmpty(), !line.rules().isEmpty());
            for (Rule rule : Rule.values()) {
                byRule.merge(rule, Score.NONE.and(found.contains(rule), line.rules().contains(rule)), Score::and);
            }
        }
    }

    /** On the half that the rules were made with. */
    public static Measurement practice() {
        return new Measurement("Practice half", LabelledLine.practice());
    }

    /** On the half that was written first and held out. */
    public static Measurement heldOut() {
        return new Measurement("Held-out half", LabelledLine.heldOut());
    }

    /** A line counts as found when it has any finding at all. */
    public Score anyFinding() {
        return anyFinding;
    }

    /** Of one rule, line by line. */
    public Score of(Rule rule) {
        return byRule.get(rule);
    }

    /** All rules together: each rule of each line counts once. */
    public Score allRules() {
        return byRule.values().stream().reduce(Score.NONE, Score::and);
    }

    /** How many lines were measured. */
    public int lines() {
        return lines.size();
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        long good = lines.stream().filter(line -> line.rules().isEmpty()).count();
        out.printf("%s: %d lines, %d of them good%n", title, lines.size(), good);
        out.printf("  %-24s %9s %9s %7s %7s %7s%n", "", "precision", "recall", "right", "wrong", "missed");
        print(out, "any finding on the line", anyFinding);
        print(out, "each rule on its line", allRules());
        for (Rule rule : Rule.values()) {
            print(out, rule.id(), of(rule));
        }
    }

    private static void print(PrintWriter out, String what, Score score) {
        out.printf("  %-24s %9.3f %9.3f %7d %7d %7d%n", what, score.precision(), score.recall(), score.right,
                score.wrong, score.missed);
    }

    /** Prints each line that was judged otherwise than labelled, with what was found wrongly (+) and missed (-). */
    public void printMisjudged(PrintWriter out) {
        for (LabelledLine line : lines) {
            Set<Rule> found = rules(line);
            if (!found.equals(line.rules())) {
                var wrong = EnumSet.copyOf(found);
                wrong.removeAll(line.rules());
                var missed = line.rules().isEmpty() ? EnumSet.noneOf(Rule.class) : EnumSet.copyOf(line.rules());
                missed.removeAll(found);
                out.printf("%s%s%s %s%n", line.id(), names(" +", wrong), names(" -", missed), line.text());
            }
        }
    }

    private static String names(String sign, Set<Rule> rules) {
        return rules.stream().map(rule -> sign + rule.id()).collect(Collectors.joining());
    }

    private static Set<Rule> rules(LabelledLine line) {
        return Linter.read(line.section(), line.text())
                .stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }
}
