package continuum.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

/**
 * The one clock of the house: every "today" and "now" comes from here. It can be moved, so that the whole system stands on
 * another day; the time of day runs on. A day is a day in London.
 */
public final class Today {

    /** Where the days of the law are counted. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Supplier<Clock> clock;

    public Today(Clock clock) {
        this(() -> clock);
    }

    /** A clock that is asked anew each time, so that it can be moved while the system runs. */
    public Today(Supplier<Clock> clock) {
        this.clock = clock;
    }

    /** Today is this day, whatever the day in the street. */
    public static Today standingOn(LocalDate day) {
        return new Today(movedTo(day));
    }

    /** A clock that runs as the real one does, moved by whole days so that today is this day. */
    public static Clock movedTo(LocalDate day) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return ZonedDateTime.of(day, ZonedDateTime.now(ZONE).toLocalTime(), ZONE).toInstant();
            }
        };
    }

    /** The day it is. */
    public LocalDate date() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The moment it is. */
    public Instant now() {
        return clock.get().instant();
    }
}
