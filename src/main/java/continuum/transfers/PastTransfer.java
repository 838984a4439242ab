package continuum.transfers;

import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that comes in at once with what its clock knows: from an import, or made up for a demonstration.
 *
 * @param happened from the day the move was known; the final plan may be among it
 */
public record PastTransfer(TransferId id, ProcessId process, ChildId child, PlanId plan, PhaseMove move, int year,
        Subject who, @Nullable AccountId officer, @Nullable LocalDate askedOn, Transfer.@Nullable Wish wish,
        Transfer.@Nullable Named named, List<Happened> happened) {

    public PastTransfer {
        happened = List.copyOf(happened);
    }
}
