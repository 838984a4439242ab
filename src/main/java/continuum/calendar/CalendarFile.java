package continuum.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of days that somebody else publishes: England's bank holidays as JSON in gov.uk's layout or as iCalendar; an
 * authority's terms as a table, as iCalendar or as JSON. A file with a fault is refused whole, with every fault told.
 */
public final class CalendarFile {

    private static final long LARGEST = 5_000_000;
    /** England has had eight or more in every year since 1978. */
    private static final int FEWEST_BANK_HOLIDAYS = 8;

    private CalendarFile() {}

    /** The days of a list of bank holidays: whole years, in order. */
    public static List<BankHoliday> bankHolidays(Path file) {
        var text = text(file);
        var faults = new ArrayList<Fault>();
        var days = text.startsWith("BEGIN:VCALENDAR") ? fromEvents(text, faults) : fromJson(text, faults);
        var known = new TreeMap<LocalDate, String>();
        for (var day : days) {
            known.put(day.on(), day.title());
        }
        if (faults.isEmpty()) {
            known.keySet().stream().map(LocalDate::getYear).distinct().forEach(year -> {
                long many = known.keySet().stream().filter(day -> day.getYear() == year).count();
                if (many < FEWEST_BANK_HOLIDAYS) {
                    throw new CalendarFileRefused("The file holds only " + many + " bank holidays of " + year
                            + ". A list replaces whole years, and England has eight or more.");
                }
            });
        }
        refuseIfAny(faults);
        return known.entrySet().stream().map(day -> new BankHoliday(day.getKey(), day.getValue())).toList();
    }

    /** The terms of an authority. */
    public static Terms terms(Path file) {
        var text = text(file);
        var faults = new ArrayList<Fault>();
        Terms terms;
        if (text.startsWith("BEGIN:VCALENDAR")) {
            terms = termsFromEvents(text, faults);
        } else if (text.startsWith("{") || text.startsWith("[")) {
            try {
                terms = Terms.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                throw new CalendarFileRefused(e.getMessage() + ".");
            }
        } else {
            terms = TermTable.read(text, faults);
        }
        refuseIfAny(faults);
        if (terms.terms().isEmpty()) {
            throw new CalendarFileRefused("The file holds no term.");
        }
        for (int i = 0; i < terms.terms().size(); i++) {
            var term = terms.terms().get(i);
            int row = i + 1;
            term.oddity().ifPresent(odd -> faults.add(new Fault(row, odd)));
            if (i > 0 && term.overlaps(terms.terms().get(i - 1))) {
                faults.add(new Fault(row, "the term from " + term.words() + " overlaps the one before it"));
            }
        }
        refuseIfAny(faults);
        return terms;
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new CalendarFileRefused("The file has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
                    + ", so nothing of it was taken.", faults);
        }
    }

    private static List<BankHoliday> fromJson(String text, List<Fault> faults) {
        JsonNode events;
        try {
            events = JsonMapper.shared().readTree(text).path("england-and-wales").path("events");
        } catch (JacksonException e) {
            throw new CalendarFileRefused("The file is neither JSON nor iCalendar. gov.uk publishes the bank holidays "
                    + "as bank-holidays.json.");
        }
        if (!events.isArray() || events.isEmpty()) {
            throw new CalendarFileRefused("A list of bank holidays has its days under \"england-and-wales\", "
                    + "\"events\".");
        }
        var days = new ArrayList<BankHoliday>();
        var seen = new TreeSet<LocalDate>();
        int row = 0;
        for (var event : events) {
            row++;
            var title = event.path("title").asString("").strip();
            var typed = event.path("date").asString("");
            try {
                var on = LocalDate.parse(typed);
                if (title.isEmpty()) {
                    faults.add(new Fault(row, "has no title"));
                } else if (!seen.add(on)) {
                    faults.add(new Fault(row, DateWords.inWords(on) + " is in the list twice"));
                } else {
                    days.add(new BankHoliday(on, title));
                }
            } catch (DateTimeParseException e) {
                faults.add(new Fault(row, "\"" + typed + "\" is not a date such as 2026-12-25"));
            }
        }
        return days;
    }

    private static List<BankHoliday> fromEvents(String text, List<Fault> faults) {
        var days = new ArrayList<BankHoliday>();
        for (var event : CalendarEvents.read(text, faults)) {
            if (event.days() != 1) {
                faults.add(new Fault(event.row(), "a bank holiday is one day, not " + event.days()));
            } else {
                days.add(new BankHoliday(event.first(), event.summary()));
            }
        }
        if (days.isEmpty() && faults.isEmpty()) {
            throw new CalendarFileRefused("The file holds no day.");
        }
        return days;
    }

    /** Either each event is a term, or each is one open day. Holidays and training days are not open. */
    private static Terms termsFromEvents(String text, List<Fault> faults) {
        var open = CalendarEvents.read(text, faults).stream().filter(event -> isOpen(event.summary())).toList();
        if (open.isEmpty() && faults.isEmpty()) {
            throw new CalendarFileRefused("The file holds holidays only. Give the terms, or the open days.");
        }
        return open.stream().allMatch(event -> event.days() == 1)
                ? Terms.ofOpenDays(open.stream().map(CalendarEvents.Event::first).toList())
                : new Terms(open.stream().map(event -> new Term(event.first(), event.last())).toList());
    }

    private static boolean isOpen(String summary) {
        var words = summary.toLowerCase(Locale.ROOT);
        return List.of("holiday", "half-term", "half term", "break", "closed", "inset", "training")
                .stream()
                .noneMatch(words::contains);
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CalendarFileRefused("There is no file " + file.getFileName() + ".");
            }
            if (Files.size(file) > LARGEST) {
                throw new CalendarFileRefused("The file is larger than 5 MB, so it is no list of days.");
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be read: " + file, e);
        }
    }
}
