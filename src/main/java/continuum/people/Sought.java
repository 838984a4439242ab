package continuum.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search box, taken apart: numbers, a birth date, and the words of a name, in any order.
 *
 * @param names the words of a name, at most six
 * @param numbers UPNs, ULNs and NHS numbers, without spaces
 * @param born the birth date, as it was typed
 * @param year the year of birth, when only that was typed
 */
record Sought(List<String> names, List<String> numbers, @Nullable LocalDate born, @Nullable Integer year) {

    private static final int LONGEST = 200;
    private static final Pattern UPN = Pattern
            .compile("(?i)(?<![a-z0-9])[a-z](?:[ -]?[0-9]){11}[ -]?[0-9a-z](?![a-z0-9])");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){9}(?![0-9])");
    private static final Pattern DAY_FIRST = Pattern
            .compile("(?<![0-9])([0-9]{1,2})[ ./-]+([0-9]{1,2})[ ./-]+([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final Pattern YEAR_FIRST = Pattern
            .compile("(?<![0-9])([0-9]{4})[ ./-]([0-9]{1,2})[ ./-]([0-9]{1,2})(?![0-9])");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile(
            "(?i)(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?[ ./-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,/-]*([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9a-zA-Z])(19[89][0-9]|20[0-9]{2})(?![0-9a-zA-Z])");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    /** Reads what was typed on a day; a year of two digits is the latest one that has come. */
    static Sought read(String text, LocalDate today) {
        var rest = new StringBuilder(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        var numbers = new ArrayList<String>();
        take(UPN, numbers, rest);
        take(TEN_DIGITS, numbers, rest);
        var born = birthDate(rest, today);
        var year = born == null ? take(YEAR, rest, 1) : null;
        return new Sought(names(rest, numbers), List.copyOf(numbers), born,
                year == null ? null : Integer.valueOf(year.getFirst()));
    }

    boolean isEmpty() {
        return names.isEmpty() && numbers.isEmpty() && born == null && year == null;
    }

    /** The birth date and what it easily becomes by a slip: day and month swapped, the year beside, the day beside. */
    Set<LocalDate> birthDates() {
        if (born == null) {
            return Set.of();
        }
        var dates = new LinkedHashSet<LocalDate>();
        dates.add(born);
        if (born.getDayOfMonth() <= 12) {
            dates.add(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
        }
        for (int beside : new int[]{-1, 1}) {
            dates.add(born.plusYears(beside));
            dates.add(born.plusMonths(beside));
            dates.add(born.plusDays(beside));
        }
        return dates;
    }

    private static @Nullable LocalDate birthDate(StringBuilder rest, LocalDate today) {
        var parts = take(YEAR_FIRST, rest, 3);
        if (parts != null) {
            return date(parts.get(0), parts.get(1), parts.get(2), today);
        }
        parts = take(DAY_FIRST, rest, 3);
        if (parts != null) {
            return date(parts.get(2), parts.get(1), parts.get(0), today);
        }
        parts = take(MONTH_IN_WORDS, rest, 3);
        if (parts != null) {
            int month = MONTHS.indexOf(parts.get(1).toLowerCase(Locale.ROOT)) + 1;
            return date(parts.get(2), String.valueOf(month), parts.get(0), today);
        }
        return null;
    }

    /** Words with a letter are names; a longer run of digits is part of a number. */
    private static List<String> names(CharSequence rest, List<String> numbers) {
        var names = new LinkedHashSet<String>();
        for (var word : rest.toString().strip().split("[\\s,;–—-]+")) {
            if (word.codePoints().anyMatch(Character::isLetter)) {
                names.add(word);
            } else if (word.length() >= 5 && word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
            }
        }
        return names.stream().limit(6).toList();
    }

    private static void take(Pattern pattern, List<String> numbers, StringBuilder rest) {
        for (var found = take(pattern, rest, 0); found != null; found = take(pattern, rest, 0)) {
            numbers.add(found.getFirst().replaceAll("[ -]", "").toUpperCase(Locale.ROOT));
        }
    }

    /** Takes the first match out of the text: its groups, or the whole of it. */
    private static @Nullable List<String> take(Pattern pattern, StringBuilder rest, int groups) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        var taken = new ArrayList<String>();
        for (int group = groups == 0 ? 0 : 1; group <= groups; group++) {
            taken.add(matcher.group(group));
        }
        rest.replace(matcher.start(), matcher.end(), " ");
        return taken;
    }

    private static @Nullable LocalDate date(String year, String month, String day, LocalDate today) {
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            y += 2000;
            y = y > today.getYear() ? y - 100 : y;
        }
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        try {
            return m > 12 && d <= 12 ? LocalDate.of(y, d, m) : LocalDate.of(y, m, d);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
