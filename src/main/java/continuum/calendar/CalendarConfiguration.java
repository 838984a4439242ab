package continuum.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** Stands on {@code continuum.as-of} when that is set, for rehearsals and demonstrations. */
    @Bean
    Today today(@Value("${continuum.as-of:#{null}}") @Nullable LocalDate asOf) {
        return asOf == null ? new Today(Clock.system(Today.ZONE)) : Today.standingOn(asOf);
    }
}
