package continuum.decisions;

import continuum.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The room whose question a matter is. It is told of the decision in the same transaction, so both stand or neither. */
public interface MatterOwner {

    /** The kind of matter that is this room's: {@code ehcna-assess}. */
    String kind();

    /** The address of the record that the matter is about, where the case goes on. Nothing when it has no page. */
    default @Nullable String page(Matter matter) {
        return null;
    }

    /** The matter was decided. An exception here undoes the decision. */
    void decided(Viewer by, Matter matter, Decision decision);
}
