package continuum.timeliness;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way to the figures of the twenty weeks and to the plans behind each of them. */
@Service
public class Timeliness {

    /** The first calendar year in which a plan of this law could be issued. */
    static final int FIRST_YEAR = 2014;

    private final TimelinessStore store;
    private final Today today;

    Timeliness(TimelinessStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** A calendar year month by month, up to today. */
    @Transactional(readOnly = true)
    public FiguresOfYear year(Viewer viewer, int year) {
        viewer.must(May.GIVE_CASES);
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31).isAfter(today.date()) ? today.date() : LocalDate.of(year, 12, 31);
        var counted = store.byMonth(viewer, first.minusYears(1), last);
        var months = new TreeMap<YearMonth, Figures>();
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            months.put(month, counted.getOrDefault(month, Figures.NONE));
        }
        var before = months.keySet()
                .stream()
                .map(month -> counted.getOrDefault(month.minusYears(1), Figures.NONE))
                .reduce(Figures.NONE, Figures::plus);
        return new FiguresOfYear(year, months, before);
    }

    /**
     * The plans behind a figure, by the day they were issued.
     *
     * @param speed only those of one band; all when there is none
     * @param excepted only those with or without an exception; all when it is not said
     */
    @Transactional(readOnly = true)
    public List<IssuedPlan> plans(Viewer viewer, LocalDate from, LocalDate to, @Nullable Speed speed,
            @Nullable Boolean excepted, IssuedPlan.Key after, int limit) {
        viewer.must(May.GIVE_CASES);
        return store.plans(viewer, from, to, speed, excepted, after, limit);
    }
}
