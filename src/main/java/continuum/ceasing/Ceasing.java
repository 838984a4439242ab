package continuum.ceasing;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.ceasing.CeaseStep.Who;
import continuum.ceasing.CeasingStore.Stored;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.plans.PlansInForce;
import continuum.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do when a plan may end. What the viewer may not see is answered as not there; {@link PlanRefused} says what
 * can't be done and why.
 */
@Component
public class Ceasing {

    private final CeasingStore store;
    private final CeasingLetters letters;
    private final PlansInForce plans;
    private final Matters matters;
    private final People people;
    private final History history;
    private final Today today;

    Ceasing(CeasingStore store, CeasingLetters letters, PlansInForce plans, Matters matters, People people,
            History history, Today today) {
        this.store = store;
        this.letters = letters;
        this.plans = plans;
        this.matters = matters;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** Proposes to end a plan: the family and the school are told of it, and asked what they say. */
    @Transactional
    public CessationId propose(Viewer by, ChildId child, CeaseReason reason, String why) {
        by.must(May.RUN_CASE);
        var plan = plans.of(by, child).orElseThrow(NoSuchElementException::new);
        reason.refusal(child(by, child).birthDate(), today.date()).ifPresent(refusal -> {
            throw new PlanRefused("reason", refusal);
        });
        if (store.openOf(by, plan.plan()).isPresent()) {
            throw new PlanRefused(null, "To end this plan was proposed already. Go on with that proposal");
        }
        var proposal = new Cessation.Proposal(CessationId.create(), child, plan.plan(), reason, why, today.date());
        store.add(by, proposal, null, today.now());
        letters.proposed(by, proposal);
        tell(by, proposal, "proposed", today.date(), "It was proposed to end the plan: "
                + Say.lowerFirst(reason.words()) + ". The plan stays as it is meanwhile.", why);
        return proposal.id();
    }

    /** Records what somebody who must be consulted said. */
    @Transactional
    public void consulted(Viewer by, CessationId id, long version, Who who, LocalDate on, String said) {
        notInTheFuture(on);
        var state = move(by, id, version, new CeaseStep.Consulted(on, who, said));
        tell(by, state.of(), "consulted", on, who.words() + " said what they think of ending the plan.", said);
    }

    /** Puts the question to an officer, with what the family and the school said. */
    @Transactional
    public MatterId put(Viewer by, CessationId id, long version) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var of = stored.state().of();
        if (!(stored.state() instanceof Cessation.Consulting asked) || !asked.heard()) {
            throw new PlanRefused(null,
                    "The law wants the family and the head teacher or principal consulted first. Record what each said");
        }
        var criteria = CeaseTest.criteria(child(by, of.child()).age(today.date()));
        var matter = matters.put(by, new NewMatter(of.child(), CeaseTest.KIND, id.value(), CeaseTest.QUESTION,
                CeaseTest.WORDS, criteria, CeaseTest.OUTCOMES, today.date().plusWeeks(4)));
        move(by, id, version, new CeaseStep.Put(today.date(), matter.value()));
        matters.addEvidence(by, matter,
                new Evidence(CeaseTest.NOT_NECESSARY, Evidence.Side.FAMILY, asked.family().said(), null));
        matters.addEvidence(by, matter,
                new Evidence(CeaseTest.NOT_NECESSARY, Evidence.Side.SCHOOL, asked.head().said(), null));
        matters.addEvidence(by, matter, new Evidence(CeaseTest.NOT_NECESSARY, Evidence.Side.PROFESSIONALS,
                "Proposed because: " + Say.lowerFirst(of.reason().words()) + ". " + of.why(), null));
        matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        return matter;
    }

    /** The family appealed: the plan is maintained until that is decided. */
    @Transactional
    public void appealed(Viewer by, CessationId id, long version, LocalDate on) {
        notInTheFuture(on);
        var state = move(by, id, version, new CeaseStep.Appealed(on, null));
        tell(by, state.of(), "appealed", on, "The family appealed. The plan is maintained until that is decided.",
                null);
    }

    /**
     * The appeal ended.
     *
     * @param keeps whether the tribunal ordered, or it was agreed, that the plan stays
     */
    @Transactional
    public void appealEnded(Viewer by, CessationId id, long version, LocalDate on, boolean keeps, String why) {
        notInTheFuture(on);
        if (stored(by, id).state() instanceof Cessation.Appealed appealed && appealed.dispute() != null) {
            throw new PlanRefused(null, "The appeal is followed under Disagreement. Record there how it ended");
        }
        var state = move(by, id, version, keeps ? new CeaseStep.Kept(on, why) : new CeaseStep.Dismissed(on));
        tell(by, state.of(), "appeal-ended", on,
                keeps ? "The appeal ended: the plan stays." : "The appeal ended: the plan may end.", why);
    }

    /** Ends the plan, once nobody can appeal any more. */
    @Transactional
    public void end(Viewer by, CessationId id, long version, LocalDate on) {
        notInTheFuture(on);
        var of = stored(by, id).state().of();
        move(by, id, version, new CeaseStep.Ended(on));
        plans.cease(by, of.plan(), on, of.reason().words());
    }

    /** Drops the proposal: the plan stays. */
    @Transactional
    public void drop(Viewer by, CessationId id, long version, String why) {
        var before = stored(by, id).state();
        var state = move(by, id, version, new CeaseStep.Kept(today.date(), why));
        if (before instanceof Cessation.Deciding deciding) {
            matters.withdraw(by, new MatterId(deciding.matter()), today.date(), "The proposal was dropped");
        }
        tell(by, state.of(), "dropped", today.date(), "It is no longer proposed to end the plan.", why);
    }

    /** Opens a proposal. The look is recorded. */
    @Transactional
    public Optional<OpenedCessation> open(Viewer viewer, CessationId id) {
        return store.find(viewer, id).map(stored -> {
            history.looked(viewer, stored.state().of().child(), "The end of a plan");
            return new OpenedCessation(stored.state(), stored.version(), store.steps(viewer, id));
        });
    }

    /** The proposals about a child, the newest first. */
    @Transactional(readOnly = true)
    public List<Cessation> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child).stream().map(Stored::state).toList();
    }

    /** Open proposals, those that stand longest first. */
    @Transactional(readOnly = true)
    public List<CeasingLine> open(Viewer viewer, CeasingLine.@Nullable Key after, int limit) {
        viewer.must(May.RUN_CASE);
        return store.open(viewer, after, limit);
    }

    private Cessation move(Viewer by, CessationId id, long version, CeaseStep step) {
        by.must(May.RUN_CASE);
        var to = stored(by, id).state().after(step);
        if (!store.move(by, to, step, version, today.now())) {
            throw new PlanRefused(null,
                    "Somebody else moved this meanwhile. Check where it stands now, then send this again");
        }
        return to;
    }

    private Stored stored(Viewer by, CessationId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private Child child(Viewer by, ChildId id) {
        return people.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private void notInTheFuture(LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new PlanRefused("on", "The date must be today or in the past, not " + DateWords.inWords(on));
        }
    }

    private void tell(Viewer by, Cessation.Proposal of, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by, new Entry(of.child(), "ceasing." + kind, on, what, why, Audience.FAMILY, of.id().value()));
    }
}
