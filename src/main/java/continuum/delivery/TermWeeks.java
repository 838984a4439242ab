package continuum.delivery;

import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import continuum.calendar.WorkingCalendar;
import continuum.plans.Per;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The term weeks of an authority, and the stretches that each way of counting puts them into.
 *
 * <p>A term week is a week with a school day in it. A fortnight is two of them, a month four. Half terms are the stretches
 * between holidays; where only three stretches of a year are known, each is halved. The two longest holidays inside the year
 * part its terms. What comes once comes in the half term in which it begins.
 */
final class TermWeeks {

    /**
     * One week in one way of counting.
     *
     * @param periodOn the Monday of the stretch's first week
     * @param nth which week of the stretch it is, of so many {@code weeks}
     */
    record Row(Per per, LocalDate monday, LocalDate firstDay, LocalDate lastDay, int schoolDays, int schoolYear,
            LocalDate periodOn, int nth, int weeks) {}

    private record Week(LocalDate monday, List<LocalDate> days) {}

    private TermWeeks() {}

    /** All that are known. */
    static List<Row> of(WorkingCalendar calendar) {
        var terms = calendar.terms();
        if (terms.terms().isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var last = SchoolYear.of(terms.knownUntil().orElseThrow());
        for (var year = SchoolYear.of(terms.terms().getFirst().from()); year.compareTo(last) <= 0; year = year.next()) {
            rows.addAll(of(calendar, year));
        }
        return rows;
    }

    private static List<Row> of(WorkingCalendar calendar, SchoolYear year) {
        var weeks = weeks(calendar, year);
        var rows = new ArrayList<Row>();
        var each = IntStream.range(0, weeks.size()).mapToObj(i -> List.of(weeks.get(i))).toList();
        add(rows, year, Per.DAY, each, 0);
        add(rows, year, Per.WEEK, each, 0);
        add(rows, year, Per.FORTNIGHT, blocks(weeks, 2), 2);
        add(rows, year, Per.MONTH, blocks(weeks, 4), 4);
        var stretches = stretches(calendar, year, weeks);
        var halves = stretches.size() > 3
                ? stretches
                : stretches.stream().flatMap(one -> blocks(one, (one.size() + 1) / 2).stream()).toList();
        add(rows, year, Per.HALF_TERM, halves, 0);
        add(rows, year, Per.ONCE, halves, 0);
        add(rows, year, Per.TERM, terms(stretches), 0);
        add(rows, year, Per.YEAR, weeks.isEmpty() ? List.of() : List.of(weeks), 0);
        return rows;
    }

    private static List<Week> weeks(WorkingCalendar calendar, SchoolYear year) {
        var byMonday = new TreeMap<LocalDate, List<LocalDate>>();
        for (var term : calendar.terms().in(year)) {
            for (var day = term.from(); !day.isAfter(term.to()); day = day.plusDays(1)) {
                if (calendar.isSchoolDay(day) && SchoolYear.of(day).equals(year)) {
                    byMonday.computeIfAbsent(monday(day), monday -> new ArrayList<>()).add(day);
                }
            }
        }
        return byMonday.entrySet().stream().map(one -> new Week(one.getKey(), one.getValue())).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The weeks of each stretch of days between holidays; a week belongs to the stretch of its first school day. */
    private static List<List<Week>> stretches(WorkingCalendar calendar, SchoolYear year, List<Week> weeks) {
        var stretches = new TreeMap<LocalDate, List<Week>>();
        for (var week : weeks) {
            var term = calendar.terms().termOn(week.days().getFirst()).map(Term::from).orElseThrow();
            stretches.computeIfAbsent(term, from -> new ArrayList<>()).add(week);
        }
        return List.copyOf(stretches.values());
    }

    /** The stretches joined to terms: parted at the two longest holidays. */
    private static List<List<Week>> terms(List<List<Week>> stretches) {
        if (stretches.size() <= 3) {
            return stretches;
        }
        var longest = new TreeSet<>(IntStream.range(1, stretches.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -holiday(stretches.get(i - 1), stretches.get(i)))
                        .thenComparing(i -> i))
                .limit(2)
                .toList());
        var terms = new ArrayList<List<Week>>();
        for (int i = 0; i < stretches.size(); i++) {
            if (i == 0 || longest.contains(i)) {
                terms.add(new ArrayList<>());
            }
            terms.getLast().addAll(stretches.get(i));
        }
        return terms;
    }

    private static long holiday(List<Week> before, List<Week> after) {
        return ChronoUnit.DAYS.between(before.getLast().days().getLast(), after.getFirst().days().getFirst());
    }

    private static List<List<Week>> blocks(List<Week> weeks, int size) {
        var blocks = new ArrayList<List<Week>>();
        for (int at = 0; at < weeks.size(); at += size) {
            blocks.add(weeks.subList(at, Math.min(at + size, weeks.size())));
        }
        return blocks;
    }

    /** @param full how many weeks a whole stretch has, so that a shorter one at the end counts in part; 0 for as many as it has */
    private static void add(List<Row> rows, SchoolYear year, Per per, List<List<Week>> periods, int full) {
        for (var period : periods) {
            for (int i = 0; i < period.size(); i++) {
                var week = period.get(i);
                rows.add(new Row(per, week.monday(), week.days().getFirst(), week.days().getLast(), week.days().size(),
                        year.startsIn(), period.getFirst().monday(), i + 1, full == 0 ? period.size() : full));
            }
        }
    }
}
