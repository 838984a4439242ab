package continuum.duties;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days as files write them, read many times a second. */
final class IsoDay {
    private IsoDay() {}

    /** The day that "2026-03-03" says; nothing when it says none. */
    static @Nullable LocalDate of(char[] text, int from, int length) {
        if (length != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = digits(text, from + 8, from + 10);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private static int digits(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
