package continuum.budgets;

import continuum.area.ChildId;
import continuum.plans.PlanId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The family asks for a personal budget (Personal Budgets Regulations 2014, regulation 4).
 *
 * @param direct whether it asks for direct payments too
 * @param review how a refusal was looked at again; null when nobody asked for it
 */
public record Request(UUID id, ChildId child, PlanId plan, boolean direct, String words, String askedBy,
        LocalDate askedOn, String recordedBy, @Nullable Decided decided, @Nullable Review review) {

    /** What was decided, and why. */
    public record Decided(LocalDate on, boolean agreed, String reasons, String officer) {}

    /** A refusal looked at again; the last four are null until it is done. */
    public record Review(LocalDate askedOn, String words, @Nullable Decided decided) {}

    /** Whether a budget can be arranged on it. */
    public boolean isAgreed() {
        return decided != null && decided.agreed()
                || review != null && review.decided() != null && review.decided().agreed();
    }

    /** Whether the family can ask that the refusal is looked at again. */
    public boolean canBeReviewed() {
        return decided != null && !decided.agreed() && review == null;
    }

    /** How it stands, in a few words. */
    public String standing() {
        if (decided == null) {
            return "Not decided yet";
        }
        if (isAgreed()) {
            return "Agreed";
        }
        return review == null
                ? "Refused"
                : review.decided() == null ? "Refused, being reviewed" : "Refused, after a review";
    }
}
