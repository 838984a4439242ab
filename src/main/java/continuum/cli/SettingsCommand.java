package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.settings.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in a file of the national register of schools. */
@Command(name = "import-settings", sortOptions = false, description = {
        "Brings in a file of the national register of schools (GIAS): all establishments, of any year's layout,",
        "or the links between them. What is the same is not touched; a second time changes nothing.",
        "A row that can't be right is left out and told with what to do."}, footer = {"",
                "Example: ./continuum import-settings edubasealldata20261101.csv --dry-run"})
final class SettingsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "a CSV file, or a zip file with one")
    private Path file;

    @Option(names = "--area-only", description = "leave out settings of other areas")
    private boolean areaOnly;

    @Option(names = "--dry-run", description = "tell what would change, and change nothing")
    private boolean dryRun;

    @Option(names = "--refused", paramLabel = "FILE", description = "write the rows left out to this CSV file")
    private @Nullable Path refused;

    @Mixin
    private House.Where where;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var house = where.open()) {
            var by = Viewer.system(house.authority().id(), "Import of " + file.getFileName());
            var register = house.door(Register.class);
            var told = Viewing.as(by, () -> dryRun
                    ? register.preview(by, file, !areaOnly)
                    : register.merge(by, file, !areaOnly));
            return new MergeReport(spec.commandLine().getOut(), refused).tell(List.of(told));
        }
    }
}
