package continuum.reassessments;

import continuum.access.Viewer;
import continuum.assessments.Challenge;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.Rights;
import continuum.people.People;
import continuum.plans.PlanFollower;
import continuum.plans.PlanInForce;
import continuum.plans.PlanRefused;
import continuum.plans.PlanVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns the question whether to reassess: when it is decided the family is told in the same transaction. The final plan that
 * follows ends the reassessment.
 */
@Component
class WhetherToReassess implements MatterOwner, PlanFollower {

    private static final int WEEKS_TO_FINAL = 14;

    private final ReassessmentStore store;
    private final ReassessmentClock clock;
    private final FamilyLetters letters;
    private final People people;
    private final Calendars calendars;
    private final History history;
    private final Today today;

    WhetherToReassess(ReassessmentStore store, ReassessmentClock clock, FamilyLetters letters, People people,
            Calendars calendars, History history, Today today) {
        this.store = store;
        this.clock = clock;
        this.letters = letters;
        this.people = people;
        this.calendars = calendars;
        this.history = history;
        this.today = today;
    }

    @Override
    public String kind() {
        return ReassessTest.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/reassessments/" + matter.subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new ReassessmentId(matter.subject())).orElseThrow(NoSuchElementException::new);
        boolean yes = decision.outcome().equals(ReassessTest.YES);
        var of = stored.state().of();
        if (!yes && !letters.nameWhoHelps(by)) {
            throw DecisionRefused.because("outcome",
                    "The letter of this decision must say who helps families, and who mediates. An administrator sets"
                            + " that under Letterhead; then the decision can be recorded");
        }
        move(by, stored, new Reassessment.Step.Decided(today.date(), yes));
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        var rights = yes ? null : new Rights(challenge.appealBy(), challenge.mediationBy(), true);
        var model = Map.<String, Object>of("yes", yes, "decision", decision, "finalBy",
                today.date().plusWeeks(WEEKS_TO_FINAL));
        var child = people.find(by, of.child()).orElseThrow(NoSuchElementException::new);
        var written = letters.write(by, child, "reassessments.decided", to -> new Letter(child.id(),
                "reassessments.decided", to, yes ? "We will carry out a reassessment" : "We will not reassess",
                "reassessments/letters/decided", model, of.id().value()).telling(decision.decidedOn(), rights));
        if (written.isEmpty()) {
            tell(by, of, "nobody-told", "Nobody is on the register whom the letter could go to. Record who decides for "
                    + "the family, and write it.", null, Audience.STAFF);
        }
        tell(by, of, "decided",
                yes ? "The authority decided to reassess." : "The authority decided not to reassess.",
                decision.reasons(), Audience.FAMILY);
    }

    @Override
    public void served(Viewer by, PlanVersion version, boolean first) {
        if (version.kind() != PlanVersion.Kind.FINAL) {
            return;
        }
        store.open(by, version.plan())
                .filter(stored -> stored.state() instanceof Reassessment.Reassessing)
                .ifPresent(stored -> move(by, stored, new Reassessment.Step.Finished(version.servedOn())));
    }

    @Override
    public void ceased(Viewer by, PlanInForce plan, LocalDate on) {
        store.open(by, plan.plan()).ifPresent(stored -> {
            var since = stored.state().since();
            move(by, stored, new Reassessment.Step.Withdrawn(on.isBefore(since) ? since : on, "The plan ended."));
        });
    }

    private void move(Viewer by, ReassessmentStore.Stored stored, Reassessment.Step step) {
        if (!store.move(by, stored.state().after(step), step, stored.version(), today.now())) {
            throw new PlanRefused(null,
                    "Somebody else changed this reassessment meanwhile. Look at it as it stands now");
        }
        clock.happened(by, stored.process(), step);
    }

    private void tell(Viewer by, Reassessment.Request of, String kind, String what, String why, Audience audience) {
        history.record(by, new Entry(of.child(), "reassessments." + kind, today.date(), what, why, audience,
                of.id().value()));
    }
}
