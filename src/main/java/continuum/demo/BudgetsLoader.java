package continuum.demo;

import continuum.access.Viewer;
import continuum.budgets.Arrangement;
import continuum.budgets.Condition;
import continuum.budgets.Held;
import continuum.budgets.PastBudget;
import continuum.budgets.PastBudgets;
import continuum.budgets.Request;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal budgets that some families asked for: refused, waiting, or arranged, paid and checked. */
@Component
class BudgetsLoader {

    private static final double ASKED = 0.07;
    private static final double AGREED = 0.7;

    private final PastBudgets budgets;

    BudgetsLoader(PastBudgets budgets) {
        this.budgets = budgets;
    }

    void load(Viewer by, DemonstrationArea area, Map<Integer, Known> known, Invited invited) {
        budgets.addAll(by, area.roll()
                .stream()
                .filter(Supported::plan)
                .filter(child -> Chance.of("budget", child.child()).falls(ASKED))
                .filter(child -> area.planFrom(child.child()).isBefore(area.asOf().minusDays(40)))
                .map(child -> budget(child, known.get(child.child()), area, invited.of(child.child()))));
    }

    private static PastBudget budget(Supported child, Known known, DemonstrationArea area, Invited.Caseworker officer) {
        var chance = Chance.of("budget words", child.child());
        var from = area.planFrom(child.child());
        var asked = later(from, area.asOf().minusDays(chance.between(10, 330)));
        var decided = Course.workingDay(asked.plusDays(chance.between(12, 30)));
        boolean direct = chance.falls(0.6);
        boolean agreed = chance.falls(AGREED);
        var family = known.home().carers().getFirst().name();
        var plan = PlansLoader.planOf(child.child());
        var request = new Request(Numbers.id("budget request", child.child()), known.pupil().id(), plan, direct,
                "We would like to choose who gives it, at times that fit our week.", family, asked, family,
                decided.isAfter(area.asOf())
                        ? null
                        : new Request.Decided(decided, agreed, agreed
                                ? "It can be secured as well in this way, at no more cost."
                                : "The therapist is employed for several schools; taking one child out would cost the others.",
                                officer.name()),
                null);
        var arranged = request.isAgreed()
                ? arranged(request, child, from, decided, family, area.asOf(), officer)
                : null;
        return new PastBudget(request, PlansLoader.finalOf(child.child()), arranged,
                new ProcessId(Numbers.id("budget process", child.child())), new Subject(known.pupil().born(), from),
                officer.account());
    }

    private static @Nullable Arrangement arranged(Request request, Supported child, LocalDate planFrom,
            LocalDate decided,
            String family, LocalDate asOf, Invited.Caseworker officer) {
        var line = PlanWords.of(child, planFrom, null, null)
                .stream()
                .filter(Line.Provision.class::isInstance)
                .map(Line.Provision.class::cast)
                .filter(one -> one.delivery().costAYear() != null)
                .findFirst();
        if (line.isEmpty()) {
            return null;
        }
        var yearly = line.get().delivery().costAYear().setScale(2, RoundingMode.HALF_UP);
        var held = request.direct()
                ? Held.DIRECT_PAYMENT
                : Chance.of("budget held", child.child()).falls(0.5) ? Held.NOTIONAL : Held.THIRD_PARTY;
        var from = Course.workingDay(decided.plusDays(10));
        if (from.isAfter(asOf)) {
            return null;
        }
        return new Arrangement(Numbers.id("budget arranged", child.child()), request.child(), request.plan(),
                request.id(),
                held, line.get().words(), List.of(line.get().id()), yearly,
                held == Held.NOTIONAL ? Aldermere.NAME : held == Held.THIRD_PARTY ? "Choice and Support" : family,
                held == Held.DIRECT_PAYMENT ? EnumSet.allOf(Condition.class) : Set.of(), from, officer.name(), null,
                null,
                null, held == Held.NOTIONAL ? List.of() : payments(yearly, from, asOf, officer.name()),
                held == Held.DIRECT_PAYMENT ? checks(from, asOf, officer.name()) : List.of());
    }

    private static List<Arrangement.Payment> payments(BigDecimal yearly, LocalDate from, LocalDate asOf, String by) {
        var payments = new ArrayList<Arrangement.Payment>();
        var quarter = yearly.divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
        for (var day = from; !day.isAfter(asOf); day = day.plusMonths(3)) {
            payments.add(new Arrangement.Payment(false, quarter, day, "For three months", by));
        }
        return payments;
    }

    /** The first check, and a later one when a year has gone; of those due lately some are still to be made. */
    private static List<Arrangement.Check> checks(LocalDate from, LocalDate asOf, String by) {
        var first = Course.workingDayBefore(from.plusMonths(3).minusDays(5));
        return first.isAfter(asOf.minusDays(20))
                ? List.of()
                : List.of(new Arrangement.Check(1, first, true, true, true, "All receipts were there.", by));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Course.workingDay(one.isAfter(other) ? one : other);
    }
}
