package continuum.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as someone typed it into three boxes. Months may be numbers or names; a whole date put into the first box is
 * understood too. {@link #read} says what is wrong in words that tell what to do.
 */
public record TypedDate(String day, String month, String year) {

    /** What became of the reading: a date, or what is wrong and in which boxes. */
    public sealed interface Reading {
        record Real(LocalDate date) implements Reading {}

        record Wrong(String message, List<String> parts) implements Reading {}
    }

    private static final List<String> PARTS = List.of("day", "month", "year");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    public TypedDate {
        day = clean(day);
        month = clean(month);
        year = clean(year);
        var pieces = day.split("[\\s/.,-]+");
        if (month.isEmpty() && year.isEmpty() && pieces.length == 3) {
            var yearFirst = pieces[0].length() == 4;
            day = yearFirst ? pieces[2] : pieces[0];
            month = pieces[1];
            year = yearFirst ? pieces[0] : pieces[2];
        }
    }

    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /**
     * Reads the date.
     *
     * @param name what the date is called at the start of a sentence, for instance "Date of birth"
     */
    public Reading read(String name, DateRule... rules) {
        if (isBlank()) {
            return new Reading.Wrong("Enter the " + Say.lowerFirst(name).replaceFirst("^the ", ""), PARTS);
        }
        var missing = missingParts();
        if (!missing.isEmpty()) {
            return new Reading.Wrong(name + " must include a " + String.join(" and ", missing), missing);
        }
        var dayNumber = number(day);
        var monthNumber = monthNumber();
        var yearNumber = number(year);
        if (yearNumber.isPresent() && year.length() != 4) {
            return new Reading.Wrong("Year must include 4 numbers", List.of("year"));
        }
        if (dayNumber.isEmpty() || monthNumber.isEmpty() || yearNumber.isEmpty()) {
            return unreal(name, partsThatAreNot(dayNumber, monthNumber, yearNumber));
        }
        return inTheCalendar(name, yearNumber.get(), monthNumber.get(), dayNumber.get(), rules);
    }

    private static Reading inTheCalendar(String name, int year, int month, int day, DateRule... rules) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Reading.Wrong("Year must be between " + FIRST_YEAR + " and " + LAST_YEAR, List.of("year"));
        }
        if (month < 1 || month > 12) {
            return unreal(name, List.of("month"));
        }
        if (day < 1 || day > 31) {
            return unreal(name, List.of("day"));
        }
        try {
            return held(name, LocalDate.of(year, month, day), rules);
        } catch (DateTimeException e) {
            return new Reading.Wrong(name + " must be a real date: " + lengthOf(year, Month.of(month)), List.of("day"));
        }
    }

    private static Reading held(String name, LocalDate date, DateRule... rules) {
        for (var rule : rules) {
            if (!rule.allows().test(date)) {
                return new Reading.Wrong(name + " " + rule.must(), PARTS);
            }
        }
        return new Reading.Real(date);
    }

    private static Reading unreal(String name, List<String> parts) {
        return new Reading.Wrong(name + " must be a real date, like 27 3 2016", parts);
    }

    private static String lengthOf(int year, Month month) {
        var name = month.getDisplayName(TextStyle.FULL, Locale.UK);
        return name + (month == Month.FEBRUARY ? " " + year : "") + " has " + month.length(Year.isLeap(year)) + " days";
    }

    private List<String> missingParts() {
        var missing = new ArrayList<String>();
        if (day.isEmpty()) {
            missing.add("day");
        }
        if (month.isEmpty()) {
            missing.add("month");
        }
        if (year.isEmpty()) {
            missing.add("year");
        }
        return missing;
    }

    private static List<String> partsThatAreNot(Optional<?> day, Optional<?> month, Optional<?> year) {
        var read = List.of(day, month, year);
        return PARTS.stream().filter(part -> read.get(PARTS.indexOf(part)).isEmpty()).toList();
    }

    private Optional<Integer> monthNumber() {
        var number = number(month);
        var letters = month.toLowerCase(Locale.UK);
        if (number.isPresent() || letters.length() < 3) {
            return number;
        }
        for (var each : Month.values()) {
            var full = each.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
            if (full.startsWith(letters)) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
