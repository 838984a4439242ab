package continuum.demo;

import continuum.calendar.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves to the next phase of education: this school year's, and last year's of those who have just moved. */
final class PhaseMoves {

    private PhaseMoves() {}

    static Optional<Journey> of(Supported child, LocalDate planFrom, LocalDate asOf) {
        var year = SchoolYear.of(asOf);
        return switch (child.yearGroup()) {
            case -1, 6 -> move(child, planFrom, year, "school", asOf);
            case 11 -> move(child, planFrom, year, "post-16", asOf);
            case 0, 7 -> move(child, planFrom, year.previous(), "school", asOf);
            case 12 -> move(child, planFrom, year.previous(), "post-16", asOf);
            default -> Optional.empty();
        };
    }

    private static Optional<Journey> move(Supported child, LocalDate planFrom, SchoolYear year, String to,
            LocalDate asOf) {
        var known = year.first();
        if (!planFrom.isBefore(known)) {
            return Optional.empty();
        }
        var chance = Chance.of("move", child.child());
        int moves = year.startsIn() + 1;
        var limit = to.equals("school") ? LocalDate.of(moves, 2, 14) : LocalDate.of(moves, 3, 30);
        var sent = chance.falls(0.86)
                ? Course.workingDayBefore(limit.minusDays((long) (80 * chance.next() * chance.next())))
                : Course.workingDay(limit.plusDays(chance.between(1, 110)));
        var steps = new ArrayList<Step>();
        steps.add(new Step("phase-transfer-due", known, null, moves, to));
        steps.add(Step.of("final-amended-plan-sent", sent));
        return Optional.of(new Journey(Journeys.subject("move", child.child()), child.child(), Journey.PHASE_TRANSFER,
                null, Journeys.known(List.copyOf(steps), asOf)));
    }
}
