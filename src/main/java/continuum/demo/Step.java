package continuum.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case. The types are those of the law as data.
 *
 * @param ref which of several: which adviser, which setting
 * @param year for a move to the next phase: the calendar year of the move, otherwise 0
 * @param to for a move to the next phase: {@code school} or {@code post-16}
 */
record Step(String type, LocalDate on, @Nullable String ref, int year, @Nullable String to) {

    static Step of(String type, LocalDate on) {
        return new Step(type, on, null, 0, null);
    }

    static Step of(String type, LocalDate on, String ref) {
        return new Step(type, on, ref, 0, null);
    }
}
