package continuum.moves;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan that goes to another authority, or comes from one: what happened, with its days.
 *
 * @param other the other authority's name
 * @param knownOn the day on which the old authority learned of the move; for a plan that comes, the day it arrived
 * @param movesOn the day of the move, if it is known
 * @param checksum the SHA-256 of the plan's file, once it was sent or received
 * @param receipt the number that the new authority gave for it
 * @param toldOn the family was told; only for a plan that comes
 */
public record AreaMove(AreaMoveId id, ChildId child, PlanId plan, boolean comes, String other, LocalDate knownOn,
        @Nullable LocalDate movesOn, @Nullable LocalDate transferredOn, @Nullable String checksum,
        @Nullable String receipt, @Nullable LocalDate receiptOn, @Nullable LocalDate toldOn,
        @Nullable LocalDate calledOffOn) {

    /** Working days that let the old authority know in time to transfer the plan on the very day of the move. */
    static final int WORKING_DAYS = 15;

    /** The few words of a tag. */
    public String standing() {
        if (calledOffOn != null) {
            return "Called off";
        }
        if (comes) {
            return toldOn != null ? "Family told" : "Family to be told";
        }
        if (transferredOn == null) {
            return "Plan to be transferred";
        }
        return receiptOn == null ? "Receipt awaited" : "Received there";
    }

    public boolean isOpen() {
        return calledOffOn == null && (comes ? toldOn == null : receiptOn == null);
    }

    AreaMove transferred(LocalDate on, String sent) {
        open();
        if (comes || transferredOn != null) {
            throw new PlanRefused(null, "The plan was transferred already");
        }
        if (on.isBefore(knownOn)) {
            throw new PlanRefused("on", "The date must be the same as or after " + DateWords.inWords(knownOn)
                    + ", when the move became known");
        }
        return new AreaMove(id, child, plan, false, other, knownOn, movesOn, on, sent, null, null, null, null);
    }

    AreaMove received(LocalDate on, String number) {
        open();
        if (comes || transferredOn == null) {
            throw new PlanRefused(null, "Transfer the plan first");
        }
        if (on.isBefore(transferredOn)) {
            throw new PlanRefused("on", "It can’t have been received before " + DateWords.inWords(transferredOn)
                    + ", when it was sent");
        }
        if (!Receipt.holds(number, checksum, on)) {
            throw new PlanRefused("receipt",
                    "This is not the number for this plan and this day. Check both with the other authority: what arrived there may not be what was sent");
        }
        return new AreaMove(id, child, plan, false, other, knownOn, movesOn, transferredOn, checksum, number, on, null,
                null);
    }

    AreaMove told(LocalDate on) {
        open();
        if (!comes) {
            throw new PlanRefused(null, "The new authority tells the family");
        }
        return new AreaMove(id, child, plan, true, other, knownOn, movesOn, transferredOn, checksum, receipt, receiptOn,
                on, null);
    }

    AreaMove calledOff(LocalDate on) {
        open();
        if (transferredOn != null) {
            throw new PlanRefused(null, "The plan was transferred on " + DateWords.inWords(transferredOn)
                    + " and belongs to the other authority now");
        }
        return new AreaMove(id, child, plan, comes, other, knownOn, movesOn, null, null, null, null, null, on);
    }

    private void open() {
        if (!isOpen()) {
            throw new PlanRefused(null, "This move has ended: " + standing().toLowerCase(java.util.Locale.UK));
        }
    }
}
