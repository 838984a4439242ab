package continuum.demo;

import continuum.access.Viewer;
import continuum.disagreement.AppealKind;
import continuum.disagreement.DisputeId;
import continuum.disagreement.PastDispute;
import continuum.disagreement.PastDisputes;
import continuum.duties.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the disputes in: each mediation and appeal belongs to the decision that it is about. */
@Component
class DisputesLoader {

    private final PastDisputes disputes;

    DisputesLoader(PastDisputes disputes) {
        this.disputes = disputes;
    }

    void load(Viewer by, DemonstrationArea area, Map<Integer, Known> known, Invited invited) {
        var about = new LinkedHashMap<Journey, List<Journey>>();
        var last = new HashMap<Integer, Journey>();
        for (var journey : area.journeys()) {
            switch (journey.process()) {
                case Journey.ASSESSMENT -> last.put(journey.child(), journey);
                case Journey.MEDIATION, Journey.APPEAL ->
                    about.computeIfAbsent(last.get(journey.child()), one -> new ArrayList<>()).add(journey);
                default -> {
                }
            }
        }
        disputes.addAll(by, about.entrySet()
                .stream()
                .map(one -> dispute(one.getKey(), one.getValue(), area, known.get(one.getKey().child()),
                        invited.of(one.getKey().child()))));
    }

    private static PastDispute dispute(Journey decided, List<Journey> followed, DemonstrationArea area, Known child,
            Invited.Caseworker officer) {
        var kind = kind(decided);
        var notice = decided.steps().getLast().on();
        var course = DisputeCourse.of(kind, notice, followed, area.asOf(), officer.name(),
                Chance.of("dispute course", decided.child() * 8L + kind.ordinal()));
        boolean ofPlan = kind == AppealKind.CONTENTS && notice.equals(area.planFrom(decided.child()));
        return new PastDispute(new DisputeId(followed.getFirst().subject()), child.pupil().id(), child.pupil().name(),
                kind, switch (kind) {
                    case REFUSED_TO_ASSESS -> "We will not assess";
                    case REFUSED_TO_ISSUE -> "We will not issue a plan";
                    default -> "The final plan";
                }, notice, ofPlan ? PlansLoader.finalOf(decided.child()).value() : decided.subject(),
                ofPlan ? PlansLoader.finalOf(decided.child()) : null,
                new Subject(child.pupil().born(), area.planFrom(decided.child())), officer.account(), officer.name(),
                course.steps(), course.lesson());
    }

    private static AppealKind kind(Journey decided) {
        return switch (decided.steps().getLast().type()) {
            case "decided-not-to-assess" -> AppealKind.REFUSED_TO_ASSESS;
            case "decided-not-to-issue" -> AppealKind.REFUSED_TO_ISSUE;
            default -> AppealKind.CONTENTS;
        };
    }
}
