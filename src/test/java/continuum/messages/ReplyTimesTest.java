package continuum.messages;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.calendar.WorkingCalendar;
import continuum.messages.ReplyTimes.Answered;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTimesTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private final WorkingCalendar calendar = WorkingCalendar.england();

    @Test
    void weekends_and_bank_holidays_are_no_working_days() {
        assertThat(ReplyTimes.workingDays(FRIDAY, FRIDAY, calendar)).isZero();
        assertThat(ReplyTimes.workingDays(FRIDAY, FRIDAY.plusDays(3), calendar)).isEqualTo(1);
        assertThat(ReplyTimes.workingDays(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-29"), calendar))
                .isEqualTo(1);
    }

    @Test
    void half_of_the_answers_and_those_in_time_are_counted() {
        var promised = FRIDAY.plusDays(5);
        var times = ReplyTimes.of(List.of(new Answered(FRIDAY, promised, FRIDAY),
                new Answered(FRIDAY, promised, FRIDAY.plusDays(4)),
                new Answered(FRIDAY, promised, FRIDAY.plusDays(10))),
                calendar);
        assertThat(times).isEqualTo(new ReplyTimes(3, 2, 2));
        assertThat(times.keptInAHundred()).isEqualTo(67);
        assertThat(ReplyTimes.of(List.of(), calendar)).isEqualTo(new ReplyTimes(0, 0, 0));
    }
}
