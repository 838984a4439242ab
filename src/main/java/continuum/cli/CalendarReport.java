package continuum.cli;

import continuum.calendar.CalendarChange;
import continuum.calendar.CalendarFileRefused;
import java.io.PrintWriter;
import java.util.List;

/** Tells on the command line what a file of days is or would be. */
final class CalendarReport {

    private final PrintWriter out;
    private final PrintWriter err;

    CalendarReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void tell(List<CalendarChange> changes, boolean dryRun) {
        changes.forEach(change -> out.println("  " + change.words()));
        out.println(changes.isEmpty()
                ? "Everything in the file is known already."
                : dryRun ? "Nothing was changed: that is what would be." : changes.size() + " changes were made.");
    }

    /** Every fault of the file in its row. */
    int tell(CalendarFileRefused refusal) {
        err.println(refusal.getMessage());
        refusal.faults().forEach(fault -> err.println("  " + fault.words()));
        err.flush();
        return Commands.CANNOT;
    }
}
