package continuum.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is older than the six years, or that came with a child from another authority.
 *
 * @param from when it was first made
 * @param cameOn when the child came with it, if they did
 */
record OlderPlan(Supported child, LocalDate from, @Nullable LocalDate cameOn) {

    static OlderPlan of(Supported child, LocalDate asOf) {
        var chance = Chance.of("older plan", child.child());
        var before = asOf.minusYears(Timeliness.YEARS.size()).minusDays(chance.between(20, 300));
        for (int attempt = 0; attempt < 20; attempt++) {
            var from = child.born().plusYears(Ages.draw(chance)).plusDays(chance.below(365));
            if (from.isBefore(before)) {
                return new OlderPlan(child, Course.workingDay(from), null);
            }
        }
        // too young for a plan of that age: they came with one
        long life = asOf.toEpochDay() - child.born().toEpochDay();
        var from = asOf.minusDays((long) (life * (0.15 + 0.35 * chance.next())));
        long held = asOf.toEpochDay() - from.toEpochDay();
        return new OlderPlan(child, Course.workingDayBefore(from),
                Course.workingDayBefore(from.plusDays((long) (held * (0.3 + 0.5 * chance.next())))));
    }

    /** The transfer of the plan, when the child came with one. */
    Optional<Journey> transfer(LocalDate asOf) {
        if (cameOn == null) {
            return Optional.empty();
        }
        var chance = Chance.of("transfer", child.child());
        var told = Course.workingDay(cameOn.plusDays(chance.between(7, 44)));
        return Optional
                .of(new Journey(Journeys.subject("transfer", child.child()), child.child(), Journey.TRANSFER, null,
                        Journeys.known(
                                List.of(Step.of("plan-transferred", cameOn), Step.of("family-told-of-transfer", told)),
                                asOf)));
    }
}
