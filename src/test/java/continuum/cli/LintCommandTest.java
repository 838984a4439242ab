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

class LintCommandTest {
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
    void a_file_of_lines_is_read(@TempDir Path folder) throws Exception {
        Path lines = Files.writeString(folder.resolve("lines.csv"), "id,section,text\n1,E,Ana will be happy\n");

        assertThat(Commands.run("lint", lines.toString())).isEqualTo(Commands.FINDINGS);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("id,rule,phrase,better")
                .contains("1,not-smart-aspiration,be happy,");
    }

    @Test
    void it_says_how_often_it_is_right() {
        assertThat(Commands.run("lint", "--measure")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Practice half", "Held-out half", "precision",
                "recall",
                "any finding on the line", "no-frequency", "not-smart-measure");
    }

    @Test
    void help_says_what_it_needs_and_without_a_file_it_says_so() {
        assertThat(Commands.run("lint", "--help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("LINES.csv", "--measure", "no findings");
        assertThat(Commands.run("lint")).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("Name a file with lines");
    }
}
