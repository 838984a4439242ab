package continuum.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in, findings out; or one line that says what is wrong and what to do. */
class LinesFileTest {
    private static final String GOOD = "A TA reads with him for 15 minutes every day.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_finding_is_a_row_and_a_good_line_is_none() {
        assertThat(run("id,section,text\na1,F," + GOOD + "\na2,F,\"Speech therapy, 30 minutes weekly\"\n"))
                .isEqualTo(LinesFile.FINDINGS);
        assertThat(said()).isEqualTo("""
                id,rule,phrase,better
                a2,no-qualified-person,Speech therapy,"Speech therapy, 30 minutes weekly, by [role, with which qualification or training]"
                """);
        assertThat(complained()).isEmpty();
    }

    @Test
    void a_file_of_good_lines_ends_without_findings() {
        assertThat(run("id,section,text\n1,F," + GOOD + "\n")).isEqualTo(LinesFile.DONE);
        assertThat(said()).isEqualTo("id,rule,phrase,better\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT,Id,Section\nRegular help,7,f\n", "\uFEFFid,section,text\n7,F,Regular help\n",
            "id;section;text;note\n7;Section F;Regular help;x\n", "id\tsection\ttext\r\n7\tF1\tRegular help\r\n\r\n",
            "\"id\",\"section\",\"text\"\r\n\"7\",\"Provision\",\"Regular\nhelp\""})
    void columns_are_found_by_name_however_the_spreadsheet_saved_them(String file) {
        assertThat(run(file)).isEqualTo(LinesFile.FINDINGS);
        assertThat(said()).contains("7,vague-words,Regular,");
        assertThat(complained()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void curly_quotes_and_accents_come_out_right_in_any_usual_encoding(String encoding) {
        assertThat(run(new ByteArrayInputStream(
                "id,section,text\né1,E,Zoë’s “reading” will improve\n".getBytes(Charset.forName(encoding)))))
                .isEqualTo(LinesFile.FINDINGS);
        assertThat(said()).contains("é1,not-smart-date,Zoë’s “reading” will improve,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | The file is empty.
            id,section,text                  | There is no line under the header.
            id,text                          | The header has no column section. It needs id, section, text.
            Dear colleague                   | The header has no column id and no column section and no column text. It needs id, section, text.
            id,id,section,text               | The column id stands twice in the header. Remove one of them.
            """)
    void what_is_no_such_table_is_refused_with_the_reason(String file, String why) {
        assertThat(run(file)).isEqualTo(LinesFile.CANNOT);
        assertThat(complained()).isEqualToNormalizingNewlines(why + "\n");
    }

    @Test
    void what_is_no_text_is_refused_with_what_to_do() {
        assertThat(run("PK\u0003\u0004 a workbook")).isEqualTo(LinesFile.CANNOT);
        assertThat(run("a\u0000b")).isEqualTo(LinesFile.CANNOT);
        assertThat(run("id,section,text\n1,F,\"" + GOOD)).isEqualTo(LinesFile.CANNOT);
        assertThat(complained()).contains("save it as CSV", "not text", "a quotation mark is missing");
    }

    @Test
    void a_row_that_is_not_for_reading_is_named_and_passed_over() {
        assertThat(run("id,section,text\nb,B,Sam has autism\nn,F,\nd,E,---\ns,,Regular help\nx,F\n1,F," + GOOD + "\n"))
                .isEqualTo(LinesFile.DONE);
        assertThat(complained()).contains("Row 2 (id b) was left out: only sections E and F are read, and it says “B”.",
                "Row 3 (id n) was left out: it holds no words.", "Row 4 (id d) was left out: it holds no words.",
                "Row 5 (id s) was left out: only sections E and F are read, and it says nothing.",
                "Row 6 has 2 cells and the header has 3");
    }

    @Test
    void no_cell_that_is_printed_can_act_as_a_formula() {
        run("id,section,text\n=1+1,F,=HYPERLINK() regular help\n");

        assertThat(said().lines().skip(1)).isNotEmpty().allMatch(row -> row.startsWith("'=1+1,"));
        assertThat(said()).doesNotContain(",=HYPERLINK");
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_says_so(@TempDir Path folder) {
        assertThat(LinesFile.run(folder.resolve("none.csv"), out, new PrintStream(err))).isEqualTo(LinesFile.CANNOT);
        assertThat(LinesFile.run(folder, out, new PrintStream(err))).isEqualTo(LinesFile.CANNOT);
        assertThat(complained()).contains("There is no file", "is a folder");
    }

    @Test
    void lines_stream_through_without_being_kept() {
        var endless = new InputStream() {
            private final byte[] row = ("1,F," + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
            private final byte[] header = "id,section,text\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                long here = at++;
                if (here < header.length) {
                    return header[(int) here];
                }
                return here < 200_000 ? row[(int) ((here - header.length) % row.length)] : -1;
            }
        };

        assertThat(run(endless)).isIn(LinesFile.DONE, LinesFile.FINDINGS);
        assertThat(out.size()).isLessThan(1_000);
    }

    private int run(String file) {
        return run(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private int run(InputStream file) {
        return LinesFile.run(file, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
