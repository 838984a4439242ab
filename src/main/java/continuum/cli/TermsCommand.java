package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.CalendarFile;
import continuum.calendar.CalendarFileRefused;
import continuum.termdates.TermDates;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in the authority's school terms. */
@Command(name = "terms", sortOptions = false, description = {
        "Brings in the authority's school terms from a table with the columns from and to,",
        "from iCalendar (terms, or open days) or from JSON. A term known before gives way",
        "to one that overlaps it; others stay. The dates of open cases are worked out anew.",
        "A file with a fault is refused whole, with every row that has one."}, footer = {"",
                "Example: ./continuum terms term-dates-2027.csv --dry-run"}, exitCodeListHeading = "%nIt ends with%n", exitCodeList = {
                        "0:done", "1:done, and a school year, this or the next, has no term yet",
                        "2:can't be done, and why"})
final class TermsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV, iCalendar or JSON")
    private Path file;

    @Option(names = "--dry-run", description = "tell what would change, and change nothing")
    private boolean dryRun;

    @Mixin
    private House.Where where;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var report = new CalendarReport(out, spec.commandLine().getErr());
        try {
            var terms = CalendarFile.terms(file);
            try (var house = where.open()) {
                var termDates = house.door(TermDates.class);
                var by = Viewer.system(house.authority().id(), "./continuum terms");
                if (dryRun) {
                    report.tell(Viewing.as(by, () -> termDates.compare(by, terms)), true);
                } else {
                    var brought = Viewing.as(by,
                            () -> termDates.bring(by, terms, "Terms from " + file.getFileName()));
                    report.tell(brought.changes(), false);
                    if (!brought.changes().isEmpty()) {
                        out.printf("%,d open cases worked out anew, %,d with another date now.%n",
                                brought.anew().cases(), brought.anew().changed());
                    }
                }
                var missing = Viewing.as(by, () -> termDates.missing(by));
                missing.forEach(year -> out.println("No term of " + year + " is known."));
                out.flush();
                return missing.isEmpty() ? Commands.DONE : Commands.FINDINGS;
            }
        } catch (CalendarFileRefused refusal) {
            return report.tell(refusal);
        }
    }
}
