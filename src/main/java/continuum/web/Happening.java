package continuum.web;

import gg.jte.Content;
import java.time.LocalDate;

/** One entry of a timeline: the day, and what happened. */
public record Happening(LocalDate on, Content what) {

    public static Happening of(LocalDate on, String what) {
        return new Happening(on, out -> out.writeUserContent(what));
    }
}
