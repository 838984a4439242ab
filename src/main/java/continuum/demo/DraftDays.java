package continuum.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the other versions of a plan were sent.
 *
 * @param draft the draft from which a plan of the last months came
 * @param amendment the change that is proposed for a move to the next phase and is not settled yet
 */
record DraftDays(@Nullable LocalDate draft, @Nullable LocalDate amendment) {

    private static final int MONTHS = 10;

    static DraftDays of(DemonstrationArea area, int child) {
        return area.draftDays().getOrDefault(child, new DraftDays(null, null));
    }

    /** Those of all children that have any. */
    static Map<Integer, DraftDays> of(Journeys journeys, LocalDate asOf) {
        return journeys.all()
                .stream()
                .filter(journey -> journeys.planFrom().containsKey(journey.child()))
                .map(journey -> Map.entry(journey.child(),
                        of(journey, journeys.planFrom().get(journey.child()), asOf)))
                .filter(one -> one.getValue().draft() != null || one.getValue().amendment() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> new DraftDays(
                        one.draft() == null ? other.draft() : one.draft(),
                        one.amendment() == null ? other.amendment() : one.amendment())));
    }

    private static DraftDays of(Journey journey, LocalDate planFrom, LocalDate asOf) {
        return switch (journey.process()) {
            case Journey.ASSESSMENT -> new DraftDays(journey.on("draft-plan-served")
                    .filter(day -> planFrom.isAfter(asOf.minusMonths(MONTHS)))
                    .filter(day -> journey.on("final-plan-sent").filter(planFrom::equals).isPresent())
                    .orElse(null), null);
            case Journey.PHASE_TRANSFER -> new DraftDays(null, isUnderWay(journey, planFrom, asOf)
                    ? Course.workingDayBefore(asOf.minusDays(Chance.of("amendment", journey.child()).between(13, 20)))
                    : null);
            default -> new DraftDays(null, null);
        };
    }

    private static boolean isUnderWay(Journey journey, LocalDate planFrom, LocalDate asOf) {
        return journey.on("final-amended-plan-sent").isEmpty() && planFrom.isBefore(asOf.minusDays(30));
    }
}
