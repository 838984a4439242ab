package continuum.duties;

import continuum.calendar.BankHolidays;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a file of cases as a stream, one case at a time, and refuses what does not fit with the place named. */
final class ClockReader {
    private static final int ID = 1;
    private static final int PROCESS = 2;
    private static final int AS_OF = 4;
    private static final int EVENTS = 8;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(1_000_000).build())
            .build();

    private final Law law;
    private final WorkingCalendar defaults;
    private final KnownWords eventTypes;
    private final KnownWords processes;
    private final String oneOfProcesses;

    private JsonParser json;
    private boolean checking;
    private int caseAt;
    private int eventAt;
    private WorkingCalendar calendar;

    ClockReader(Law law, WorkingCalendar defaults) {
        this.law = law;
        this.defaults = defaults;
        this.calendar = defaults;
        eventTypes = new KnownWords(law.eventTypes());
        processes = new KnownWords(law.processes());
        oneOfProcesses = "one of " + String.join(", ", law.processes());
    }

    /** Who takes each case. */
    interface Taker {
        void take(ClockCase one) throws IOException;
    }

    /** The calendar that the last file read brought, or the one to use without. */
    WorkingCalendar calendar() {
        return calendar;
    }

    /** Looks whether all of it fits, and which calendar it brings. */
    void check(InputStream in) throws IOException, Malformed {
        checking = true;
        read(in, one -> {});
        checking = false;
    }

    void read(InputStream in, Taker taker) throws IOException, Malformed {
        caseAt = -1;
        eventAt = -1;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            json = parser;
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("", "expected an object with \"cases\", found " + found());
            }
            file(taker);
            if (json.nextToken() != null) {
                throw new Malformed("", "expected nothing after the object, found " + found());
            }
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private void file(Taker taker) throws IOException, Malformed {
        boolean cases = false;
        boolean calendars = false;
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            if (name.equals("cases")) {
                refuseTwice(cases, "/cases");
                cases = true;
                cases(taker);
            } else if (name.equals("calendar")) {
                refuseTwice(calendars, "/calendar");
                calendars = true;
                readCalendar();
            } else {
                json.skipChildren();
            }
        }
        if (!cases) {
            throw new Malformed("/cases", "expected a list of cases, but there is none");
        }
    }

    private void cases(Taker taker) throws IOException, Malformed {
        if (!json.isExpectedStartArrayToken()) {
            throw new Malformed("/cases", "expected a list of cases, found " + found());
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            caseAt++;
            taker.take(oneCase());
        }
    }

    private ClockCase oneCase() throws Malformed {
        eventAt = -1;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed(place(null), "expected a case, found " + found());
        }
        String id = null;
        String process = null;
        LocalDate asOf = null;
        List<Event> events = null;
        int seen = 0;
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            int field = switch (name) {
                case "id" -> ID;
                case "process" -> PROCESS;
                case "asOf" -> AS_OF;
                case "events" -> EVENTS;
                default -> 0;
            };
            refuseTwice((seen & field) != 0, name);
            seen |= field;
            switch (field) {
                case ID -> id = name("id", "a text that names the case");
                case PROCESS -> process = process();
                case AS_OF -> asOf = date("asOf");
                case EVENTS -> events = events();
                default -> json.skipChildren();
            }
        }
        require(id, "id", "a text that names the case");
        require(process, "process", oneOfProcesses);
        require(asOf, "asOf", "a date such as 2026-11-22");
        require(events, "events", "a list of events");
        return new ClockCase(id, process, asOf, events);
    }

    private List<Event> events() throws Malformed {
        if (!json.isExpectedStartArrayToken()) {
            throw new Malformed(place("events"), "expected a list of events, found " + found());
        }
        var events = new ArrayList<Event>(8);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            eventAt++;
            Event event = event();
            if (!checking) {
                events.add(event);
            }
        }
        eventAt = -1;
        return events;
    }

    private Event event() throws Malformed {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed(place(null), "expected an event, found " + found());
        }
        String type = null;
        LocalDate on = null;
        String ref = null;
        String exception = null;
        String to = null;
        int year = 0;
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            switch (name) {
                case "type" -> {
                    refuseTwice(type != null, name);
                    type = type();
                }
                case "on" -> {
                    refuseTwice(on != null, name);
                    on = date("on");
                }
                case "ref" -> ref = json.currentToken() == JsonToken.VALUE_NULL
                        ? null
                        : name("ref", "a text that pairs a start with its end");
                case "exception" -> exception = exception();
                case "to" -> to = optional("to", "\"school\" or \"post-16\"");
                case "year" -> year = year();
                default -> json.skipChildren();
            }
        }
        require(type, "type", "a type of event");
        require(on, "on", "a date such as 2026-03-03");
        if (type.equals(Event.EXCEPTION)) {
            require(exception, "exception", "an exception that a rule lists");
        } else {
            exception = null;
        }
        if (type.equals(Event.PHASE_TRANSFER)) {
            require(year == 0 ? null : year, "year", "the calendar year of the move, such as 2027");
            require(to, "to", "\"school\" or \"post-16\"");
            if (!to.equals("school") && !to.equals("post-16")) {
                throw new Malformed(place("to"), "expected \"school\" or \"post-16\", found " + Malformed.quoted(to));
            }
        }
        return new Event(type, on, ref, exception, year, to);
    }

    private String process() throws Malformed {
        String process = known(processes);
        if (process == null) {
            throw new Malformed(place("process"), "expected " + oneOfProcesses + ", found " + found());
        }
        return process;
    }

    private String type() throws Malformed {
        String type = known(eventTypes);
        if (type == null) {
            throw new Malformed(place("type"),
                    "expected a known type of event such as request-received, found " + found());
        }
        return type;
    }

    private @Nullable String known(KnownWords words) {
        return json.currentToken() != JsonToken.VALUE_STRING
                ? null
                : words.find(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
    }

    private @Nullable String exception() throws Malformed {
        String exception = optional("exception", "an exception that a rule lists");
        if (exception != null && !law.knowsException(exception)) {
            throw new Malformed(place("exception"),
                    "expected an exception that a rule lists, such as exceptional-personal, "
                            + "found " + Malformed.quoted(exception));
        }
        return exception;
    }

    private int year() throws Malformed {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return 0;
        }
        String expected = "expected the calendar year of the move, such as 2027, found ";
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
            throw new Malformed(place("year"), expected + found());
        }
        int year = json.getIntValue();
        if (year < 1000 || year > 9999) {
            throw new Malformed(place("year"), expected + year);
        }
        return year;
    }

    private void readCalendar() throws Malformed {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed("/calendar",
                    "expected an object with \"bankHolidays\" and \"schoolTerms\", found " + found());
        }
        BankHolidays holidays = defaults.bankHolidays();
        Terms terms = defaults.terms();
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            if (name.equals("bankHolidays")) {
                holidays = bankHolidays();
            } else if (name.equals("schoolTerms")) {
                terms = schoolTerms();
            } else {
                json.skipChildren();
            }
        }
        calendar = new WorkingCalendar(holidays, terms);
    }

    private BankHolidays bankHolidays() throws Malformed {
        if (!json.isExpectedStartArrayToken()) {
            throw new Malformed("/calendar/bankHolidays", "expected a list of dates, found " + found());
        }
        var days = new ArrayList<LocalDate>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            days.add(dateAt("/calendar/bankHolidays/" + days.size()));
        }
        return BankHolidays.of(days);
    }

    private Terms schoolTerms() throws Malformed {
        if (!json.isExpectedStartArrayToken()) {
            throw new Malformed("/calendar/schoolTerms", "expected a list of terms, found " + found());
        }
        var terms = new ArrayList<Term>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            terms.add(term("/calendar/schoolTerms/" + terms.size()));
        }
        return new Terms(terms);
    }

    private Term term(String place) throws Malformed {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new Malformed(place, "expected a term with \"from\" and \"to\", found " + found());
        }
        LocalDate from = null;
        LocalDate to = null;
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            if (name.equals("from")) {
                from = dateAt(place + "/from");
            } else if (name.equals("to")) {
                to = dateAt(place + "/to");
            } else {
                json.skipChildren();
            }
        }
        if (from == null || to == null) {
            throw new Malformed(place + (from == null ? "/from" : "/to"),
                    "expected a date such as 2026-09-02, but there is none");
        }
        if (to.isBefore(from)) {
            throw new Malformed(place + "/to", "expected a date on or after " + from + ", found \"" + to + "\"");
        }
        return new Term(from, to);
    }

    private LocalDate date(String field) throws Malformed {
        LocalDate date = isoDay();
        return date != null ? date : dateAt(place(field));
    }

    private @Nullable LocalDate isoDay() {
        return json.currentToken() != JsonToken.VALUE_STRING
                ? null
                : IsoDay.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
    }

    private LocalDate dateAt(String place) throws Malformed {
        LocalDate date = isoDay();
        if (date == null) {
            throw new Malformed(place, "expected a date such as 2026-03-03, found " + found());
        }
        return date;
    }

    /** A text that is only handed on: while checking it is enough that it is one. */
    private String name(String field, String expected) throws Malformed {
        return checking && json.currentToken() == JsonToken.VALUE_STRING ? "" : text(field, expected);
    }

    private String text(String field, String expected) throws Malformed {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new Malformed(place(field), "expected " + expected + ", found " + found());
        }
        return json.getString();
    }

    private @Nullable String optional(String field, String expected) throws Malformed {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : text(field, expected);
    }

    private void require(@Nullable Object value, String field, String expected) throws Malformed {
        if (value == null) {
            throw new Malformed(place(field), "expected " + expected + ", but there is none");
        }
    }

    private void refuseTwice(boolean twice, String field) throws Malformed {
        if (twice) {
            throw new Malformed(field.startsWith("/") ? field : place(field), "expected once, found twice");
        }
    }

    private String place(@Nullable String field) {
        String place = "/cases/" + caseAt + (eventAt < 0 ? "" : "/events/" + eventAt);
        return field == null ? place : place + "/" + field;
    }

    private String found() {
        JsonToken token = json.currentToken();
        return switch (token) {
            case null -> "nothing";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> Malformed.quoted(json.getString());
            default -> Malformed.quoted(json.getString()).replace("\"", "");
        };
    }

    private Malformed notJson(JacksonException e) {
        String at = json == null ? "" : json.streamReadContext().pathAsPointer().toString();
        String where = e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
        return new Malformed(at, "expected JSON" + where + ": " + e.getOriginalMessage());
    }
}
