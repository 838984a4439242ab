package continuum.demo;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.advice.Asked;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.Body;
import continuum.advice.PastAdvice;
import continuum.advice.PastRequests;
import continuum.advice.Teams;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the requests for advice of assessments under way on the desks of those who were asked, with what came already. */
@Component
class AdviceLoader {

    /** How often a request has found somebody by name. */
    private static final double TAKEN = 0.7;

    private final PastRequests requests;
    private final Teams teams;

    AdviceLoader(PastRequests requests, Teams teams) {
        this.requests = requests;
        this.teams = teams;
    }

    void load(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known) {
        requests.addAll(by, area.journeys()
                .stream()
                .filter(Journey::isOpenAssessment)
                .flatMap(journey -> advice(journey, area, ids, known.get(journey.child()))));
        teams.setCapacity(by, Colleagues.PSYCHOLOGY.id(), area.size().scaled(32, 3));
        teams.setCapacity(by, Colleagues.HEALTH.id(), area.size().scaled(60, 5));
        teams.setCapacity(by, Colleagues.SOCIAL_CARE.id(), area.size().scaled(60, 5));
    }

    private static Stream<PastAdvice> advice(Journey journey, DemonstrationArea area, Map<Provider, SettingId> ids,
            Known child) {
        var steps = journey.steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).type().equals("advice-requested"))
                .mapToObj(i -> advice(journey, i, area, ids, child))
                .flatMap(Optional::stream);
    }

    private static Optional<PastAdvice> advice(Journey journey, int number, DemonstrationArea area,
            Map<Provider, SettingId> ids, Known child) {
        var step = journey.steps().get(number);
        var body = Body.of(String.valueOf(step.ref()));
        var to = whom(body, ids, child);
        if (to == null) {
            return Optional.empty();
        }
        var given = journey.steps()
                .stream()
                .filter(one -> one.type().equals("advice-provided") && step.ref().equals(one.ref()))
                .map(Step::on)
                .findFirst()
                .orElse(null);
        var chance = Chance.of("advice " + body.code(), journey.child());
        return Optional.of(new PastAdvice(new AskedId(id("request for advice", journey, number)),
                new AssessmentId(journey.subject()), child.pupil().id(), body, step.ref(), to, step.on(),
                owner(body, area, child, given, chance), given,
                given == null ? List.of() : AdviceWords.of(body, child.pupil()), id("advice", journey, number)));
    }

    private static UUID id(String what, Journey journey, int number) {
        return Numbers.id(what + " " + journey.subject(), number);
    }

    private static @Nullable Whom whom(Body body, Map<Provider, SettingId> ids, Known child) {
        return switch (body) {
            case SETTING -> child.pupil().provider() == null
                    ? null
                    : new Whom(Whom.Kind.SETTING, ids.get(child.pupil().provider()).value(),
                            child.pupil().provider().name());
            case PSYCHOLOGY -> team(Colleagues.PSYCHOLOGY);
            case HEALTH -> team(Colleagues.HEALTH);
            case SOCIAL_CARE -> team(Colleagues.SOCIAL_CARE);
            default -> child.home()
                    .carers()
                    .stream()
                    .filter(carer -> carer.mayNotBeTold() == null)
                    .findFirst()
                    .map(carer -> new Whom(Whom.Kind.ADULT, carer.id().value(), carer.name()))
                    .orElse(null);
        };
    }

    private static Whom team(Colleagues.Team team) {
        return new Whom(Whom.Kind.TEAM, team.id(), team.name());
    }

    /** Whoever gave advice has a name; of what is still open some waits for somebody to take it. */
    private static Asked.@Nullable Owner owner(Body body, DemonstrationArea area, Known child,
            @Nullable LocalDate given,
            Chance chance) {
        if (body == Body.FAMILY || given == null && !chance.falls(TAKEN)) {
            return null;
        }
        var party = body == Body.SETTING ? child.pupil().provider().id().value() : null;
        var colleagues = area.colleagues()
                .stream()
                .filter(one -> party == null
                        ? body.isGivenBy(one.role())
                        : one.role() == Role.SENCO && party.equals(one.party()))
                .toList();
        if (colleagues.isEmpty()) {
            return null;
        }
        var one = colleagues.get(chance.below(colleagues.size()));
        return new Asked.Owner(Invited.account("colleague", one.number()), one.name());
    }
}
