package continuum.demo;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.PastPlan;
import continuum.plans.PastPlan.PastVersion;
import continuum.plans.PlanFile;
import continuum.plans.PlanId;
import continuum.plans.PlanVersion;
import continuum.plans.PlansInForce;
import continuum.plans.VersionId;
import continuum.reviews.Meeting;
import continuum.reviews.Owner;
import continuum.reviews.PastReview;
import continuum.reviews.Recommendation;
import continuum.reviews.ReviewId;
import continuum.transfers.PastTransfer;
import continuum.transfers.PhaseMove;
import continuum.transfers.Transfer;
import continuum.transfers.TransferId;
import continuum.transfers.Transfers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the plans in force in, with their yearly reviews and their moves to the next phase. */
@Component
class PlansLoader {

    private final PlansInForce plans;
    private final continuum.reviews.Reviews reviews;
    private final Transfers transfers;

    PlansLoader(PlansInForce plans, continuum.reviews.Reviews reviews, Transfers transfers) {
        this.plans = plans;
        this.reviews = reviews;
        this.transfers = transfers;
    }

    /** The plans of the area; reviews and moves belong to them. */
    void loadPlans(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known) {
        Map<Integer, UUID> assessments = new HashMap<>();
        area.journeys()
                .stream()
                .filter(journey -> journey.process().equals(Journey.ASSESSMENT))
                .filter(journey -> journey.on("final-plan-sent").isPresent())
                .forEach(journey -> assessments.put(journey.child(), journey.subject()));
        plans.addAll(by, area.roll()
                .stream()
                .filter(Supported::plan)
                .map(child -> plan(child, area.planFrom(child.child()), known.get(child.child()), ids,
                        assessments.get(child.child()), DraftDays.of(area, child.child()))));
    }

    private static PastPlan plan(Supported child, LocalDate from, Known known, Map<Provider, SettingId> ids,
            @Nullable UUID assessment, DraftDays days) {
        var provider = known.pupil().provider();
        var setting = provider == null ? null : ids.get(provider).value();
        return new PastPlan(planOf(child.child()), known.pupil().id(),
                assessment == null ? null : new AssessmentId(assessment),
                new PlanFile.Of(known.pupil().name(), known.pupil().born(), provider == null ? null : provider.name(),
                        Aldermere.NAME),
                versions(child, from, provider, setting, days));
    }

    /** The plan as it was sent; before it the draft, and after it what is proposed for the next phase. */
    private static List<PastVersion> versions(Supported child, LocalDate from, @Nullable Provider provider,
            @Nullable UUID setting, DraftDays days) {
        var versions = new ArrayList<PastVersion>();
        var unnamed = PlanWords.of(child, from, null, null);
        if (days.draft() != null) {
            versions.add(new PastVersion(draftOf(child.child()), PlanVersion.Kind.DRAFT, days.draft(), unnamed));
        }
        versions.add(new PastVersion(finalOf(child.child()), PlanVersion.Kind.FINAL, from,
                PlanWords.of(child, from, provider, setting)));
        if (days.amendment() != null) {
            versions.add(new PastVersion(amendmentOf(child.child()), PlanVersion.Kind.AMENDMENT, days.amendment(),
                    unnamed));
        }
        return versions;
    }

    static VersionId draftOf(int child) {
        return new VersionId(Numbers.id("plan draft", child));
    }

    static VersionId finalOf(int child) {
        return new VersionId(Numbers.id("plan version", child));
    }

    static VersionId amendmentOf(int child) {
        return new VersionId(Numbers.id("plan amendment", child));
    }

    /** Those of the journeys that are reviews. */
    void loadReviews(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known,
            Invited invited) {
        var journeys = area.journeys();
        Map<Integer, Integer> rounds = new HashMap<>();
        reviews.addAll(by, IntStream.range(0, journeys.size())
                .filter(i -> journeys.get(i).process().equals(Journey.REVIEW))
                .mapToObj(i -> review(i, journeys.get(i), rounds, area, ids, known, invited)));
    }

