package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of days as others publish them. */
class CalendarFileTest {

    @TempDir
    Path folder;

    @Test
    void the_list_of_the_government_is_read() {
        assertThat(CalendarFile.bankHolidays(Path.of("src/main/resources/calendar/bank-holidays.json")))
                .contains(new BankHoliday(LocalDate.parse("2026-12-25"), "Christmas Day"));
    }

    @Test
    void the_same_list_as_icalendar_is_read() {
        var events = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int day = 1; day <= 8; day++) {
            events.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2051010")
                    .append(day)
                    .append("\r\nDTEND;VALUE=DATE:")
                    .append("2051010")
                    .append(day + 1)
                    .append("\r\nSUMMARY:Day\\, a lo\r\n ng name\r\nEND:VEVENT\r\n");
        }
        assertThat(CalendarFile.bankHolidays(file(events + "END:VCALENDAR"))).hasSize(8)
                .contains(new BankHoliday(LocalDate.parse("2051-01-08"), "Day, a long name"));
    }

    @Test
    void every_fault_of_a_list_is_told_in_its_row() {
        var list = file("""
            {"england-and-wales": {"events": [{"title": "One", "date": "2051-01-01"}, {"title": "", "date": "2051-02-01"},
             {"title": "Two", "date": "2051-02-30"}, {"title": "Again", "date": "2051-01-01"}]}}
            """);
        assertThat(faults(() -> CalendarFile.bankHolidays(list))).containsExactly("Row 2: has no title",
                "Row 3: \"2051-02-30\" is not a date such as 2026-12-25",
                "Row 4: 1 January 2051 is in the list twice");
    }

    @Test
    void a_list_that_would_take_days_away_from_a_year_is_refused() {
        var list = file("{\"england-and-wales\": {\"events\": [{\"title\": \"One\", \"date\": \"2051-01-01\"}]}}");
        assertThatThrownBy(() -> CalendarFile.bankHolidays(list)).hasMessageContaining("only 1 bank holidays of 2051");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from,to\n2026-09-02,2026-10-23\n2026-11-02,2026-12-18\n",
            "\uFEFFTerm;Start date;End date\nAutumn 1;2/9/2026;23/10/2026\nAutumn 2;2 November 2026;18 Dec 2026",
            "[{\"from\": \"2026-09-02\", \"to\": \"2026-10-23\"}, {\"from\": \"2026-11-02\", \"to\": \"2026-12-18\"}]"})
    void terms_come_as_a_table_with_dates_as_people_write_them_or_as_json(String text) {
        assertThat(CalendarFile.terms(file(text)).terms())
                .containsExactly(term("2026-09-02", "2026-10-23"), term("2026-11-02", "2026-12-18"));
    }

    @Test
    void open_days_as_icalendar_make_terms_and_holidays_are_left_out() {
        var events = new StringBuilder("BEGIN:VCALENDAR\n");
        for (var day : List.of("20260902", "20260903", "20260904", "20260907", "20261102")) {
            events.append(event(day, day, "Term day"));
        }
        events.append(event("20261024", "20261102", "Half-term holiday"));
        assertThat(CalendarFile.terms(file(events + "END:VCALENDAR")).terms())
                .containsExactly(term("2026-09-02", "2026-09-07"), term("2026-11-02", "2026-11-02"));
        var holidays = file("BEGIN:VCALENDAR\n" + event("20261024", "20261102", "School holiday") + "END:VCALENDAR");
        assertThatThrownBy(() -> CalendarFile.terms(holidays)).hasMessageContaining("holidays only");
    }

    @Test
    void every_row_of_a_table_with_a_fault_is_told_and_nothing_is_taken() {
        var table = file("""
            from,to
            2026-09-02,2026-10-23
            2026-10-20,2026-12-18
            29/2/2027,1/4/2027
            2027-05-01,
            2027-07-01,2027-06-01
            2027-01-04,2027-12-18
            1026-01-04,1026-02-18
            """);
        assertThat(faults(() -> CalendarFile.terms(table))).containsExactly(
                "Row 3: the term overlaps the one from 2 September 2026 to 23 October 2026",
                "Row 4: \"29/2/2027\" is not a date such as 2026-09-02 or 2/9/2026",
                "Row 5: the last day is missing",
                "Row 6: the term ends before it starts",
                "Row 7: a term is shorter than 20 weeks",
                "Row 8: the year must be from 2000 to 2100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "a,b\n1,2", "{\"x\": 1}", "[{\"from\": \"x\"}]", "<xml/>", "from,to\n",
            "from,to\n\"2026-09-02", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR",
            "\u0000\u0001\u0002PK"})
    void what_holds_no_days_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> CalendarFile.terms(file(text))).isInstanceOf(CalendarFileRefused.class);
        assertThatThrownBy(() -> CalendarFile.bankHolidays(file(text))).isInstanceOf(CalendarFileRefused.class);
    }

    private static List<String> faults(Runnable reading) {
        return catchThrowableOfType(CalendarFileRefused.class, reading::run).faults()
                .stream()
                .map(Fault::words)
                .toList();
    }

    private static String event(String from, String to, String summary) {
        return "BEGIN:VEVENT\nDTSTART;VALUE=DATE:" + from + "\nDTEND;VALUE=DATE:" + to + "\nSUMMARY:" + summary
                + "\nEND:VEVENT\n";
    }

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), LocalDate.parse(to));
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("days"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
