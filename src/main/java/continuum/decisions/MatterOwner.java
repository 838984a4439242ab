package continuum.decisions;

import continuum.access.Viewer;

/** The room whose question a matter is. It is told of the decision in the same transaction, so both stand or neither. */
public interface MatterOwner {

    /** The kind of matter that is this room's: {@code ehcna-assess}. */
    String kind();

    /** The matter was decided. An exception here undoes the decision. */
    void decided(Viewer by, Matter matter, Decision decision);
}
