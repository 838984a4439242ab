package continuum.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The real files of the national register come in, in the layouts and encodings they are published in. */
@InTheHouse
class RegisterTest {

    private static final Path REAL = Path.of("src/test/resources/real/gias");
    private static final Path SAMPLE = REAL.resolve("edubasealldata_sample.csv");
    private static final Path LAYOUT_2024 = REAL.resolve("edubase_layout_2024_anonymised.csv");
    private static final Path SHORT_2017 = REAL.resolve("schools_2017-18_stockport_leicester_halton.csv");
    private static final Path LINKS = REAL.resolve("links_edubasealldata20250422.csv");
    private static final String HEADER = "URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (code)";

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Northborough northborough;
    private Viewer officer;

    @BeforeEach
    void an_area() {
        northborough = new Northborough(authorities, accounts, "356");
        officer = northborough.somebody(Role.DATA_OFFICER);
    }

    @Test
    void the_full_layout_comes_in_and_a_row_whose_cells_slipped_is_refused_cell_by_cell() {
        var told = merge(SAMPLE);
        assertThat(told.rows()).isEqualTo(5);
        assertThat(told.added()).isEqualTo(4);
        assertThat(told.refused()).isEqualTo(1);
        assertThat(told.refusals()).allMatch(refusal -> refusal.row() == 6)
                .extracting(Refusal::column)
                .contains("ResourcedProvisionCapacity", "SenUnitOnRoll", "SenUnitCapacity", "AdministrativeWard (code)",
                        "Easting", "LSOA (code)");
        assertThat(told.refusals().getFirst().words()).isEqualTo(
                "Row 6, ResourcedProvisionCapacity \"H\": must be a whole number up to 100,000. "
                        + "Correct it in the file; if the cells of this row stand in the wrong columns, "
                        + "download the file again.");
        var girls = byUrn("100001");
        assertThat(girls.kind()).isEqualTo(Kind.INDEPENDENT);
        assertThat(girls.takes()).isEqualTo(Takes.GIRLS);
        assertThat(girls.ages()).isEqualTo("7 to 18");
        assertThat(girls.numbers().laestab()).isEqualTo("201/6005");
        assertThat(girls.openedOn()).hasToString("1920-01-01");
        assertThat(girls.phone()).isEqualTo("02078475500");
        assertThat(girls.inArea()).isFalse();
        assertThat(byUrn("100002").status()).isEqualTo(Status.CLOSING);
        assertThat(byUrn("100002").offer().boarding()).isTrue();
    }

    @Test
    void the_layout_of_2024_has_one_more_column_and_dates_with_strokes() {
        var told = merge(LAYOUT_2024);
        assertThat(told.added()).isEqualTo(60);
        assertThat(told.refused()).isZero();
        var school = byUrn("130000");
        assertThat(school.openedOn()).hasToString("1993-05-29");
        assertThat(school.phase()).isEqualTo(Phase.SECONDARY);
        assertThat(school.kind()).isEqualTo(Kind.MAINSTREAM);
        assertThat(school.roll().capacity()).isEqualTo(1689);
        assertThat(school.where().lsoaCode()).isEqualTo("E01032739");
    }

    @Test
    void a_short_list_brings_names_and_numbers_and_touches_nothing_else() {
        var told = merge(SHORT_2017);
        assertThat(told.added()).isEqualTo(287);
        assertThat(told.refused()).isZero();
        assertThat(byUrn("120292").name()).isEqualTo("Moat Community College,");
        assertThat(byUrn("120292").numbers().laestab()).isEqualTo("856/4267");
        var ours = Viewing.as(officer, () -> settings.count(officer, Wanted.OURS));
        assertThat(ours).isEqualTo(113);
    }

    @Test
    void links_in_windows_1252_lead_from_an_old_number_to_the_one_of_today() throws IOException {
        merge(write(HEADER + "\n100012,202,2345,Old School,2\n100021,202,2346,New School,1\n", UTF_8));
        var told = merge(LINKS);
        assertThat(told.rows()).isEqualTo(33_801);
        assertThat(told.refused()).isZero();
        assertThat(told.added() + told.leftOut()).isEqualTo(33_801);
        assertThat(Viewing.as(officer, () -> settings.successorOf(officer, "100012")).orElseThrow().name())
                .isEqualTo("New School");
        var old = byUrn("100012").id();
        assertThat(Viewing.as(officer, () -> settings.open(officer, old).orElseThrow().links())).isNotEmpty()
                .allMatch(link -> !link.name().contains("\uFFFD"));
        assertThat(merge(LINKS).added()).isZero();
        assertThat(merge(REAL.resolve("links_edubasealldata_sample.csv")).refused()).isZero();
    }

