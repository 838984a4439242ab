package continuum.timeliness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the national release for one stretch of time: all plans issued, and those among them in which no exception
 * of the law applies.
 */
public record Figures(Bands all, Bands withoutExceptions) {

    /** So many plans in each band. */
    public record Bands(long within, long late, long overAYear) {

        static final Bands NONE = new Bands(0, 0, 0);

        /** All plans issued: what the shares are shares of. */
        public long issued() {
            return within + late + overAYear;
        }

        /** Plans issued after the twenty weeks, however long after. */
        public long after() {
            return late + overAYear;
        }

        /** The share within twenty weeks in per cent with one decimal, halves rounded up; none when no plan was issued. */
        public @Nullable BigDecimal shareWithin() {
            return share(within, issued());
        }

        Bands plus(Bands other) {
            return new Bands(within + other.within, late + other.late, overAYear + other.overAYear);
        }

        private Bands and(Speed speed, long plans) {
            return switch (speed) {
                case WITHIN -> new Bands(within + plans, late, overAYear);
                case LATE -> new Bands(within, late + plans, overAYear);
                case OVER_A_YEAR -> new Bands(within, late, overAYear + plans);
            };
        }
    }

    public static final Figures NONE = new Figures(Bands.NONE, Bands.NONE);

    /** The figures that belong to a list. */
    public static Figures of(Collection<IssuedPlan> plans) {
        var figures = NONE;
        for (var plan : plans) {
            figures = figures.and(plan.speed(), plan.exception() != null, 1);
        }
        return figures;
    }

    /** These and so many plans more. */
    Figures and(Speed speed, boolean excepted, long plans) {
        return new Figures(all.and(speed, plans), excepted ? withoutExceptions : withoutExceptions.and(speed, plans));
    }

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(all.plus(other.all), withoutExceptions.plus(other.withoutExceptions));
    }

    /** Plans in which an exception applies. */
    public long excepted() {
        return all.issued() - withoutExceptions.issued();
    }

    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
