package continuum.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the authority took for one step lately, from the request, in days.
 *
 * @param cases how many families that is
 * @param half the days within which half of them were through
 * @param slow the days that the slowest quarter took at least
 */
public record RecentTimes(int cases, int half, int slow) {

    /** Fewer families than this say nothing. */
    static final int ENOUGH = 5;

    /**
     * The day on which a family can expect the step.
     *
     * @param slowly whether half of the families had it by now, so that the day is that of the slower ones
     */
    public record Expected(LocalDate on, boolean slowly) {}

    /** @param days how many families took how many days */
    static RecentTimes of(SortedMap<Integer, Integer> days) {
        int all = days.values().stream().mapToInt(Integer::intValue).sum();
        return new RecentTimes(all, reached(days, all, 2, 4), reached(days, all, 3, 4));
    }

    /**
     * An honest day: half of the families had it by then, or, for one that waits longer than those, three in four. Nothing
     * when too few families went before, or this one waits longer than three in four.
     */
    @Nullable
    Expected expected(LocalDate askedOn, LocalDate today) {
        if (cases < ENOUGH || ChronoUnit.DAYS.between(askedOn, today) > slow) {
            return null;
        }
        var middle = askedOn.plusDays(half);
        return middle.isBefore(today)
                ? new Expected(askedOn.plusDays(slow), true)
                : new Expected(middle, false);
    }

    /** The days by which this part of the families was through: the smallest that reach it. */
    private static int reached(SortedMap<Integer, Integer> days, int all, int part, int of) {
        long through = 0;
        for (var one : days.entrySet()) {
            through += one.getValue();
            if (through * of >= (long) all * part) {
                return one.getKey();
            }
        }
        return 0;
    }
}
