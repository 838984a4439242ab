package continuum.transfers;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All transfers of one kind in one year, as numbers.
 *
 * @param sent the days on which a final plan was sent, one for each that was
 * @param open how many are still without
 * @param missing children with a plan who belong to it and are not in it yet
 */
public record Cohort(PhaseMove move, int year, List<LocalDate> sent, int open, int missing) {

    public Cohort {
        sent = List.copyOf(sent);
    }

    /** The same with how many are missing. */
    Cohort missing(int children) {
        return new Cohort(move, year, sent, open, children);
    }

    public int children() {
        return sent.size() + open;
    }

    public LocalDate dueOn() {
        return move.lastDay(year);
    }

    /** How many have their final plan in time. */
    public long inTime() {
        return sent.stream().filter(day -> !day.isAfter(dueOn())).count();
    }

    public boolean isBuilt() {
        return children() > 0;
    }

    /** As it stands in an address: "2027-primary". */
    public String code() {
        return year + "-" + move.code();
    }

    public String title() {
        return move.words() + ", September " + year;
    }

    /** "before 15 February 2027" */
    public String limit() {
        return "before " + DateWords.inWords(dueOn().plusDays(1));
    }

    /** How many final plans a week are needed from a day on to reach the last day in time; at least so many. */
    public int neededAWeek(LocalDate today) {
        long days = Math.max(7, ChronoUnit.DAYS.between(today, dueOn()));
        return (int) Math.ceil(open * 7.0 / days);
    }

    /** Counted down to the last day, from the September before the move or, when it is built earlier, from this month. */
    public BurnDown burnDown(LocalDate today) {
        var september = YearMonth.of(year - 1, 9);
        var first = YearMonth.from(today).isBefore(september) ? YearMonth.from(today) : september;
        return BurnDown.of(children(), sent, first, dueOn(), today);
    }
}
