package continuum.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole-day events of an iCalendar file (RFC 5545). The end of an event is the day after its last. */
final class CalendarEvents {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** @param row which event of the file it is, from 1 */
    record Event(int row, LocalDate first, LocalDate last, String summary) {

        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    private CalendarEvents() {}

    static List<Event> read(String text, List<Fault> faults) {
        var events = new ArrayList<Event>();
        int row = 0;
        String start = null;
        String end = null;
        String summary = "";
        // a line that is too long goes on in the next one, after a space
        for (var line : text.replaceAll("\\R[ \\t]", "").split("\\R")) {
            var name = line.replaceFirst("[;:].*", "").strip();
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "BEGIN" -> {
                    if (value.equals("VEVENT")) {
                        row++;
                        start = null;
                        end = null;
                        summary = "";
                    }
                }
                case "DTSTART" -> start = value;
                case "DTEND" -> end = value;
                case "SUMMARY" -> summary = value.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ");
                case "END" -> {
                    if (value.equals("VEVENT")) {
                        add(events, faults, row, start, end, summary);
                    }
                }
                default -> {
                }
            }
        }
        return events;
    }

    private static void add(List<Event> events, List<Fault> faults, int row, @Nullable String start,
            @Nullable String end, String summary) {
        if (start == null) {
            faults.add(new Fault(row, "has no start"));
            return;
        }
        try {
            var first = day(start);
            var last = end == null ? first : day(end).minusDays(1);
            if (last.isBefore(first)) {
                last = first;
            }
            events.add(new Event(row, first, last, summary.strip()));
        } catch (DateTimeParseException e) {
            faults.add(new Fault(row, "\"" + start + "\" is not a date such as 20261225"));
        }
    }

    private static LocalDate day(String typed) {
        return LocalDate.parse(typed.replaceFirst("T.*", ""), DAY);
    }
}
