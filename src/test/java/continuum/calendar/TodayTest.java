package continuum.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

    @ParameterizedTest(name = "at {0} it is {1} in England")
    @CsvSource({"2026-06-30T23:30:00Z, 2026-07-01", "2026-12-31T23:30:00Z, 2026-12-31",
            "2026-03-29T00:59:59Z, 2026-03-29",
            "2026-10-24T23:00:00Z, 2026-10-25"})
    void the_day_is_englands_day_summer_time_included(Instant moment, LocalDate day) {
        assertThat(new Today(Clock.fixed(moment, ZoneOffset.UTC)).date()).isEqualTo(day);
    }

    @Test
    void it_can_stand_on_another_day() {
        LocalDate day = LocalDate.parse("2027-07-01");

        assertThat(Today.standingOn(day).date()).isEqualTo(day);
    }

    @Test
    void it_can_be_moved_while_the_system_runs() {
        var clock = new AtomicReference<>(Clock.fixed(Instant.parse("2026-01-15T10:20:30Z"), ZoneOffset.UTC));
        Today today = new Today(clock::get);

        clock.set(Today.movedTo(LocalDate.parse("2028-02-29")));

        assertThat(today.date()).isEqualTo("2028-02-29");
    }
}
