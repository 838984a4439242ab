package continuum.ceasing;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.LetterSent;
import continuum.plans.PlanFollower;
import continuum.plans.PlanId;
import continuum.plans.PlanInForce;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the family that their plan will end, in the transaction of the decision. A yearly review that ends so gives its
 * notice here; its meeting was where the family and the school were heard.
 */
@Component
public class CeaseNotice implements PlanFollower {

    private final CeasingStore store;
    private final CeasingLetters letters;
    private final CeaseAppeals appeals;
    private final History history;
    private final Today today;

    CeaseNotice(CeasingStore store, CeasingLetters letters, CeaseAppeals appeals, History history, Today today) {
        this.store = store;
        this.appeals = appeals;
        this.letters = letters;
        this.history = history;
        this.today = today;
    }

    /**
     * A review ended with the decision that the plan ends.
     *
     * @param reasons in words that the family reads
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CessationId afterReview(Viewer by, PlanId plan, ChildId child, UUID review, LocalDate decidedOn,
            String reasons) {
        var underWay = store.openOf(by, plan);
        if (underWay.isPresent()) {
            throw new PlanRefused(null, "To end this plan was proposed already. " + CeasingWords.standing(
                    underWay.get().state()));
        }
        var proposal = new Cessation.Proposal(CessationId.create(), child, plan, CeaseReason.OTHER,
                reasons, decidedOn);
        store.add(by, proposal, review, today.now());
        give(by, proposal, 1, decidedOn, reasons);
        return proposal.id();
    }

    /** The plan will end: the letter goes out today, and the time to appeal counts from today. */
    void give(Viewer by, Cessation.Proposal proposal, long version, LocalDate decidedOn, String reasons) {
        var step = new CeaseStep.Noticed(today.date(), letters.challenge(by).appealBy());
        if (!store.move(by, new Cessation.Noticed(proposal, step.on(), step.appealBy()), step, version, today.now())) {
            throw new PlanRefused(null, "Somebody else moved this meanwhile. Look at it as it stands now");
        }
        letters.noticed(by, proposal, decidedOn, reasons);
        history.record(by, new Entry(proposal.child(), "ceasing.noticed", decidedOn,
                "The authority decided to stop maintaining the plan. It is maintained until the time to appeal ends on "
                        + DateWords.inWords(step.appealBy()) + " or an appeal is decided.",
                reasons, Audience.FAMILY, proposal.id().value()));
    }

    /** The letter left on a later day than it was written: the time to appeal counts from that day. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(LetterSent sent) {
        var subject = sent.letter().subject();
        if (subject == null || !sent.letter().kind().equals(CeasingLetters.DECISION)) {
            return;
        }
        store.find(sent.by(), new CessationId(subject)).ifPresent(stored -> {
            var until = letters.challenge(sent.by(), sent.on()).appealBy();
            if (stored.state() instanceof Cessation.Noticed noticed && until.isAfter(noticed.appealBy())) {
                appeals.canAppealUntil(sent.by(), noticed.of().child(), sent.on(), until);
            }
        });
    }

    /** A plan that ended another way needs no proposal any more. */
    @Override
    public void ceased(Viewer by, PlanInForce plan, LocalDate on) {
        store.openOf(by, plan.plan()).ifPresent(stored -> {
            var step = new CeaseStep.Kept(on, "The plan ended another way.");
            store.move(by, new Cessation.Kept(stored.state().of(), on, step.why()), step, stored.version(),
                    today.now());
        });
    }
}
