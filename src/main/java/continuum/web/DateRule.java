package continuum.web;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What a date must be, besides being a date, and the end of the sentence that says so. */
public record DateRule(Predicate<LocalDate> allows, String must) {

    public static DateRule inThePast(LocalDate today) {
        return new DateRule(date -> date.isBefore(today), "must be in the past");
    }

    public static DateRule todayOrInThePast(LocalDate today) {
        return new DateRule(date -> !date.isAfter(today), "must be today or in the past");
    }

    public static DateRule inTheFuture(LocalDate today) {
        return new DateRule(date -> date.isAfter(today), "must be in the future");
    }

    public static DateRule todayOrInTheFuture(LocalDate today) {
        return new DateRule(date -> !date.isBefore(today), "must be today or in the future");
    }

    /** @param what what happened on that date, for instance "the request was received" */
    public static DateRule onOrAfter(LocalDate first, String what) {
        return new DateRule(date -> !date.isBefore(first),
                "must be the same as or after " + DateWords.inWords(first) + ", when " + what);
    }

    /** @param what what happens on that date, for instance "the plan ends" */
    public static DateRule onOrBefore(LocalDate last, String what) {
        return new DateRule(date -> !date.isAfter(last),
                "must be the same as or before " + DateWords.inWords(last) + ", when " + what);
    }
}
