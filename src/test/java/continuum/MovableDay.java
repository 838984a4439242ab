package continuum;

import continuum.calendar.Today;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A house whose clock a test moves from day to day. Every {@link InTheHouse} has it: call {@link #standOnToday} after. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableDay {

    private static volatile Clock clock = Clock.system(Today.ZONE);

    public static void standOn(LocalDate day) {
        clock = Today.movedTo(day);
    }

    public static void standOnToday() {
        clock = Clock.system(Today.ZONE);
    }

    @Bean
    @Primary
    Today movableToday() {
        return new Today(() -> clock);
    }
}
