package continuum.casework;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.casework.RecentTimes.Expected;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The honest date: what other families of the area waited, and no promise. */
class RecentTimesTest {

    private static final LocalDate ASKED = LocalDate.parse("2026-09-01");
    private final RecentTimes times = RecentTimes.of(new TreeMap<>(Map.of(30, 4, 40, 2, 60, 2)));

    @Test
    void half_of_the_families_and_the_slowest_quarter_are_told_apart() {
        assertThat(times).isEqualTo(new RecentTimes(8, 30, 40));
    }

    @Test
    void a_family_expects_the_day_by_which_half_were_through() {
        assertThat(times.expected(ASKED, ASKED.plusDays(3))).isEqualTo(new Expected(ASKED.plusDays(30), false));
        assertThat(times.expected(ASKED, ASKED.plusDays(30))).isEqualTo(new Expected(ASKED.plusDays(30), false));
    }

    @Test
    void who_waits_longer_than_half_is_told_the_day_of_the_slower_ones() {
        assertThat(times.expected(ASKED, ASKED.plusDays(31))).isEqualTo(new Expected(ASKED.plusDays(40), true));
    }

    @Test
    void who_waits_longer_than_three_in_four_is_given_no_new_date() {
        assertThat(times.expected(ASKED, ASKED.plusDays(41))).isNull();
    }

    @Test
    void too_few_families_say_nothing() {
        assertThat(RecentTimes.of(new TreeMap<>(Map.of(30, 4))).expected(ASKED, ASKED)).isNull();
        assertThat(RecentTimes.of(new TreeMap<>())).isEqualTo(new RecentTimes(0, 0, 0));
    }

    @Test
    void it_is_what_sorting_all_of_them_gives() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var all = random.ints(1 + random.nextInt(40), 0, 90).sorted().toArray();
            var counted = new TreeMap<Integer, Integer>();
            IntStream.of(all).forEach(days -> counted.merge(days, 1, Integer::sum));
            var found = RecentTimes.of(counted);
            assertThat(found.half()).isEqualTo(all[(int) Math.ceil(all.length * 0.5) - 1]);
            assertThat(found.slow()).isEqualTo(all[(int) Math.ceil(all.length * 0.75) - 1]);
        }
    }
}
