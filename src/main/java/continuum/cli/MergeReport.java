package continuum.cli;

import continuum.settings.Merged;
import continuum.settings.Refusal;
import continuum.web.SafeCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on the command line what a file brought. */
final class MergeReport {

    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final @Nullable Path refused;

    /** @param refused where the rows left out are written, if anywhere */
    MergeReport(PrintWriter out, @Nullable Path refused) {
        this.out = out;
        this.refused = refused;
    }

    /** Tells it, and answers how the command ends. */
    int tell(List<Merged> all) {
        all.forEach(this::tell);
        // what one file says of several tables is refused once, for all of them
        var refusals = all.getFirst().refusals();
        refusals.stream().limit(SHOWN).forEach(refusal -> out.println("  " + refusal.words()));
        if (refusals.size() > SHOWN && refused == null) {
            out.printf("  and more; --refused FILE writes them down.%n");
        }
        if (refused != null) {
            write(refusals);
        }
        if (!all.getFirst().applied()) {
            out.println("Nothing was changed.");
        }
        out.flush();
        return all.getFirst().hasFindings() ? Commands.FINDINGS : Commands.DONE;
    }

    private void tell(Merged told) {
        out.printf("%s: %,d rows read, %,d new, %,d changed, %,d unchanged, %,d refused%n", told.what(), told.rows(),
                told.added(), told.changed(), told.unchanged(), told.refused());
        if (told.leftOut() > 0) {
            out.printf("  %,d not asked for%n", told.leftOut());
        }
        if (told.notInFile() > 0) {
            out.printf("  %,d open settings of the area are not in the file; they stay as they are%n",
                    told.notInFile());
        }
        told.differences()
                .stream()
                .limit(SHOWN)
                .forEach(one -> out.printf("  %s %s: %s %s -> %s%n", one.key(),
                        one.name(), one.fact(), one.was() == null ? "nothing" : one.was(),
                        one.becomes() == null ? "nothing" : one.becomes()));
    }

    private void write(List<Refusal> refusals) {
        try (var csv = SafeCsv.to(Files.newOutputStream(refused))) {
            csv.row("Row", "Column", "Value", "Rule", "What to do");
            refusals.forEach(one -> csv.row(one.row(), one.column(), one.value(), one.rule(), one.mend()));
        } catch (IOException e) {
            throw new UncheckedIOException("The rows left out can't be written to " + refused, e);
        }
    }
}
