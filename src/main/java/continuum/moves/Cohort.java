package continuum.moves;

import continuum.calendar.DateWords;
import continuum.web.Bar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    public String title() {
        return move.words() + ", September " + year;
    }

    /** "before 15 February 2027" */
    public String limit() {
        return "before " + DateWords.inWords(dueOn().plusDays(1));
    }

    /**
     * How many were still without a final plan at the end of each month, from the September before the move to the month of
     * the last day; months to come are left out.
     */
    List<Bar> burnDown(LocalDate today) {
        var bars = new ArrayList<Bar>();
        var last = YearMonth.from(dueOn());
        for (var month = YearMonth.of(year - 1, 9); !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.isAfter(YearMonth.from(today))) {
                break;
            }
            var end = month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
            long done = sent.stream().filter(day -> !day.isAfter(end)).count();
            bars.add(new Bar(month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK), children() - done));
        }
        return bars;
    }
}
