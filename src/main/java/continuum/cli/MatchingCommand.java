package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.people.Matching;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Is this the same child? Looked for in the whole register. */
@Command(name = "matching", sortOptions = false, subcommands = MatchingCommand.Everywhere.class, description = "Looks for entries of the register that may be the same child; a person decides.")
final class MatchingCommand implements Callable<Integer> {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say where to look: everywhere.");
    }

    /** In the whole authority, as after files were brought in. */
    @Command(name = "everywhere", sortOptions = false, description = {
            "Compares every two entries of the authority that share a number, or a birth date",
            "and a name, and puts those that may be the same child into the queue, where a",
            "person decides. It joins nothing, and asks about no pair twice."}, footer = {"",
                    "Example: ./continuum matching everywhere --authority 356"}, exitCodeListHeading = "%nIt ends with%n", exitCodeList = {
                            "0:no pair waits for a person", "1:pairs wait for a person",
                            "2:can't be done, and why"})
    static final class Everywhere implements Callable<Integer> {

        @Mixin
        private House.Where where;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
        private boolean help;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var house = where.open()) {
                var matching = house.door(Matching.class);
                var by = Viewer.system(house.authority().id(), "./continuum matching");
                int found = Viewing.as(by, () -> matching.lookEverywhere(by));
                long waiting = Viewing.as(by, () -> matching.waiting(by));
                var out = spec.commandLine().getOut();
                out.printf("%,d pairs are new; %,d wait for a person in all.%n", found, waiting);
                out.flush();
                return waiting == 0 ? Commands.DONE : Commands.FINDINGS;
            }
        }
    }
}
