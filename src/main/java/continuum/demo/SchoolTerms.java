package continuum.demo;

import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;

/** The invented authority's school terms: six half terms a year, cut as most authorities cut them. */
final class SchoolTerms {

    private SchoolTerms() {}

    /** Of the years from {@code first} to {@code last}. */
    static Terms of(SchoolYear first, SchoolYear last) {
        var terms = new ArrayList<Term>();
        for (var year = first; year.compareTo(last) <= 0; year = year.next()) {
            int autumn = year.startsIn();
            int spring = autumn + 1;
            var halfTerm = monday(LocalDate.of(autumn, 10, 31));
            var christmas = friday(LocalDate.of(autumn, 12, 21));
            var newYear = LocalDate.of(spring, 1, 3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            var february = monday(LocalDate.of(spring, 2, 18));
            var easter = friday(LocalDate.of(spring, 3, 31));
            var may = LocalDate.of(spring, 5, 31).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            terms.add(new Term(Course.workingDay(LocalDate.of(autumn, 9, 2)), halfTerm.minusDays(3)));
            terms.add(new Term(halfTerm.plusDays(7), christmas));
            terms.add(new Term(newYear, february.minusDays(3)));
            terms.add(new Term(february.plusDays(7), easter));
            terms.add(new Term(easter.plusDays(17), may.minusDays(3)));
            terms.add(new Term(may.plusDays(7), friday(LocalDate.of(spring, 7, 24))));
        }
        return new Terms(terms);
    }

    private static LocalDate monday(LocalDate upTo) {
        return upTo.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate friday(LocalDate upTo) {
        return upTo.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }
}
