package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @Test
    void terms_are_read_from_their_first_and_last_days() {
        Terms terms = Terms.read(text("""
                [{"from": "2026-11-02", "to": "2026-12-18"}, {"from": "2026-09-02", "to": "2026-10-23"}]
                """));

        assertThat(terms.terms()).extracting(Term::from)
                .containsExactly(LocalDate.parse("2026-09-02"),
                        LocalDate.parse("2026-11-02"));
        assertThat(terms.nextFrom(LocalDate.parse("2026-10-24"))).contains(terms.terms().getLast());
    }

    @Test
    void terms_are_read_from_lists_of_open_days_and_a_weekend_does_not_end_a_term() {
        Terms terms = Terms.read(text("""
                {"academic_years": [{"name": "2026-27", "dates": [
                  {"date": "2026-09-03", "week": 1}, {"date": "2026-09-04", "week": 1}, {"date": "2026-09-07", "week": 2},
                  {"date": "2026-09-28", "week": 5}]}]}
                """));

        assertThat(terms.terms())
                .isEqualTo(List.of(term("2026-09-03", "2026-09-07"), term("2026-09-28", "2026-09-28")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{\"from\": \"2026-09-02\"}]",
            "[{\"from\": \"2026-09-02\", \"to\": \"2026-09-01\"}]",
            "nonsense"})
    void anything_else_is_refused(String file) {
        assertThatThrownBy(() -> Terms.read(text(file))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
