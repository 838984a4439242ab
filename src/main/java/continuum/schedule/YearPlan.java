package continuum.schedule;

import continuum.calendar.WorkingCalendar;
import continuum.reviews.Review;
import continuum.reviews.ReviewId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The meetings of a school's year, spread so that no week holds many while another holds none. */
final class YearPlan {

    /** A meeting is not held earlier than so many weeks before its last day, or the year would come round sooner each time. */
    private static final int WEEKS_EARLY = 8;

    private final WorkingCalendar calendar;
    private final LocalDate earliest;

    /** @param today invitations need two weeks from it, and a day to be written */
    YearPlan(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.earliest = today.plusDays(Review.NOTICE_DAYS + 1);
    }

    /** A review without a date: the last day on which its meeting is in time. */
    record ToArrange(ReviewId id, LocalDate meetBy) {}

    /**
     * A day for each, on school days, in time where that is still possible and as soon as possible where it is not; each
     * in the emptiest week that it can have, on the emptiest day of that week.
     *
     * @param taken the days of meetings that have a date
     */
    Map<ReviewId, LocalDate> suggest(List<ToArrange> all, Collection<LocalDate> taken) {
        var days = new HashMap<LocalDate, Integer>();
        var weeks = new HashMap<LocalDate, Integer>();
        taken.forEach(day -> count(day, days, weeks));
        var suggested = new LinkedHashMap<ReviewId, LocalDate>();
        all.stream().sorted(Comparator.comparing(ToArrange::meetBy)).forEach(one -> {
            var day = emptiest(one.meetBy(), days, weeks);
            count(day, days, weeks);
            suggested.put(one.id(), day);
        });
        return suggested;
    }

    /** The load of each week in which there is a meeting. */
    static List<YearRow.Week> load(Collection<LocalDate> meetings) {
        var weeks = new TreeMap<LocalDate, Integer>();
        meetings.forEach(day -> weeks.merge(monday(day), 1, Integer::sum));
        return weeks.entrySet().stream().map(week -> new YearRow.Week(week.getKey(), week.getValue())).toList();
    }

    private LocalDate emptiest(LocalDate meetBy, Map<LocalDate, Integer> days, Map<LocalDate, Integer> weeks) {
        var from = meetBy.minusWeeks(WEEKS_EARLY).isBefore(earliest) ? earliest : meetBy.minusWeeks(WEEKS_EARLY);
        var possible = new ArrayList<LocalDate>();
        for (var day = from; !day.isAfter(meetBy); day = day.plusDays(1)) {
            if (isOpen(day)) {
                possible.add(day);
            }
        }
        // of equal weeks the latest, so that the year between two reviews stays a year
        return possible.stream()
                .min(Comparator.comparing((LocalDate day) -> weeks.getOrDefault(monday(day), 0))
                        .thenComparing(day -> monday(day), Comparator.reverseOrder())
                        .thenComparing(day -> days.getOrDefault(day, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> firstOpen(from));
    }

    private LocalDate firstOpen(LocalDate from) {
        var day = from;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A school day where terms are known; elsewhere any working day outside August. */
    private boolean isOpen(LocalDate day) {
        boolean known = calendar.terms().knownUntil().map(until -> !day.isAfter(until)).orElse(false);
        return known ? calendar.isSchoolDay(day) : calendar.isWorkingDay(day) && day.getMonthValue() != 8;
    }

    private static void count(LocalDate day, Map<LocalDate, Integer> days, Map<LocalDate, Integer> weeks) {
        days.merge(day, 1, Integer::sum);
        weeks.merge(monday(day), 1, Integer::sum);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
