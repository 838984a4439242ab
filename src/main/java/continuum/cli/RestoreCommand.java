package continuum.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings everything back from a backup, into an empty database. */
@Command(name = "restore", sortOptions = false, description = {
        "Brings every record back from a backup, into an empty database: all of it or nothing.",
        "A backup of an older version is brought up to date. Everybody has to sign in again."}, footer = {"",
                "Example: ./continuum restore /safe/continuum-2026-11-23.backup --data ./restored"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "what ./continuum backup wrote")
    private Path file;

    @Mixin
    private WholeDatabase database;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        var out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        var restored = database.backup().restore(file);
        out.printf("%,d rows of %d tables are back and as they were written, in %.1f seconds.%n",
                restored.size().rows(), restored.size().tables(), (System.nanoTime() - begun) / 1e9);
        if (restored.migrated() > 0) {
            out.printf("The backup was of an older version: %d changes brought it up to date.%n",
                    restored.migrated());
        }
        out.flush();
        return Commands.DONE;
    }
}
