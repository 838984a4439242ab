package continuum.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The requests of six years as they came in, each with what becomes of it in the end; not yet whose they are. */
final class Arrivals {

    /** What becomes of a request. */
    enum Fate {
        WITHDRAWN,
        MOVED_AWAY,
        DIED,
        REFUSED,
        NOT_ISSUED,
        PLAN
    }

    /** A request with all its steps, the future ones too. */
    record Arrival(int number, LocalDate receivedOn, Fate fate, List<Step> steps) {

        LocalDate endsOn() {
            return steps.getLast().on();
        }
    }

    /** How many requests come in each month, from January; few in August, most before holidays. */
    private static final double[] MONTHS = {0.9, 1.0, 1.15, 0.85, 1.1, 1.2, 1.15, 0.35, 0.8, 1.2, 1.25, 0.9};
    /** Even a small area shows a caseworker's desk: at least so many requests in the last year. */
    private static final int LEAST_IN_LAST_YEAR = 44;

    private Arrivals() {}

    static List<Arrival> of(AreaSize size, LocalDate asOf) {
        var all = new ArrayList<Arrival>();
        int last = Timeliness.YEARS.size() - 1;
        for (int i = 0; i <= last; i++) {
            var rates = Timeliness.YEARS.get(i);
            int requests = size.scaled(rates.requests(), i == last ? LEAST_IN_LAST_YEAR : 0);
            var course = new Course(rates);
            var start = asOf.minusYears(last + 1 - i).plusDays(1);
            int days = (int) (asOf.minusYears(last - i).toEpochDay() - start.toEpochDay()) + 1;
            for (int request = 0; request < requests; request++) {
                int number = all.size();
                var chance = Chance.of("arrival", number);
                var receivedOn = day(start, days, chance);
                all.add(course.run(number, receivedOn, chance));
            }
        }
        return all;
    }

    private static LocalDate day(LocalDate start, int days, Chance chance) {
        while (true) {
            var day = start.plusDays(chance.below(days));
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (chance.falls(MONTHS[day.getMonthValue() - 1] / 1.25 * (weekend ? 0.12 : 1))) {
                return day;
            }
        }
    }
}
