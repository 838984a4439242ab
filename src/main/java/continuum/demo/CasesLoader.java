package continuum.demo;

import continuum.access.Relations;
import continuum.access.Relations.Relation;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Opened;
import continuum.assessments.PastAssessment;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.history.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings six years of case work in: what happened goes to the duties, which work out by the law what was owed. */
@Component
class CasesLoader {

    private static final int AT_ONCE = 1_000;

    private final Duties duties;
    private final Assessments assessments;
    private final Relations relations;
    private final History history;

    CasesLoader(Duties duties, Assessments assessments, Relations relations, History history) {
        this.duties = duties;
        this.assessments = assessments;
        this.relations = relations;
        this.history = history;
    }

    void load(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known,
            Invited invited, Progress progress) {
        var journeys = area.journeys();
        for (int from = 0; from < journeys.size(); from += AT_ONCE) {
            var some = journeys.subList(from, Math.min(journeys.size(), from + AT_ONCE));
            progress.at(65 + 28.0 * from / journeys.size(), "Six years of cases");
            var first = from;
            duties.bringIn(by, IntStream.range(0, some.size())
                    .filter(i -> isOnlyAClock(some.get(i)))
                    .mapToObj(i -> past(first + i, some.get(i), known.get(some.get(i).child()), ids, area, invited))
                    .toList());
            assessments.addAll(by, IntStream.range(0, some.size())
                    .filter(i -> some.get(i).process().equals(Journey.ASSESSMENT))
                    .mapToObj(i -> assessment(some.get(i),
                            past(first + i, some.get(i), known.get(some.get(i).child()), ids, area, invited),
                            known.get(some.get(i).child()), ids, invited, area.asOf())));
            relations.addAll(by.authority(), some.stream()
                    .filter(Journey::isOpenAssessment)
                    .flatMap(journey -> advisers(journey, known.get(journey.child())))
                    .toList());
        }
        progress.at(93, "What happened to each child");
        history.recordAll(by, journeys.stream()
                .flatMap(journey -> journey.steps()
                        .stream()
                        .filter(step -> isTold(journey, step))
                        .map(step -> Told.of(journey, known.get(journey.child()).pupil().id(), step))
                        .flatMap(Optional::stream)));
    }

    /** Plans that came from elsewhere came before there was one. */
    private static boolean isOnlyAClock(Journey journey) {
        return switch (journey.process()) {
            case Journey.ASSESSMENT, Journey.REVIEW, Journey.PHASE_TRANSFER, Journey.MEDIATION, Journey.APPEAL -> false;
            default -> true;
        };
    }

    /** Of what is long over only the turns are told; of what is under way, every step. */
    private static boolean isTold(Journey journey, Step step) {
        return journey.isOpenAssessment() || switch (step.type()) {
            case "advice-provided", "representations-received", "review-meeting-held" -> false;
            default -> true;
        };
    }

    private static PastAssessment assessment(Journey journey, PastProcess past, Known child,
            Map<Provider, SettingId> ids, Invited invited, LocalDate asOf) {
        var provider = child.pupil().provider();
        var caseworker = invited.of(journey.child());
        var acknowledged = Course.workingDay(journey.begun().plusDays(2));
        boolean sent = !acknowledged.isAfter(asOf)
                && (journey.steps().size() == 1 || !acknowledged.isAfter(journey.steps().get(1).on()));
        return new PastAssessment(new AssessmentId(journey.subject()), past.id(), child.pupil().id(),
                past.process().who(),
                AskedFor.of(journey, child, provider == null ? null : ids.get(provider)),
                new Opened.Owner(caseworker.account(), caseworker.name()), sent ? acknowledged : null, past.events());
    }

    private static PastProcess past(int number, Journey journey, Known child, Map<Provider, SettingId> ids,
            DemonstrationArea area, Invited invited) {
        var who = new Subject(child.pupil().born(), area.planFrom(journey.child()));
        var process = new NewProcess(journey.process(), child.pupil().id(), journey.subject(), who,
                invited.of(journey.child()).account());
        return new PastProcess(new ProcessId(Numbers.id("process", number)), process,
                journey.steps()
                        .stream()
                        .map(step -> new Happened(
                                new Event(step.type(), step.on(), step.ref(), null, step.year(), step.to()),
                                owedBy(step, child, ids)))
                        .toList());
    }

    /** Who owes what a step starts, when it is not the authority. */
    private static @Nullable UUID owedBy(Step step, Known child, Map<Provider, SettingId> ids) {
        var provider = child.pupil().provider();
        return switch (step.type()) {
            case "advice-requested" -> switch (String.valueOf(step.ref())) {
                case "setting" -> provider == null ? null : ids.get(provider).value();
                case "educational-psychologist" -> Colleagues.PSYCHOLOGY.id();
                case "health" -> Colleagues.HEALTH.id();
                case "social-care" -> Colleagues.SOCIAL_CARE.id();
                default -> family(child);
            };
            case "setting-consulted", "review-notice-given", "review-meeting-held" ->
                provider == null ? null : ids.get(provider).value();
            case "draft-plan-served", "amendment-notice-sent" -> family(child);
            default -> null;
        };
    }

    private static @Nullable UUID family(Known child) {
        return child.home()
                .carers()
                .stream()
                .filter(carer -> carer.mayNotBeTold() == null)
                .map(carer -> carer.id().value())
                .findFirst()
                .orElse(null);
    }

    /** The teams asked for advice see the child from that day on. */
    private static Stream<Relation> advisers(Journey journey, Known child) {
        return journey.steps().stream().filter(step -> step.type().equals("advice-requested")).flatMap(step -> {
            var team = switch (String.valueOf(step.ref())) {
                case "educational-psychologist" -> Colleagues.PSYCHOLOGY;
                case "health" -> Colleagues.HEALTH;
                case "social-care" -> Colleagues.SOCIAL_CARE;
                default -> null;
            };
            return team == null
                    ? Stream.empty()
                    : Stream.of(new Relation(child.pupil().id(), team.id(), Relations.Kind.ADVICE, step.on(), null));
        });
    }
}
