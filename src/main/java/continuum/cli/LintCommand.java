package continuum.cli;

import continuum.wording.LinesFile;
import continuum.wording.Measurement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The linter for outcomes and provision from outside: needs no database and starts at once. */
@Command(name = "lint", sortOptions = false, description = {
        "Reads lines of education, health and care plans and says which words leave open what was decided.",
        "The file has the columns id, section (E for outcomes, F for provision) and text, in any order.",
        "What is printed has the columns id, rule, phrase and better: one row for each finding, none for a good line."}, exitCodeListHeading = "%nIt ends with%n", exitCodeList = {
                "0:no findings", "1:findings", "2:can't be read, and why"}, footer = {"",
                        "Example: ./continuum lint lines.csv", "         ./continuum lint --measure"})
final class LintCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "LINES.csv", description = "the lines, UTF-8 or Windows-1252; - reads standard input")
    private @Nullable String lines;

    @Option(names = "--measure", description = "print how often the rules are right on the labelled lines: the half they were made with, and the half held out")
    private boolean measure;

    @Option(names = "--misjudged", description = "with --measure: print the lines of the first half that are judged otherwise than labelled")
    private boolean misjudged;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (measure) {
            return measure();
        }
        if (lines == null) {
            throw new ParameterException(spec.commandLine(), "Name a file with lines, or - to read standard input.");
        }
        int ended = lines.equals("-")
                ? LinesFile.run(System.in, System.out, System.err)
                : LinesFile.run(Path.of(lines), System.out, System.err);
        if (System.out.checkError()) {
            System.err.println("The findings could not be written to the end.");
            return Commands.CANNOT;
        }
        return ended;
    }

    private int measure() {
        PrintWriter out = spec.commandLine().getOut();
        var practice = Measurement.practice();
        practice.print(out);
        out.println();
        Measurement.heldOut().print(out);
        if (misjudged) {
            out.println();
            practice.printMisjudged(out);
        }
        out.flush();
        return Commands.DONE;
    }
}
