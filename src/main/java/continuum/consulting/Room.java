package continuum.consulting;

import continuum.area.SettingId;
import org.jspecify.annotations.Nullable;

/**
 * How much room a setting has today, as the register knows it.
 *
 * @param places each type of places that was agreed with it, in words: "Resourced provision 12"
 * @param onRoll children of this area on its roll here
 * @param named children whose plan in force names it
 * @param capacity how many the national register says that it holds
 */
public record Room(SettingId setting, String places, long onRoll, long named, @Nullable Integer capacity) {

    /** In a sentence or two. */
    public String words() {
        return (places.isEmpty() ? "No places are agreed with it here" : "Places: " + places) + ". " + onRoll
                + " of this area on roll, " + named + " named in plans"
                + (capacity == null ? "" : "; it holds " + capacity)
                + ".";
    }
}
