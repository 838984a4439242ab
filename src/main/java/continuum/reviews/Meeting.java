package continuum.reviews;

import java.time.LocalDate;

/**
 * When and where people meet.
 *
 * @param at the time of day as it was typed, such as "10:30am"; empty while it is not known
 * @param place a room, or how to join from afar; empty while it is not known
 */
public record Meeting(LocalDate on, String at, String place) {

    public static Meeting on(LocalDate day) {
        return new Meeting(day, "", "");
    }
}
