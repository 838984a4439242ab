package continuum.web;

import continuum.calendar.DateWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages say moments, numbers and sizes; {@link DateWords} says dates. */
public final class Say {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private Say() {}

    /** "21 September", where the year is clear from the page. */
    public static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /** "21 September 2026 at 3:04pm", as clocks in London showed it. */
    public static String moment(Instant moment) {
        var there = moment.atZone(LONDON);
        return DateWords.inWords(there.toLocalDate()) + " at " + MINUTE.format(there).toLowerCase(Locale.UK);
    }

    /** "1 child", "2,000 children". */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** "47,000". */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** The size of a file: "812 bytes", "34 KB", "2.1 MB". */
    public static String size(long bytes) {
        if (bytes < 1_000) {
            return count(bytes, "byte", "bytes");
        }
        return bytes < 1_000_000
                ? number(Math.round(bytes / 1_000.0)) + " KB"
                : String.format(Locale.UK, "%,.1f MB", bytes / 1_000_000.0);
    }

    /** The same words with a small first letter, for the middle of a sentence; "EHC plan" stays as it is. */
    public static String lowerFirst(String words) {
        if (words.length() < 2 || Character.isUpperCase(words.charAt(1))) {
            return words;
        }
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
