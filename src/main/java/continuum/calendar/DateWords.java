package continuum.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as a letter would say them. */
public final class DateWords {
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String[] MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"};
    /** "3 March ", for those who write many. */
    private static final String[][] DAYS_OF_MONTHS = daysOfMonths();

    private DateWords() {}

    /** "3 March 2026" */
    public static String inWords(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** "Tuesday 3 March 2026" */
    public static String withWeekday(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }

    /** "March 2026" */
    public static String monthAndYear(LocalDate date) {
        return MONTH_AND_YEAR.format(date);
    }

    /** Adds "3 March 2026" to a text that is being written. */
    public static void inWords(LocalDate date, StringBuilder text) {
        text.append(DAYS_OF_MONTHS[date.getMonthValue() - 1][date.getDayOfMonth()]).append(date.getYear());
    }

    /** "1 day", "6 days" */
    public static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }

    /** How a last day stands against today: "in 3 days", "tomorrow", "today", "6 days late". */
    public static String due(LocalDate lastDay, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, lastDay);
        if (ahead < 0) {
            return days(-ahead) + " late";
        }
        return relative(lastDay, today);
    }

    /** How far a day is from today: "in 3 days", "tomorrow", "today", "yesterday", "6 days ago". */
    public static String relative(LocalDate date, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, date);
        if (ahead == 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        if (ahead == -1) {
            return "yesterday";
        }
        return ahead > 0 ? "in " + days(ahead) : days(-ahead) + " ago";
    }

    private static String[][] daysOfMonths() {
        var words = new String[MONTHS.length][32];
        for (int month = 0; month < MONTHS.length; month++) {
            for (int day = 1; day <= 31; day++) {
                words[month][day] = day + " " + MONTHS[month] + " ";
            }
        }
        return words;
    }
}