    @Test
    void every_type_of_the_real_list_has_a_kind() {
        var told = merge(REAL.resolve("establishment_types_20250422.csv"));
        assertThat(told.rows()).isEqualTo(50);
        assertThat(told.refused()).isZero();
    }

    @Test
    void a_second_time_changes_nothing_and_rewrites_no_row() {
        merge(SAMPLE);
        merge(LAYOUT_2024);
        var before = rowVersions();
        var again = merge(LAYOUT_2024);
        assertThat(again.unchanged()).isEqualTo(60);
        assertThat(again.added() + again.changed()).isZero();
        merge(SAMPLE);
        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void a_preview_tells_each_difference_and_changes_nothing() throws IOException {
        merge(write(HEADER + "\n100012,356,2345,Old School,1\n", UTF_8));
        var file = write(HEADER + "\n100012,356,2345,Older School,2\n100013,356,2346,Another,1\n", UTF_8);
        var told = Viewing.as(officer, () -> register.preview(officer, file, true));
        assertThat(told.applied()).isFalse();
        assertThat(told.added()).isEqualTo(1);
        assertThat(told.changed()).isEqualTo(1);
        assertThat(told.differences()).containsExactly(
                new Difference("100012", "Old School", "name", "Old School", "Older School"),
                new Difference("100012", "Old School", "status", "open", "closed"));
        assertThat(byUrn("100012").name()).isEqualTo("Old School");
        merge(file);
        assertThat(byUrn("100012").name()).isEqualTo("Older School");
        assertThat(Viewing.as(officer, () -> settings.changes(officer, byUrn("100012").id(), 9)))
                .extracting(Change::was, Change::became, Change::byName)
                .contains(org.assertj.core.groups.Tuple.tuple("Old School", "Older School", "Robin Marsh"));
    }

    @Test
    void what_the_authority_said_itself_stays() throws IOException {
        merge(write(HEADER + "\n100012,356,2345,Old School,1\n", UTF_8));
        var id = byUrn("100012").id();
        Viewing.as(officer, () -> settings.arrange(officer, id, "River", null, 1));
        merge(write(HEADER + "\n100012,356,2345,Older School,1\n", UTF_8));
        assertThat(byUrn("100012").cluster()).isEqualTo("River");
        assertThat(byUrn("100012").id()).isEqualTo(id);
    }

    @Test
    void settings_of_other_areas_can_be_left_out() {
        var told = Viewing.as(officer, () -> register.merge(officer, SHORT_2017, false));
        assertThat(told.added()).isEqualTo(113);
        assertThat(told.leftOut()).isEqualTo(174);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "windows-1252, ''"})
    void the_encoding_is_found_by_itself(String charset, String mark) throws IOException {
        var lines = mark + HEADER + "\r\n100012,356,2345,\"St Zoë’s, \"\"The Lower\"\" School\",1\r\n";
        merge(write(lines, Charset.forName(charset)));
        assertThat(byUrn("100012").name()).isEqualTo("St Zoë’s, \"The Lower\" School");
    }

    @Test
    void punctuation_that_was_damaged_on_its_way_is_mended() throws IOException {
        merge(write(HEADER + "\n100012,356,2345,St Paul\u0092s,1\n", UTF_8));
        assertThat(byUrn("100012").name()).isEqualTo("St Paul’s");
    }

