package continuum.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param type the code of the event, such as {@code request-received}
 * @param on the day it happened, in England
 * @param ref pairs a start with its end where one thing is asked of several: which adviser, which setting
 * @param exception for {@link #EXCEPTION}: which exception of the rules is claimed
 * @param year for a move to the next phase: the calendar year of the move; otherwise 0
 * @param to for a move to the next phase: {@code school} or {@code post-16}
 */
public record Event(String type, LocalDate on, @Nullable String ref, @Nullable String exception, int year,
        @Nullable String to) {
    /** The event that records a reason in law for lateness. */
    public static final String EXCEPTION = "exception";
    /** The event that starts the time for a move to the next phase of education. */
    public static final String PHASE_TRANSFER = "phase-transfer-due";

    public static Event of(String type, LocalDate on) {
        return new Event(type, on, null, null, 0, null);
    }

    public static Event of(String type, LocalDate on, String ref) {
        return new Event(type, on, ref, null, 0, null);
    }

    public static Event exception(String exception, LocalDate on) {
        return new Event(EXCEPTION, on, null, exception, 0, null);
    }

    public static Event phaseTransfer(LocalDate on, int year, String to) {
        return new Event(PHASE_TRANSFER, on, null, null, year, to);
    }
}
