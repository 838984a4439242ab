package continuum.decisions;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An undecided matter in a list.
 *
 * @param childName nothing when the matter is closed to the viewer
 * @param heldOn the day of the meeting it is listed for
 * @param advised what a panel advised, in words
 */
public record Standing(MatterId matter, ChildId child, @Nullable String childName, String asks, LocalDate putOn,
        LocalDate dueOn, Where where, @Nullable LocalDate heldOn, @Nullable String panel, @Nullable String advised) {

    /** With whom the matter is. */
    public enum Where {
        OFFICER,
        MEETING,
        NOBODY
    }

    /**
     * A matter in its place on an agenda.
     *
     * @param standing nothing when the viewer has a conflict: they leave the room
     * @param heard whether the panel has advised on it
     */
    public record OnAgenda(LocalTime at, @Nullable Standing standing, boolean heard, int conflicts) {}
}
