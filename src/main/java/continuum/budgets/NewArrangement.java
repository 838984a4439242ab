package continuum.budgets;

import continuum.plans.LineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A sum to be arranged.
 *
 * @param holder who holds it, or receives the direct payments
 * @param conditions which conditions of direct payments were found to be met; of no account for others
 */
public record NewArrangement(Held held, String words, List<LineId> lines, BigDecimal yearly, String holder,
        Set<Condition> conditions, LocalDate from) {

    public NewArrangement {
        lines = List.copyOf(lines);
        conditions = Set.copyOf(conditions);
    }
}
