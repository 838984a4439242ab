package continuum.demo;

import continuum.calendar.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole invented area on a day: the same size and day give the same area, to the letter. Children and families come
 * as a stream; only those with special educational needs are held.
 */
final class DemonstrationArea {

    private final AreaSize size;
    private final LocalDate asOf;
    private final List<Provider> providers;
    private final List<Supported> roll;
    private final Journeys journeys;
    private final List<Colleague> colleagues;
    private final Set<Integer> underWay;
    private final Map<Integer, DraftDays> draftDays;

    private DemonstrationArea(AreaSize size, LocalDate asOf) {
        this.size = size;
        this.asOf = asOf;
        this.providers = Providers.of(size);
        this.roll = SendRoll.of(size, SchoolYear.of(asOf));
        this.colleagues = Colleagues.of(size, providers);
        this.journeys = Journeys.of(size, asOf, roll);
        this.draftDays = DraftDays.of(journeys, asOf);
        this.underWay = journeys.all()
                .stream()
                .filter(Journey::isOpenAssessment)
                .map(Journey::child)
                .collect(Collectors.toUnmodifiableSet());
    }

    static DemonstrationArea of(AreaSize size, LocalDate asOf) {
        return new DemonstrationArea(size, asOf);
    }

    AreaSize size() {
        return size;
    }

    LocalDate asOf() {
        return asOf;
    }

    List<Provider> providers() {
        return providers;
    }

    /** All children with special educational needs, by their number. */
    List<Supported> roll() {
        return roll;
    }

    /** Everybody who works in the area. */
    List<Colleague> colleagues() {
        return colleagues;
    }

    List<Journey> journeys() {
        return journeys.all();
    }

    /** When other versions of plans than those in force were sent, by the child's number. */
    Map<Integer, DraftDays> draftDays() {
        return draftDays;
    }

    /** Whether an assessment of this child is under way. */
    boolean isUnderWay(int child) {
        return underWay.contains(child);
    }

    /** Since when the child has a plan, if they have one. */
    @Nullable
    LocalDate planFrom(int child) {
        return journeys.planFrom().get(child);
    }

    /** All families, each with its children. */
    Stream<Household> households() {
        return Households.stream(size, asOf, providers, roll, journeys.planFrom());
    }
}
