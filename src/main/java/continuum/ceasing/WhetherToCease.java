package continuum.ceasing;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanRefused;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns the question whether a plan ends: when it is decided, the family is told in the same transaction. */
@Component
class WhetherToCease implements MatterOwner {

    private final CeasingStore store;
    private final CeaseNotice notice;
    private final CeasingLetters letters;
    private final History history;
    private final Today today;

    WhetherToCease(CeasingStore store, CeaseNotice notice, CeasingLetters letters, History history, Today today) {
        this.store = store;
        this.notice = notice;
        this.letters = letters;
        this.history = history;
        this.today = today;
    }

    @Override
    public String kind() {
        return CeaseTest.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/ceasing/" + matter.subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new CessationId(matter.subject())).orElseThrow(NoSuchElementException::new);
        var proposal = stored.state().of();
        if (decision.outcome().equals(CeaseTest.CEASE)) {
            notice.give(by, proposal, stored.version(), decision.decidedOn(), decision.reasons());
            return;
        }
        var step = new CeaseStep.Kept(today.date(), decision.reasons());
        if (!store.move(by, stored.state().after(step), step, stored.version(), today.now())) {
            throw new PlanRefused(null, "Somebody else moved this meanwhile. Look at it as it stands now");
        }
        letters.kept(by, proposal, decision.decidedOn(), decision.reasons());
        history.record(by, new Entry(proposal.child(), "ceasing.kept", decision.decidedOn(),
                "The authority decided to keep the plan.", decision.reasons(), Audience.FAMILY,
                proposal.id().value()));
    }
}
