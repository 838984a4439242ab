package continuum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void help_lists_the_commands() {
        assertThat(Commands.run("help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("clock", "can't be done, and why");
        assertThat(Commands.run("clock", "--help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("CASES.json", "--terms");
    }

    @Test
    void what_is_no_command_ends_with_2_and_says_so() {
        assertThat(Commands.run("dance")).isEqualTo(Commands.CANNOT);
        assertThat(Commands.run()).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("dance", "Say which command to run.");
        assertThat(said.size()).isZero();
    }

    @Test
    void the_clock_answers_a_file(@TempDir Path folder) throws Exception {
        Path cases = Files.writeString(folder.resolve("cases.json"), """
                {"cases": [{"id": "c1", "process": "reassessment", "asOf": "2026-11-22",
                            "events": [{"type": "reassessment-requested", "on": "2026-11-01"}]}]}
                """);

        assertThat(Commands.run("clock", cases.toString())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"dueOn\":\"2026-11-16\"", "\"daysLate\":6");
    }

    @Test
    void a_file_or_an_option_that_does_not_fit_ends_with_2_and_one_line(@TempDir Path folder) throws Exception {
        Path cases = Files.writeString(folder.resolve("cases.json"), "{\"cases\": 1}");

        assertThat(Commands.run("clock", cases.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("/cases: expected a list of cases, found 1\n");
        assertThat(Commands.run("clock", "--terms", cases.toString(), cases.toString())).isEqualTo(Commands.CANNOT);
        assertThat(Commands.run("clock", "--bank-holidays", "nowhere.json", cases.toString()))
                .isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).hasLineCount(3);
        assertThat(said.size()).isZero();
    }
}
