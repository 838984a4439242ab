package continuum.reassessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.duties.Duty;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.plans.VersionId;
import continuum.reassessments.ReassessmentStore.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do for a reassessment. What the viewer may not see is answered as not there; {@link PlanRefused} says what
 * can't be done and why.
 */
@Component
public class Reassessments {

    private final ReassessmentStore store;
    private final ReassessmentClock clock;
    private final PlansInForce inForce;
    private final Plans plans;
    private final Matters matters;
    private final People people;
    private final History history;
    private final Today today;

    Reassessments(ReassessmentStore store, ReassessmentClock clock, PlansInForce inForce, Plans plans, Matters matters,
            People people, History history, Today today) {
        this.store = store;
        this.clock = clock;
        this.inForce = inForce;
        this.plans = plans;
        this.matters = matters;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** Records that somebody asked. The 15 days count from the day the request was received. */
    @Transactional
    public ReassessmentId ask(Viewer by, ChildId child, Asker asker, LocalDate askedOn, String why) {
        by.must(May.RUN_CASE);
        var plan = inForce.of(by, child).orElseThrow(NoSuchElementException::new);
        if (askedOn.isAfter(today.date()) || askedOn.isBefore(plan.madeOn())) {
            throw new PlanRefused("on", "The date must be between " + DateWords.inWords(plan.madeOn())
                    + ", when the plan was made, and today");
        }
        if (store.open(by, plan.plan()).isPresent()) {
            throw new PlanRefused(null, "A reassessment was asked for already. Go on with that one");
        }
        var of = new Reassessment.Request(ReassessmentId.create(), child, plan.plan(), asker, askedOn, why);
        var born = people.find(by, child).map(Child::birthDate).orElse(null);
        store.add(by, of, clock.begin(by, of, born), today.now());
        tell(by, of, "asked", askedOn, asker == Asker.AUTHORITY
                ? "The authority thinks of a reassessment."
                : "A reassessment was asked for.", why);
        return of.id();
    }

    /** Puts the question to an officer. */
    @Transactional
    public MatterId put(Viewer by, ReassessmentId id, long version) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var of = stored.state().of();
        var due = clock.of(by, stored.process())
                .stream()
                .filter(duty -> duty.rule().id().equals(ReassessmentClock.DECISION))
                .map(Duty::dueOn)
                .findFirst()
                .orElse(today.date().plusWeeks(2));
        var matter = matters.put(by, new NewMatter(of.child(), ReassessTest.KIND, id.value(), ReassessTest.QUESTION,
                ReassessTest.WORDS, ReassessTest.CRITERIA, ReassessTest.OUTCOMES, due));
        move(by, stored, new Reassessment.Step.Put(today.date(), matter.value()), version);
        matters.addEvidence(by, matter, new Evidence(ReassessTest.NECESSARY, switch (of.asker()) {
            case FAMILY -> Evidence.Side.FAMILY;
            case SETTING -> Evidence.Side.SCHOOL;
            case HEALTH, AUTHORITY -> Evidence.Side.PROFESSIONALS;
        }, of.why(), null));
        matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        return matter;
    }

    /** Begins the new version of the plan, or goes on with the one being written. */
    @Transactional
    public VersionId write(Viewer by, ReassessmentId id) {
        by.must(May.RUN_CASE);
        var state = stored(by, id).state();
        if (!(state instanceof Reassessment.Reassessing)) {
            throw new PlanRefused(null, ReassessmentWords.standing(state) + " The plan can’t be written for it now");
        }
        var newest = plans.of(by, state.of().child())
                .stream()
                .filter(version -> version.plan().equals(state.of().plan()))
                .findFirst();
        if (newest.isPresent() && !newest.get().isServed()) {
            return newest.get().id();
        }
        boolean proposed = newest.isPresent() && newest.get().kind() == PlanVersion.Kind.AMENDMENT;
        return plans.next(by, state.of().plan(),
                proposed ? PlanVersion.Kind.FINAL : PlanVersion.Kind.AMENDMENT);
    }

    /** Records a reason in law for lateness. It excuses and moves no date. */
    @Transactional
    public void recordException(Viewer by, ReassessmentId id, String ground, LocalDate on, String why) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var exception = ReassessmentClock.exceptions(on)
                .stream()
                .filter(one -> one.id().equals(ground))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("ground", "Select a reason that the law accepts"));
        if (!(stored.state() instanceof Reassessment.Reassessing)) {
            throw new PlanRefused(null,
                    ReassessmentWords.standing(stored.state()) + " No exception can be recorded now");
        }
        clock.excuse(by, stored.process(), ground, on);
        tell(by, stored.state().of(), "exception", on,
                "A reason in law for lateness was recorded: " + exception.words() + ".", why);
    }

    /** Whoever asked took the request back, or the authority goes no further of its own accord. */
    @Transactional
    public void withdraw(Viewer by, ReassessmentId id, long version, LocalDate on, String why) {
        var stored = stored(by, id);
        move(by, stored, new Reassessment.Step.Withdrawn(on, why), version);
        if (stored.state() instanceof Reassessment.Deciding deciding) {
            matters.withdraw(by, new MatterId(deciding.matter()), today.date(), "The request was withdrawn");
        }
        tell(by, stored.state().of(), "withdrawn", on, "The request for a reassessment was withdrawn.", why);
    }

    /** Opens a reassessment. The look is recorded. */
    @Transactional
    public Optional<OpenedReassessment> open(Viewer viewer, ReassessmentId id) {
        return store.find(viewer, id).map(stored -> {
            var child = stored.state().of().child();
            history.looked(viewer, child, "Reassessment");
            return new OpenedReassessment(stored.state(), stored.version(), clock.of(viewer, stored.process()),
                    store.lastAssessed(viewer, child).orElse(null));
        });
    }

    /** Open reassessments by what is due, late first. */
    @Transactional(readOnly = true)
    public List<ReassessmentLine> list(Viewer viewer, LocalDate by, UUID after, int limit) {
        viewer.must(May.RUN_CASE);
        return store.list(viewer, by, after, limit);
    }

    private Reassessment move(Viewer by, Stored stored, Reassessment.Step step, long version) {
        by.must(May.RUN_CASE);
        if (step.on().isAfter(today.date())) {
            throw new PlanRefused("on", "The date must be today or in the past");
        }
        var to = stored.state().after(step);
        if (!store.move(by, to, step, version, today.now())) {
            throw new PlanRefused(null,
                    "Somebody else changed this reassessment meanwhile. Check where it stands now, then send this again");
        }
        clock.happened(by, stored.process(), step);
        return to;
    }

    private Stored stored(Viewer by, ReassessmentId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private void tell(Viewer by, Reassessment.Request of, String kind, LocalDate on, String what,
            @Nullable String why) {
        history.record(by,
                new Entry(of.child(), "reassessments." + kind, on, what, why, Audience.FAMILY, of.id().value()));
    }
}
