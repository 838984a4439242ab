package continuum.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands under one name. A new command is one class and one line here. */
@Command(name = "continuum", sortOptions = false, subcommands = {ClockCommand.class, SettingsCommand.class,
        GeographyCommand.class, LintCommand.class, VerifyHistoryCommand.class, FirstAdministratorCommand.class,
        BackupCommand.class, RestoreCommand.class, BankHolidaysCommand.class, TermsCommand.class, MatchingCommand.class,
        HelpCommand.class}, description = "The open SEND and inclusion system for a local area: what is done in bulk.", exitCodeListHeading = "%nIt ends with%n", exitCodeList = {
                "0:done", "1:done, with something to look at", "2:can't be done, and why"})
public final class Commands implements Callable<Integer> {
    /** Done. */
    public static final int DONE = 0;
    /** Done, and something was found to look at. */
    public static final int FINDINGS = 1;
    /** Can't be done; standard error says why. */
    public static final int CANNOT = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and says how it ended. */
    public static int run(String... arguments) {
        return new CommandLine(new Commands()).setExecutionExceptionHandler((problem, command, parsed) -> {
            String why = problem.getMessage() == null ? problem.toString() : problem.getMessage();
            command.getErr().println(why.lines().findFirst().orElse(why));
            return CANNOT;
        }).execute(arguments);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }
}
