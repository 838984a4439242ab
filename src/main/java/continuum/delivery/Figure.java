package continuum.delivery;

import continuum.calendar.SchoolYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The yearly number: of the hours that section F promised in the stretches that are over, how many came, and how many are
 * owed. Every number is the sum of the list beneath it.
 *
 * @param upTo stretches that ended before this day count
 */
public record Figure(SchoolYear year, java.time.LocalDate upTo, By by, Sums all, List<Group> groups) {

    /** What the list is grouped by. */
    public enum By {
        SCHOOL("school"),
        PROVIDER("provider"),
        NEED("main need");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this code; by school when it is none. */
        public static By of(@Nullable String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(SCHOOL);
        }
    }

    /**
     * Sums of a list of slots.
     *
     * @param pounds what the owed minutes cost, as far as lines have a price
     */
    public record Sums(long children, long lines, long promisedMinutes, long deliveredMinutes, long disputedMinutes,
            long unsaidMinutes, long owedMinutes, BigDecimal pounds) {

        /** Hundredths of a per cent cut to one place: "87.5%"; empty when nothing was promised. */
        public String share() {
            return promisedMinutes == 0
                    ? ""
                    : BigDecimal.valueOf(deliveredMinutes)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(promisedMinutes), 1, RoundingMode.HALF_UP) + "%";
        }
    }

    /** One group of the list. */
    public record Group(String name, Sums sums) {}
}
