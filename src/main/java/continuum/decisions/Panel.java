package continuum.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel of the authority, which advises.
 *
 * @param purpose its terms of reference: what it advises on, and that it does not decide
 * @param quorum how many members without a conflict must sit
 * @param neededPosts posts without which the panel may not advise
 * @param toOn its last day, if it no longer meets
 */
public record Panel(PanelId id, String name, String purpose, int quorum, List<String> neededPosts, LocalDate fromOn,
        @Nullable LocalDate toOn) {

    public Panel {
        neededPosts = List.copyOf(neededPosts);
    }

    /**
     * Somebody who sits on the panel for a term, in a post.
     *
     * @param membership under which they sign in as a member of this panel
     * @param post for whom they speak: "Head teacher, primary"
     */
    public record Member(UUID membership, String name, String post, boolean chair, LocalDate fromOn,
            @Nullable LocalDate toOn) {

        public boolean sitsOn(LocalDate day) {
            return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
        }
    }
}
