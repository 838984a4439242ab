package continuum.budgets;

import continuum.area.ChildId;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money for some lines of a plan.
 *
 * @param lines the lines of provision that it pays for
 * @param yearly pounds a year, to the penny
 * @param holder who holds it: the authority, the third party, or who receives the direct payments
 * @param conditions which conditions of direct payments were found to be met
 * @param noticeOn the day on which written notice was given that it ends; null while it goes on
 * @param to its last day
 */
public record Arrangement(UUID id, ChildId child, PlanId plan, UUID request, Held held, String words,
        List<LineId> lines,
        BigDecimal yearly, String holder, Set<Condition> conditions, LocalDate from, String madeBy,
        @Nullable LocalDate noticeOn, @Nullable LocalDate to, @Nullable String endWhy, List<Payment> payments,
        List<Check> checks) {

    /** Money that was paid, or recovered. */
    public record Payment(boolean recovered, BigDecimal amount, LocalDate on, String words, String by) {}

    /** How it was found to be used. */
    public record Check(int number, LocalDate on, boolean suffices, boolean usedWell, boolean goesOn, String words,
            String by) {}

    public Arrangement {
        lines = List.copyOf(lines);
        conditions = Set.copyOf(conditions);
        payments = List.copyOf(payments);
        checks = List.copyOf(checks);
    }

    public boolean isDirect() {
        return held == Held.DIRECT_PAYMENT;
    }

    public boolean goesOn(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    /** What was paid, less what was recovered. */
    public BigDecimal balance() {
        return payments.stream()
                .map(one -> one.recovered() ? one.amount().negate() : one.amount())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
