package continuum.transfers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many of a cohort are without their final plan at the end of each month, beside how many there may be to reach the last
 * day at an even pace; with where each stands in the units of its drawing.
 *
 * @param children all of the cohort, the height of the drawing
 */
public record BurnDown(int children, List<Month> months) {

    public static final int HEIGHT = 240;
    public static final int FLOOR = 206;
    public static final int BAR = 44;
    private static final int STEP = 84;
    private static final int TALLEST = 178;
    /** From so many months on every second is left out. */
    private static final int MANY = 9;

    /**
     * The end of a month, or today in this one, or the last day in the last.
     *
     * @param without how many were without; nothing for a month to come
     * @param pace how many may be without at an even pace
     */
    public record Month(String label, LocalDate end, @Nullable Integer without, int pace) {

        /** Whether more are without than an even pace leaves. */
        public boolean isBehind() {
            return without != null && without > pace;
        }
    }

    static BurnDown of(int children, List<LocalDate> sent, YearMonth first, LocalDate dueOn, LocalDate today) {
        var months = new ArrayList<Month>();
        var start = first.atDay(1);
        double days = Math.max(1, ChronoUnit.DAYS.between(start, dueOn));
        for (var month = first; !month.isAfter(YearMonth.from(dueOn)); month = month.plusMonths(1)) {
            var close = month.equals(YearMonth.from(dueOn)) ? dueOn : month.atEndOfMonth();
            boolean now = !today.isBefore(month.atDay(1)) && today.isBefore(close);
            var end = now ? today : close;
            int done = (int) sent.stream().filter(day -> !day.isAfter(end)).count();
            double left = 1 - Math.min(1, ChronoUnit.DAYS.between(start, end) / days);
            months.add(new Month(month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK) + (now ? ", so far" : ""),
                    end, end.isAfter(today) ? null : children - done, (int) Math.round(children * left)));
        }
        int last = months.size() - 1;
        return new BurnDown(children, last < MANY
                ? List.copyOf(months)
                : IntStream.rangeClosed(0, last)
                        .filter(i -> i == 0 || (last - i) % 2 == 0)
                        .mapToObj(months::get)
                        .toList());
    }

    public int width() {
        return Math.max(4, months.size()) * STEP;
    }

    public int left(int month) {
        return month * STEP + (STEP - BAR) / 2;
    }

    public int middle(int month) {
        return month * STEP + STEP / 2;
    }

    /** The top of so many children. */
    public int top(int number) {
        return FLOOR - (children == 0 ? 0 : (int) Math.round((double) number / children * TALLEST));
    }

    /** The points of the line of an even pace. */
    public String paceLine() {
        return IntStream.range(0, months.size())
                .mapToObj(i -> middle(i) + "," + top(months.get(i).pace()))
                .collect(Collectors.joining(" "));
    }
}
