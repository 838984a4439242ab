package continuum.duties;

import continuum.calendar.DateWords;
import continuum.calendar.Days;
import continuum.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a rule gives. Read from words such as "6 weeks" or "15 working days, first day counted". */
public sealed interface Limit {
    Pattern SPAN = Pattern.compile(
            "(\\d{1,4}) (week|month|calendar day|working day|school day|tribunal day)s?(, first day counted)?");
    Pattern BEFORE = Pattern.compile("before (\\d{1,2}) ([A-Z][a-z]+)");

    /** The last day in time. */
    LocalDate lastDay(Event start, WorkingCalendar calendar);

    /** "6 weeks", "15 days", "before 15 February" */
    String words();

    enum Unit {
        WEEK,
        MONTH,
        CALENDAR_DAY,
        WORKING_DAY,
        SCHOOL_DAY,
        TRIBUNAL_DAY
    }

    /** So much time from an event. */
    record Span(int amount, Unit unit, boolean firstDayCounted) implements Limit {
        @Override
        public LocalDate lastDay(Event start, WorkingCalendar calendar) {
            LocalDate from = start.on();
            return switch (unit) {
                case WEEK -> from.plusDays(7L * amount - (firstDayCounted ? 1 : 0));
                case MONTH -> firstDayCounted ? from.plusMonths(amount).minusDays(1) : from.plusMonths(amount);
                case CALENDAR_DAY -> from.plusDays(firstDayCounted ? amount - 1 : amount);
                case WORKING_DAY -> calendar.lastDay(from, amount, Days.WORKING, firstDayCounted);
                case SCHOOL_DAY -> calendar.lastDay(from, amount, Days.SCHOOL, firstDayCounted);
                case TRIBUNAL_DAY -> calendar.lastDay(from, amount, Days.TRIBUNAL, firstDayCounted);
            };
        }

        @Override
        public String words() {
            String name = unit == Unit.CALENDAR_DAY ? "day" : unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return amount + " " + name + (amount == 1 ? "" : "s");
        }
    }

    /** Before a day of the calendar year that the event names: the last day in time is the day before. */
    record Before(MonthDay day) implements Limit {
        @Override
        public LocalDate lastDay(Event start, WorkingCalendar calendar) {
            return day.atYear(start.year()).minusDays(1);
        }

        @Override
        public String words() {
            LocalDate any = day.atYear(2000);
            return "before " + DateWords.inWords(any).replace(" 2000", "");
        }
    }

    /** @throws IllegalArgumentException when the words are no limit, saying what was expected */
    static Limit of(String words) {
        Matcher span = SPAN.matcher(words);
        if (span.matches()) {
            Unit unit = Unit.valueOf(span.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
            return new Span(Integer.parseInt(span.group(1)), unit, span.group(3) != null);
        }
        Matcher before = BEFORE.matcher(words);
        if (before.matches()) {
            Month month = Month.valueOf(before.group(2).toUpperCase(Locale.ROOT));
            return new Before(MonthDay.of(month, Integer.parseInt(before.group(1))));
        }
        throw new IllegalArgumentException("A limit reads like \"6 weeks\", \"15 working days, first day counted\" or "
                + "\"before 15 February\", not \"" + words + "\"");
    }
}
