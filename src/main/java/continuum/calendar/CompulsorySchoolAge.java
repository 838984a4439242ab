package continuum.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * When compulsory school age starts and ends (Education Act 1996, section 8). When it ends the rights in a plan pass
 * from the parent to the young person: on this day, not on the sixteenth birthday.
 */
public final class CompulsorySchoolAge {
    private CompulsorySchoolAge() {}

    /** The prescribed day, 31 March, 31 August or 31 December, on or after the fifth birthday. */
    public static LocalDate startsOn(LocalDate born) {
        LocalDate five = born.plusYears(5);
        int year = five.getYear();
        if (!five.isAfter(LocalDate.of(year, Month.MARCH, 31))) {
            return LocalDate.of(year, Month.MARCH, 31);
        }
        return five.isAfter(LocalDate.of(year, Month.AUGUST, 31))
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : LocalDate.of(year, Month.AUGUST, 31);
    }

    /** The last Friday in June of the school year in which the child turns 16: the last day of that age. */
    public static LocalDate endsOn(LocalDate born) {
        int year = SchoolYear.of(born.plusYears(16)).last().getYear();
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }

    /** Whether someone born on this day is of compulsory school age on that one. */
    public static boolean holds(LocalDate born, LocalDate on) {
        return !on.isBefore(startsOn(born)) && !on.isAfter(endsOn(born));
    }

    /** Whether they are a young person: over compulsory school age and under 25 (Children and Families Act 2014, s.83). */
    public static boolean isYoungPerson(LocalDate born, LocalDate on) {
        return on.isAfter(endsOn(born)) && on.isBefore(born.plusYears(25));
    }
}
