package continuum.plans;

import continuum.access.Viewer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A room that goes on from what happens to a plan: its reviews, its moves. It is told in the same transaction, so both
 * stand or neither; an exception here undoes what happened.
 */
public interface PlanFollower {

    /**
     * A version was sent.
     *
     * @param first whether the plan had not been made before; with its first final version it is in force
     */
    default void served(Viewer by, PlanVersion version, boolean first) {}

    /** The family has said what it wanted to say of a draft or of proposed changes. */
    default void finishedCommenting(Viewer by, PlanVersion version, LocalDate on) {}

    /**
     * A plan came from another authority, with the day on which that one made it.
     *
     * @param reviewedOn when its last review was complete, if it had one
     * @param on the day of the transfer
     */
    default void takenOver(Viewer by, PlanInForce plan, @Nullable LocalDate reviewedOn, LocalDate on) {}

    /** The plan is no longer maintained here. */
    default void ceased(Viewer by, PlanInForce plan, LocalDate on) {}
}
