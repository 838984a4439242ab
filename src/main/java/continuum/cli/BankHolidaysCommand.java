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

/** Brings in England's bank holidays. */
@Command(name = "bank-holidays", sortOptions = false, description = {
        "Brings in England's bank holidays, as gov.uk publishes them: bank-holidays.json,",
        "or the same as iCalendar. The years in the file replace those known, for every",
        "authority of the database; the dates of open cases are worked out anew.",
        "A file with a fault is refused whole."}, footer = {"",
                "Example: ./continuum bank-holidays bank-holidays.json --dry-run"})
final class BankHolidaysCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "JSON in gov.uk's layout, or iCalendar")
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
            var list = CalendarFile.bankHolidays(file);
            try (var house = where.openForAll()) {
                var termDates = house.door(TermDates.class);
                var reason = "National list from " + file.getFileName();
                var first = Viewer.system(house.authorities().getFirst().id(), "./continuum bank-holidays");
                var changes = Viewing.as(first,
                        () -> dryRun ? termDates.compare(first, list) : termDates.bring(first, list, reason));
                report.tell(changes, dryRun);
                if (!dryRun && !changes.isEmpty()) {
                    for (var authority : house.authorities()) {
                        var by = Viewer.system(authority.id(), "./continuum bank-holidays");
                        var anew = Viewing.as(by, () -> termDates.workOutAnew(by));
                        out.printf("%s: %,d open cases worked out anew, %,d with another date now.%n",
                                authority.name(), anew.cases(), anew.changed());
                    }
                }
                out.flush();
                return Commands.DONE;
            }
        } catch (CalendarFileRefused refusal) {
            return report.tell(refusal);
        }
    }
}
