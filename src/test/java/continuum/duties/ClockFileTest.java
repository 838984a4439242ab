package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock from outside: a file in, a file out, or one line that says what is wrong and where. */
class ClockFileTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_case_is_answered_by_due_date_then_rule_then_ref() {
        JsonNode answer = answered("""
                {"calendar": {"bankHolidays": ["2026-12-25"], "schoolTerms": [{"from": "2026-09-02", "to": "2026-10-23"}]},
                 "cases": [{"id": "c1", "process": "ehc-needs-assessment", "asOf": "2026-11-22", "events": [
                   {"type": "request-received", "on": "2026-03-03"}, {"type": "decided-to-assess", "on": "2026-04-10"},
                   {"type": "advice-requested", "on": "2026-04-10", "ref": "educational-psychologist"},
                   {"type": "exception", "on": "2026-05-20", "exception": "exceptional-personal"}]}]}
                """);
        JsonNode duties = answer.at("/cases/0/duties");

        assertThat(duties.valueStream().map(duty -> duty.path("rule").asString())).containsExactly(
                "ehcna-decision-assess",
                "ehcna-advice", "ehcna-draft-target", "ehcna-refuse-plan", "ehcna-final-plan");
        assertThat(duties.get(0)).isEqualTo(JsonMapper.shared().readTree("""
                {"rule": "ehcna-decision-assess", "ref": null, "owner": "authority", "startedOn": "2026-03-03",
                 "dueOn": "2026-04-14", "state": "met", "metOn": "2026-04-10", "daysLate": 0, "excusedBy": null,
                 "because": "Request received on 3 March 2026. The authority tells the family within 6 weeks whether it \
                will assess (SEND Regulations 2014, regulation 5(1)), so by 14 April 2026. It did on 10 April 2026, 4 days \
                early."}
                """));
        assertThat(duties.get(1).path("excusedBy").asString()).isEqualTo("exceptional-personal");
    }

    @Test
    void the_calendar_may_stand_anywhere_in_the_file_or_be_left_out() {
        String move = """
                "cases": [{"id": "m", "process": "la-transfer", "asOf": "2026-03-03",
                           "events": [{"type": "move-known", "on": "2026-03-02"}]}]""";

        assertThat(answered("{" + move + "}").at("/cases/0/duties/0/dueOn").asString()).isEqualTo("2026-03-20");
        for (String file : new String[]{"{%s, \"calendar\": {\"bankHolidays\": [\"2026-03-04\"]}}",
                "{\"calendar\": {\"bankHolidays\": [\"2026-03-04\"]}, %s}"}) {
            assertThat(answered(file.formatted(move)).at("/cases/0/duties/0/dueOn").asString()).isEqualTo("2026-03-23");
        }
    }

    @Test
    void names_are_given_back_exactly_whatever_stands_in_them() {
        String id = "é \\\"quoted\\\" \\\\ \\n \\ud83d\\ude00 \\u0000 </script>";
        JsonNode answer = answered("""
                {"cases": [{"id": "%s", "process": "ehc-needs-assessment", "asOf": "2026-11-22", "events": [
                   {"type": "advice-requested", "on": "2026-04-10", "ref": "%s"}]}]}""".formatted(id, id));

        String plain = "é \"quoted\" \\ \n \uD83D\uDE00 \0 </script>";
        assertThat(answer.at("/cases/0/id").asString()).isEqualTo(plain);
        assertThat(answer.at("/cases/0/duties/0/ref").asString()).isEqualTo(plain);
        assertThat(answer.at("/cases/0/duties/0/because").asString()).contains("(" + plain + ")");
    }

    @Test
    void no_cases_are_no_duties() {
        assertThat(answered("{\"cases\": []}").path("cases")).isEmpty();
        assertThat(answered("""
                {"cases": [{"id": "c", "process": "mediation", "asOf": "2026-11-22", "events": []}]}""")
                .at("/cases/0/duties")).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "                                       | /: expected an object with \"cases\", found nothing",
            "[]                                     | /: expected an object with \"cases\", found a list",
            "{}                                     | /cases: expected a list of cases, but there is none",
            "{\"cases\": {}}                        | /cases: expected a list of cases, found an object",
            "{\"cases\": [7]}                       | /cases/0: expected a case, found 7",
            "{\"cases\": []} {}                     | /: expected nothing after the object, found an object",
            "{\"cases\": [], \"cases\": []}         | /cases: expected once, found twice",
            "{\"calendar\": 1, \"cases\": []}       | /calendar: expected an object with \"bankHolidays\" and \"schoolTerms\", found 1",
            "{\"calendar\": {\"bankHolidays\": [\"25/12/2026\"]}} | /calendar/bankHolidays/0: expected a date such as 2026-03-03, found \"25/12/2026\"",
            "{\"calendar\": {\"schoolTerms\": [{\"from\": \"2026-09-02\", \"to\": \"2026-09-01\"}]}} | /calendar/schoolTerms/0/to: expected a date on or after 2026-09-02, found \"2026-09-01\"",
            "{\"calendar\": {\"schoolTerms\": [{\"from\": \"2026-09-02\"}]}} | /calendar/schoolTerms/0/to: expected a date such as 2026-09-02, but there is none"})
    void a_file_of_another_shape_is_refused(String file, String line) {
        refused(file == null ? "" : file, line);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"id\": 7 | /cases/1/id: expected a text that names the case, found 7",
            "\"id\": null | /cases/1/id: expected a text that names the case, found null",
            "\"asOf\": \"2026-02-30\" | /cases/1/asOf: expected a date such as 2026-03-03, found \"2026-02-30\"",
            "\"asOf\": \"2026-2-3\" | /cases/1/asOf: expected a date such as 2026-03-03, found \"2026-2-3\"",
            "\"asOf\": \"today\\nor tomorrow\" | /cases/1/asOf: expected a date such as 2026-03-03, found \"today\\u000aor tomorrow\"",
            "\"asOf\": 20260303 | /cases/1/asOf: expected a date such as 2026-03-03, found 20260303",
            "\"events\": {} | /cases/1/events: expected a list of events, found an object"})
    void a_wrong_field_of_a_case_is_named_with_its_place(String field, String line) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("id", "\"c\"");
        fields.put("process", "\"mediation\"");
        fields.put("asOf", "\"2026-11-22\"");
        fields.put("events", "[]");
        String[] wrong = field.split(": ", 2);
        fields.put(wrong[0].replace("\"", ""), wrong[1]);
        String one = fields.entrySet()
                .stream()
                .map(e -> "\"" + e.getKey() + "\": " + e.getValue())
                .collect(java.util.stream.Collectors.joining(", "));

        refused("""
                {"cases": [{"id": "c", "process": "mediation", "asOf": "2026-11-22", "events": []}, {%s}]}"""
                .formatted(one),
                line);
    }

    @Test
    void a_process_that_there_is_not_is_answered_with_those_there_are() {
        assertThat(refusal("""
                {"cases": [{"id": "c", "process": "school-dinners", "asOf": "2026-11-22", "events": []}]}"""))
                .startsWith("/cases/0/process: expected one of ehc-needs-assessment, annual-review, phase-transfer, "
                        + "reassessment, la-transfer, mediation, tribunal-appeal, tribunal-order")
                .endsWith(", found \"school-dinners\"");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource(delimiter = '|', value = {"id | a text that names the case", "process | one of ehc-needs-assessment",
            "asOf | a date such as", "events | a list of events"})
    void a_missing_field_of_a_case_is_named_with_its_place(String field, String expected) {
        String full = """
                {"cases": [{"id": "c", "process": "mediation", "asOf": "2026-11-22", "events": []}]}""";

        assertThat(refusal(full.replace("\"" + field + "\"", "\"other\"")))
                .startsWith("/cases/0/" + field + ": expected " + expected)
                .endsWith(", but there is none");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{} | /type: expected a type of event, but there is none", "3 | : expected an event, found 3",
            "{\"type\": \"died\"} | /on: expected a date such as 2026-03-03, but there is none",
            "{\"type\": \"teleported\", \"on\": \"2026-03-03\"} | /type: expected a known type of event such as request-received, found \"teleported\"",
            "{\"type\": \"died\", \"on\": \"2023-02-29\"} | /on: expected a date such as 2026-03-03, found \"2023-02-29\"",
            "{\"type\": \"died\", \"on\": \"2026-03-03\", \"ref\": 4} | /ref: expected a text that pairs a start with its end, found 4",
            "{\"type\": \"exception\", \"on\": \"2026-03-03\"} | /exception: expected an exception that a rule lists, but there is none",
            "{\"type\": \"exception\", \"on\": \"2026-03-03\", \"exception\": \"staff-shortage\"} | /exception: expected an exception that a rule lists, such as exceptional-personal, found \"staff-shortage\"",
            "{\"type\": \"phase-transfer-due\", \"on\": \"2026-03-03\", \"to\": \"school\"} | /year: expected the calendar year of the move, such as 2027, but there is none",
            "{\"type\": \"phase-transfer-due\", \"on\": \"2026-03-03\", \"to\": \"school\", \"year\": 2027.5} | /year: expected the calendar year of the move, such as 2027, found 2027.5",
            "{\"type\": \"phase-transfer-due\", \"on\": \"2026-03-03\", \"to\": \"moon\", \"year\": 2027} | /to: expected \"school\" or \"post-16\", found \"moon\""})
    void a_wrong_event_is_named_with_its_place(String event, String line) {
        refused("""
                {"cases": [{"id": "c", "process": "mediation", "asOf": "2026-11-22",
                            "events": [{"type": "withdrawn", "on": "2026-01-01"}, %s]}]}""".formatted(event),
                "/cases/0/events/1" + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"cases\": [ | /cases",
            "{\"cases\": [{\"id\": nonsense}]} | /cases/0/id",
            "{\"cases\": [{\"id\": \"unended | /cases/0/id"})
    void what_is_not_json_is_refused_at_its_place(String file, String place) {
        assertThat(refusal(file)).startsWith(place).contains(": expected JSON, line 1, column ");
    }

    @Test
    void a_fault_in_the_last_of_many_cases_is_answered_with_nothing() {
        String good = "{\"id\":\"c\",\"process\":\"ehc-needs-assessment\",\"asOf\":\"2026-11-22\",\"events\":"
                + "[{\"type\":\"request-received\",\"on\":\"2026-03-03\"}]},";

        assertThat(refusal("{\"cases\":[" + good.repeat(20_000) + "{}]}")).startsWith("/cases/20000/id: expected");
    }

    @Test
    void a_hundred_thousand_cases_are_answered_in_constant_memory() throws IOException {
        long[] written = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        };

        int exit = ClockFile.run(new ManyCases(100_000), counting, new PrintStream(err), WorkingCalendar.england());

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(written[0]).isGreaterThan(100_000_000);
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        int exit = ClockFile.run(Path.of("no", "such.json"), out, new PrintStream(err), Law.england(),
                WorkingCalendar.england());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("There is no file ").hasLineCount(1);
    }

    private JsonNode answered(String file) {
        out.reset();
        assertThat(run(file)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private void refused(String file, String line) {
        assertThat(refusal(file)).isEqualTo(line);
    }

    private String refusal(String file) {
        assertThat(run(file)).isEqualTo(2);
        assertThat(out.size()).as("nothing on standard output").isZero();
        return err.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private int run(String file) {
        return ClockFile.run(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), out,
                new PrintStream(err, true, StandardCharsets.UTF_8), WorkingCalendar.england());
    }

    /** A file that is made while it is read. */
    private static final class ManyCases extends InputStream {
        private final int count;
        private int made;
        private byte[] piece = "{\"cases\":[".getBytes(StandardCharsets.UTF_8);
        private int at;

        ManyCases(int count) {
            this.count = count;
        }

        @Override
        public int read() {
            while (at == piece.length) {
                if (made > count) {
                    return -1;
                }
                piece = (made == count
                        ? "]}"
                        : (made == 0 ? "" : ",") + "{\"id\":\"" + made + "\",\"process\":\"ehc-needs-assessment\","
                                + "\"asOf\":\"2026-11-22\",\"events\":[{\"type\":\"request-received\",\"on\":\"2026-03-03\"}]}")
                        .getBytes(StandardCharsets.UTF_8);
                at = 0;
                made++;
            }
            return piece[at++];
        }
    }
}
