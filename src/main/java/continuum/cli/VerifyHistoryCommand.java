package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authority;
import continuum.history.History;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks through the chains of the history for lines that somebody changed, removed or put in. */
@Command(name = "verify-history", sortOptions = false, description = {
        "Looks through the history of every child, what happened and who looked, for",
        "lines that are not as they were recorded: changed, removed, or put in beside",
        "the chain. It changes nothing.",
        "The fingerprint it prints is one number over the ends of all chains: a",
        "back-up restored from the same moment has the same."}, footer = {"",
                "Example: ./continuum verify-history --authority 356"}, exitCodeListHeading = "%nIt ends with%n", exitCodeList = {
                        "0:every line is as it was recorded", "1:some are not; each is listed",
                        "2:can't be done, and why"})
final class VerifyHistoryCommand implements Callable<Integer> {

    @Mixin
    private House.Where where;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var house = where.openForAll()) {
            var authorities = house.authorities();
            if (authorities.isEmpty()) {
                throw new IllegalArgumentException(
                        "The database does not hold an authority with the number " + where.authority() + ".");
            }
            var history = house.door(History.class);
            long findings = authorities.stream().mapToLong(each -> verify(history, each)).sum();
            return findings == 0 ? Commands.DONE : Commands.FINDINGS;
        }
    }

    private long verify(History history, Authority authority) {
        var out = spec.commandLine().getOut();
        var system = Viewer.system(authority.id(), "verify-history");
        var extent = Viewing.as(system, () -> history.extent(system));
        var findings = Viewing.as(system, () -> history.verify(system));
        out.printf("%s (%s): %,d lines of what happened and %,d looks, in %,d chains%n", authority.name(),
                authority.laCode(), extent.entries(), extent.looks(), extent.chains());
        findings.forEach(each -> out.println("  " + each.words()));
        out.println(findings.isEmpty()
                ? "  Every line is as it was recorded."
                : "  %,d found that %s not as recorded.".formatted(findings.size(),
                        findings.size() == 1 ? "is" : "are"));
        out.println("  Fingerprint " + Viewing.as(system, () -> history.ends(system)));
        out.flush();
        return findings.size();
    }
}
