package continuum.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** Counts days: England's bank holidays with the school terms of one authority. */
public record WorkingCalendar(BankHolidays bankHolidays, Terms terms) {

    /** England's bank holidays as shipped, no terms known. */
    public static WorkingCalendar england() {
        return new WorkingCalendar(BankHolidays.england(), Terms.NONE);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !bankHolidays.on(day);
    }

    public boolean isSchoolDay(LocalDate day) {
        return isWorkingDay(day) && terms.hold(day);
    }

    public boolean isTribunalDay(LocalDate day) {
        return isWorkingDay(day) && !tribunalRests(day);
    }

    /** Whether a day is one that the limit counts. */
    public boolean counts(Days days, LocalDate day) {
        return switch (days) {
            case CALENDAR -> true;
            case WORKING -> isWorkingDay(day);
            case SCHOOL -> isSchoolDay(day);
            case TRIBUNAL -> isTribunalDay(day);
        };
    }

    /**
     * The last day of a limit of so many days.
     *
     * @param startIsDayOne whether the limit reads "beginning with": then the start itself is day 1, whatever day of the
     *            week it is; otherwise day 1 is the next day that counts
     * @throws IllegalStateException when school days are counted past the last term that the authority has published
     */
    public LocalDate lastDay(LocalDate start, int amount, Days days, boolean startIsDayOne) {
        int left = startIsDayOne ? amount - 1 : amount;
        if (days == Days.CALENDAR) {
            return start.plusDays(left);
        }
        LocalDate day = start;
        while (left > 0) {
            day = day.plusDays(1);
            if (days == Days.SCHOOL) {
                requireKnownTerms(day);
            }
            if (counts(days, day)) {
                left--;
            }
        }
        return day;
    }

    /** The first working day on or after this one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The last day on which something that had to reach the tribunal by this day is still in time: a day in August or
     * from 25 December to 1 January is answered by the first working day after them (rule 12(3)(a)); any other day
     * without work by the next working day (rule 12(2)).
     */
    public LocalDate inTimeAtTribunal(LocalDate lastDay) {
        LocalDate day = lastDay;
        if (lastDay.getMonth() == Month.AUGUST) {
            day = LocalDate.of(lastDay.getYear(), 9, 1);
        } else if (tribunalRests(lastDay)) {
            day = LocalDate.of(lastDay.getMonth() == Month.DECEMBER ? lastDay.getYear() + 1 : lastDay.getYear(), 1, 2);
        }
        return workingDayFrom(day);
    }

    private static boolean tribunalRests(LocalDate day) {
        return switch (day.getMonth()) {
            case AUGUST -> true;
            case DECEMBER -> day.getDayOfMonth() >= 25;
            case JANUARY -> day.getDayOfMonth() == 1;
            default -> false;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private void requireKnownTerms(LocalDate day) {
        LocalDate until = terms.knownUntil()
                .orElseThrow(
                        () -> new IllegalStateException("No school terms are known: add the authority's term dates"));
        if (day.isAfter(until)) {
            throw new IllegalStateException("School terms are known until " + DateWords.inWords(until)
                    + ": add the authority's term dates for the time after that");
        }
    }
}
