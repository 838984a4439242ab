package continuum.advising;

import continuum.access.Viewer;
import continuum.advice.Asked;
import continuum.advice.Body;
import continuum.advice.FamilyWords;
import java.util.List;

/**
 * Somebody at one request for advice: signed in, or behind a private link.
 *
 * @param viewer who they are; for a guest the system, under the guest's name
 * @param at the address of the request for them
 * @param draft what is written so far, as far as they may read it
 * @param familyWords what the family wrote when it asked for the assessment, which goes with each request
 */
public record Seat(Viewer viewer, String at, Draft draft, List<FamilyWords> familyWords) {

    public Asked asked() {
        return draft.asked();
    }

    public boolean isGuest() {
        return viewer.isSystem();
    }

    /** Whether they write this advice, or could by taking it. */
    public boolean mayWrite() {
        return isGuest() || asked().mayBeAnsweredBy(viewer) && (asked().owner() == null || asked().isOwnedBy(viewer));
    }

    /** Whether they write it now: the draft is theirs. */
    public boolean writes() {
        return isGuest() || asked().isOwnedBy(viewer);
    }

    /** Whether they read the draft: it is theirs, or was shared with them. */
    public boolean mayRead() {
        return mayWrite() || draft.isSharedWith(viewer);
    }

    /** Whether a parent or a young person says what they think. */
    public boolean isFamily() {
        return asked().body() == Body.FAMILY;
    }
}
