package continuum.timeliness;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * A calendar year, which is what the national release counts.
 *
 * @param months those that have begun, in their order; one without plans stands there with none
 * @param before the year before, over the same months, to compare with
 */
public record FiguresOfYear(int year, SortedMap<YearMonth, Figures> months, Figures before) {

    /** The whole year, as far as it has come. */
    public Figures total() {
        return months.values().stream().reduce(Figures.NONE, Figures::plus);
    }
}
