package continuum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands open the house on the same database as its pages. */
@InTheHouse
class ImportCommandsTest {

    private static final String SAMPLE = "src/test/resources/real/gias/edubasealldata_sample.csv";

    @Autowired
    Authorities authorities;

    @TempDir
    Path folder;

    private final AuthorityId authority = AuthorityId.create();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        authorities.add(new Authority(authority, "Northborough", "356", true));
        System.setProperty("continuum.database.url", TestPostgres.url());
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.clearProperty("continuum.database.url");
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void settings_come_in_from_the_command_line() throws Exception {
        var refused = folder.resolve("refused.csv");
        assertThat(run("import-settings", SAMPLE, "--dry-run")).isEqualTo(Commands.FINDINGS);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(
                "5 rows read, 4 new, 0 changed, 0 unchanged, 1 refused",
                "Row 6, ResourcedProvisionCapacity", "Nothing was changed.");
        assertThat(run("import-settings", SAMPLE, "--refused", refused.toString())).isEqualTo(Commands.FINDINGS);
        assertThat(Files.readString(refused))
                .contains("ResourcedProvisionCapacity,H,\"must be a whole number up to 100,000\"");
        said.reset();
        assertThat(run("import-settings", SAMPLE)).isEqualTo(Commands.FINDINGS);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 new, 0 changed, 4 unchanged");
    }

    @Test
    void what_cannot_be_done_ends_with_2_and_one_line_that_says_why() {
        assertThat(run("import-settings", folder.resolve("nothing.csv").toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("There is no file nothing.csv");
    }

    @Test
    void look_ups_come_in_from_the_command_line() {
        assertThat(run("import-geography", "src/test/resources/real/geography/administrative_lookup.csv"))
                .isEqualTo(Commands.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Wards: 215 rows read, 215 new");
    }

    @Test
    void terms_come_in_from_the_command_line_and_are_told_row_by_row_when_wrong() throws Exception {
        var terms = Files.writeString(folder.resolve("terms.csv"), "from,to\n2026-09-02,2026-10-23\n");
        assertThat(run("terms", terms.toString(), "--dry-run")).isEqualTo(Commands.FINDINGS);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(
                "Term added: 2 September 2026 to 23 October 2026", "that is what would be", "is known.");
        assertThat(run("terms", terms.toString())).isEqualTo(Commands.FINDINGS);
        said.reset();
        run("terms", terms.toString());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Everything in the file is known already");
        Files.writeString(terms, "from,to\n2026-09-32,2026-10-23\n2026-11-02,\n");
        assertThat(run("terms", terms.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("2 faults, so nothing of it was taken",
                "Row 2: \"2026-09-32\" is not a date", "Row 3: the last day is missing");
    }

    @Test
    void bank_holidays_come_in_from_the_command_line() throws Exception {
        var shipped = "src/main/resources/calendar/bank-holidays.json";
        assertThat(run("bank-holidays", shipped, "--dry-run")).isEqualTo(Commands.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Everything in the file is known already");
        var none = Files.writeString(folder.resolve("days.json"), "{}");
        assertThat(run("bank-holidays", none.toString())).isEqualTo(Commands.CANNOT);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("england-and-wales");
    }

    @Test
    void the_same_child_is_looked_for_in_the_whole_register() {
        assertThat(run("matching", "everywhere")).isEqualTo(Commands.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 pairs are new; 0 wait for a person in all.");
    }

    private int run(String command, String file, String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of(command, file, "--authority", authority.toString()));
        arguments.addAll(java.util.List.of(more));
        return Commands.run(arguments.toArray(String[]::new));
    }
}