    private static PastReview review(int number, Journey journey, Map<Integer, Integer> rounds,
            DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known, Invited invited) {
        var child = known.get(journey.child());
        var first = journey.steps().getFirst();
        // those before the six years are not on record, so a later one counts from the years since the plan was made
        int round = rounds.merge(journey.child(), first.type().equals("plan-first-made")
                ? 1
                : first.on().getYear() - area.planFrom(journey.child()).getYear() + 1, (before, counted) -> before + 1);
        var caseworker = invited.of(journey.child());
        var provider = child.pupil().provider();
        var setting = provider == null ? null : ids.get(provider).value();
        return new PastReview(new ReviewId(journey.subject()), new ProcessId(Numbers.id("process", number)),
                child.pupil().id(), planOf(journey.child()), round, who(child, area, journey),
                new Owner(caseworker.account(), caseworker.name()), outcome(journey),
                journey.planned() == null ? null : Meeting.on(journey.planned()),
                happened(journey, step -> switch (step.type()) {
                    case "review-notice-given", "review-papers-sent", "review-meeting-held" -> setting;
                    default -> null;
                }));
    }

    private static @Nullable Recommendation outcome(Journey journey) {
        if (journey.on("review-decision-notified").isEmpty()) {
            return null;
        }
        return journey.on("decided-not-to-amend").isPresent() ? Recommendation.KEEP : Recommendation.AMEND;
    }

    /** The moves of this year, some of them far on, and last year's. */
    void loadMoves(Viewer by, DemonstrationArea area, Map<Integer, Known> known, Invited invited) {
        var journeys = area.journeys();
        var byPhase = area.providers().stream().collect(Collectors.groupingBy(one -> one.sort().phase()));
        transfers.addAll(by, IntStream.range(0, journeys.size())
                .filter(i -> journeys.get(i).process().equals(Journey.PHASE_TRANSFER))
                .mapToObj(i -> transfer(i, journeys.get(i), area, byPhase, known, invited))
                .toList());
    }

    private static PastTransfer transfer(int number, Journey journey, DemonstrationArea area,
            Map<Integer, List<Provider>> byPhase, Map<Integer, Known> known, Invited invited) {
        var child = known.get(journey.child());
        var first = journey.steps().getFirst();
        var move = first.to().equals("post-16")
                ? PhaseMove.SECONDARY
                : child.pupil().yearGroup() <= 0 ? PhaseMove.EARLY_YEARS : PhaseMove.PRIMARY;
        var next = byPhase.get(switch (move) {
            case SECONDARY -> 6;
            case PRIMARY -> 4;
            default -> 2;
        });
        var chance = Chance.of("wish", journey.child());
        var asked = first.on().plusDays(chance.between(3, 20));
        var wished = asked.plusDays(chance.between(5, 60));
        var words = next.get(chance.below(next.size())).name();
        var named = journey.on("final-amended-plan-sent")
                .map(sent -> sent.minusDays(chance.between(5, 20)))
                .orElse(wished.plusDays(chance.between(20, 120)));
        boolean sent = journey.on("final-amended-plan-sent").isPresent();
        var on = area.asOf();
        return new PastTransfer(new TransferId(journey.subject()), new ProcessId(Numbers.id("process", number)),
                child.pupil().id(), planOf(journey.child()), move, first.year(), who(child, area, journey),
                invited.of(journey.child()).account(), asked.isAfter(on) ? null : asked,
                !sent && wished.isAfter(on)
                        ? null
                        : new Transfer.Wish(wished.isAfter(named) ? asked : wished, null, words),
                !sent && named.isAfter(on)
                        ? null
                        : new Transfer.Named(named, null, words, "It can provide all that is in section F."),
                happened(journey, step -> null));
    }

    private static Subject who(Known child, DemonstrationArea area, Journey journey) {
        return new Subject(child.pupil().born(), area.planFrom(journey.child()));
    }

    private static List<Happened> happened(Journey journey, Function<Step, @Nullable UUID> owedBy) {
        return journey.steps()
                .stream()
                .map(step -> new Happened(new Event(step.type(), step.on(), step.ref(), null, step.year(), step.to()),
                        owedBy.apply(step)))
                .toList();
    }

    static PlanId planOf(int child) {
        return new PlanId(Numbers.id("plan", child));
    }
}
