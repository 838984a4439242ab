package continuum.casework;

import continuum.calendar.BankHoliday;
import continuum.calendar.Terms;
import continuum.calendar.WorkingCalendar;
import continuum.duties.Duty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A week of work, day by day.
 *
 * @param days Monday to Friday, and of the weekend those days on which something is due
 * @param late how many open cases are late, whatever the week
 */
public record Week(LocalDate monday, List<Day> days, long late) {

    /**
     * One day.
     *
     * @param holiday the name of the bank holiday, if it is one
     * @param isWorkingDay whether anybody is at work
     * @param schoolsAreOpen whether it lies in a term; true as long as the authority has not said when its terms are
     */
    public record Day(LocalDate date, @Nullable String holiday, boolean isWorkingDay, boolean schoolsAreOpen,
            List<Line> lines) {}

    /** One thing that is due. {@code stage} says that it belongs to an assessment, which has a page of its own. */
    public record Line(String kind, UUID subject, UUID child, String name, @Nullable String stage, Duty duty) {

        /** The page where it is done, if its kind has one. */
        public @Nullable String address() {
            return CaseWords.address(kind, subject, child);
        }
    }

    /** The Monday of the week that a day lies in. */
    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Week of(LocalDate monday, List<Line> lines, long late, WorkingCalendar calendar) {
        return new Week(monday, IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(date -> day(date, lines.stream().filter(line -> line.duty().dueOn().equals(date)).toList(),
                        calendar))
                .filter(day -> day.date().getDayOfWeek().getValue() <= 5 || !day.lines().isEmpty())
                .toList(), late);
    }

    private static Day day(LocalDate date, List<Line> lines, WorkingCalendar calendar) {
        var holiday = calendar.bankHolidays()
                .in(date.getYear())
                .stream()
                .filter(each -> each.on().equals(date))
                .map(BankHoliday::title)
                .findFirst()
                .orElse(null);
        return new Day(date, holiday, calendar.isWorkingDay(date), schoolsAreOpen(date, calendar.terms()), lines);
    }

    private static boolean schoolsAreOpen(LocalDate date, Terms terms) {
        return terms.hold(date) || terms.nextFrom(date).isEmpty()
                || terms.terms().stream().noneMatch(term -> term.to().isBefore(date));
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }
}