    @Test
    void a_zip_with_one_table_is_opened() throws IOException {
        var zip = folder.resolve("register.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("edubasealldata.csv"));
            out.write((HEADER + "\n100012,356,2345,Old School,1\n").getBytes(UTF_8));
        }
        assertThat(merge(zip).added()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "URN | 12345 | must have 6 digits", "URN | '' | must have 6 digits",
            "EstablishmentName | '' | must be the name, in 200 characters or fewer",
            "EstablishmentStatus (code) | 9 | must be 1 (open), 2 (closed), 3 (proposed to close) or 4 (proposed to open)",
            "UKPRN | 20000001 | must have 8 digits and start with 1",
            "OpenDate | 29-02-2023 | must be a real date such as 01-09-2024",
            "OpenDate | 1/9/24 | must be a real date such as 01-09-2024",
            "StatutoryLowAge | 140 | must be an age in years up to 99",
            "SchoolCapacity | many | must be a whole number up to 100,000",
            "PercentageFSM | 101 | must be a number between 0 and 100",
            "Gender (code) | X | must be 1 (boys), 2 (girls), 3 (mixed) or 0",
            "PhaseOfEducation (code) | 8 | must be a phase of education, 0 to 7",
            "TypeOfEstablishment (code) | school | must be the number of a type of establishment",
            "LSOA (code) | London | must be a letter and 8 digits, such as E01032739",
            "SEN1 (name) | Owls | must be a type of need such as ASD - Autistic Spectrum Disorder",
            "Boarders (name) | Perhaps | must say whether it has this"})
    void a_bad_cell_is_told_with_its_row_and_rule(String column, String value, String rule) throws IOException {
        var header = "URN,LA (code),EstablishmentName,EstablishmentStatus (code)";
        var cells = "100012,356,Old School,1";
        if (("," + header + ",").contains("," + column + ",")) {
            var at = List.of(header.split(",")).indexOf(column);
            var row = new java.util.ArrayList<>(List.of(cells.split(",")));
            row.set(at, value.replace("''", ""));
            cells = String.join(",", row);
        } else {
            header += "," + column;
            cells += "," + value;
        }
        var told = merge(write(header + "\n" + cells + "\n", UTF_8));
        assertThat(told.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(2);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.mend()).startsWith("Correct it in the file");
        });
        assertThat(told.added()).isZero();
    }

    @Test
    void rows_that_contradict_themselves_or_each_other_are_refused() throws IOException {
        var told = merge(write(HEADER + ",OpenDate,CloseDate,StatutoryLowAge,StatutoryHighAge\n"
                + "100012,356,2345,Old School,2,01-09-2000,31-08-1999,,\n"
                + "100013,356,2346,Upside Down,1,,,11,4\n"
                + "100014,356,2347,Twin,1,,,4,11\n"
                + "100014,356,2347,Twin again,1,,,4,11\n"
                + "100015,356,2348\n" + ",,,,,,,,\n", UTF_8));
        assertThat(told.refusals()).extracting(Refusal::words)
                .containsExactly(
                        "Row 2, CloseDate \"31-08-1999\": must not be before the opening date. Correct one of the two dates in the file.",
                        "Row 3, StatutoryHighAge \"4\": must not be below the youngest age. Correct one of the two ages in the file.",
                        "Row 5, URN \"100014\": must stand once in the file, and stands in row 4 already. Remove one of the two rows.",
                        "Row 6, the whole row: must have 9 cells as the header has, and has 3. "
                                + "Look for a comma or a quotation mark too many, or download the file again.");
        assertThat(told.added()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_something_else_is_refused_with_what_to_do() throws IOException {
        assertRefused("name,age\nA,4\n", "It needs the columns URN and EstablishmentName");
        assertRefused("", "The file is empty");
        assertRefused("URN,URN\n1,2\n", "The column URN stands twice");
        assertRefused("URN,EstablishmentName\n1,2\n", "no column LA (code)");
        assertRefused("URN,EstablishmentName,LA (code)\n1,\"2,3\n4,5,6\n", "quotation mark");
        assertRefused("\u0000\u0001binary", "not text");
        assertThatThrownBy(() -> merge(folder.resolve("nothing.csv"))).hasMessageContaining("There is no file");
    }

    @Test
    void only_those_who_keep_the_register_bring_files_in() {
        var senco = northborough.somebody(Role.SENCO);
        assertThatThrownBy(() -> Viewing.as(senco, () -> register.merge(senco, SAMPLE, true)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void names_of_head_teachers_are_not_taken() {
        merge(LAYOUT_2024);
        Long taken = Viewing.as(officer, () -> transaction.execute(t -> db
                .sql("select count(*) from settings.setting s where s::text like '%Doe%'")
                .query(Long.class)
                .single()));
        assertThat(taken).isZero();
    }

    private Merged merge(Path file) {
        return Viewing.as(officer, () -> register.merge(officer, file, true));
    }

    private Setting byUrn(String urn) {
        return Viewing.as(officer, () -> settings.findByUrn(officer, urn)).orElseThrow();
    }

    private List<String> rowVersions() {
        return Viewing.as(officer, () -> transaction.execute(t -> db
                .sql("select urn || ' ' || xmin from settings.setting order by urn")
                .query(String.class)
                .list()));
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file" + text.hashCode() + ".csv"), text.getBytes(charset));
    }

    private void assertRefused(String text, String message) throws IOException {
        var file = write(text, UTF_8);
        assertThatThrownBy(() -> merge(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining(message);
    }
}
