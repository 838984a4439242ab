package continuum.moves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One area move on the list, with the day by which something is due. */
public record AreaMoveLine(AreaMove move, String name, @Nullable LocalDate dueOn) {

    /** Where a page of the list ends with it. */
    public String key() {
        return move.knownOn() + "_" + move.id();
    }
}
