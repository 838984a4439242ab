package continuum.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes everything that the database holds to one file. */
@Command(name = "backup", sortOptions = false, description = {
        "Writes every record to one file, as of one moment, while everybody works on.",
        "The file holds personal data: encrypt it before it leaves the machine."}, footer = {"",
                "Example: ./continuum backup --to /safe/continuum-2026-11-23.backup"})
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "a new file")
    private Path file;

    @Mixin
    private WholeDatabase database;

    @Option(names = "--role", paramLabel = "ROLE", description = "a role of a server's PostgreSQL with BYPASSRLS; its password is read from PGPASSWORD. Without it the tables' owner does it, and everybody waits meanwhile")
    private @Nullable String role;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        var written = database.backup()
                .write(file, role, Objects.requireNonNullElse(System.getenv("PGPASSWORD"), ""));
        out.printf("%,d rows of %d tables are in %s, in %.1f seconds.%n", written.size().rows(),
                written.size().tables(), file, (System.nanoTime() - begun) / 1e9);
        out.printf("SHA-256 %s%n", written.sha256());
        if (written.othersWaited()) {
            out.println("Everybody's work waited meanwhile. With a role that has BYPASSRLS (--role) it would not.");
        }
        out.flush();
        return Commands.DONE;
    }
}
