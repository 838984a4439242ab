package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1",
            "=HYPERLINK(\"http://x\")"})
    void no_cell_acts_as_a_formula(String cell) {
        assertThat(SafeCsv.safe(cell)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-12", "-12.50", "+3", "St Mary's", "0", "356/2001"})
    void numbers_and_words_stay_as_they_are(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo(cell);
    }

    @Test
    void a_table_opens_in_a_spreadsheet() {
        var out = new ByteArrayOutputStream();
        try (var csv = SafeCsv.to(out)) {
            csv.row("Name", "Places").row("Moat, The \"Old\"", 12).row("Zoë’s", null);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Places\r\n\"Moat, The \"\"Old\"\"\",12\r\nZoë’s,\r\n");
    }
}
