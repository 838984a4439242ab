package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.settings.Geography;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in a look-up of wards, LSOAs, postcodes or deprivation. */
@Command(name = "import-geography", sortOptions = false, description = {
        "Brings in a look-up that says where a postcode lies: wards, LSOAs, postcodes or deciles of deprivation,",
        "in the layouts of the national statistics. A column named neighbourhood beside the ward says",
        "to which part of the area the ward belongs."}, footer = {"",
                "Example: ./continuum import-geography lsoa_to_ward_best-fit_lookup.csv"})
final class GeographyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "a CSV file, or JSON with the decile of each LSOA")
    private Path file;

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
            var geography = house.door(Geography.class);
            var name = file.getFileName().toString();
            var told = Viewing.as(by,
                    () -> dryRun ? geography.preview(by, file, name) : geography.merge(by, file, name));
            return new MergeReport(spec.commandLine().getOut(), refused).tell(told);
        }
    }
}
