package continuum.cli;

import continuum.calendar.BankHolidays;
import continuum.calendar.Terms;
import continuum.calendar.WorkingCalendar;
import continuum.duties.ClockFile;
import continuum.duties.Law;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The clock from outside: needs no database and starts at once. */
@Command(name = "clock", sortOptions = false, description = {
        "Says what is owed in each case, by when, under which law, and what became of it.",
        "Reads cases with their events as JSON and prints their duties as JSON."}, footer = {"",
                "Example: ./continuum clock cases.json"})
final class ClockCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASES.json", description = "the cases; - reads standard input")
    private String cases;

    @Option(names = "--bank-holidays", paramLabel = "FILE", description = "a newer list of bank holidays, as gov.uk publishes it")
    private Path bankHolidays;

    @Option(names = "--terms", paramLabel = "FILE", description = "the authority's term dates, as JSON")
    private Path terms;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Override
    public Integer call() {
        WorkingCalendar calendar;
        try {
            calendar = new WorkingCalendar(
                    bankHolidays == null ? BankHolidays.england() : BankHolidays.england(bankHolidays),
                    terms == null ? Terms.NONE : Terms.read(terms));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return ClockFile.CANNOT;
        }
        int ended = cases.equals("-")
                ? ClockFile.run(System.in, System.out, System.err, Law.england(), calendar)
                : ClockFile.run(Path.of(cases), System.out, System.err, Law.england(), calendar);
        if (System.out.checkError()) {
            System.err.println("The answer could not be written to the end.");
            return ClockFile.CANNOT;
        }
        return ended;
    }
}
