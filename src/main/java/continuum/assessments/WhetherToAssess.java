package continuum.assessments;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns the question whether to assess: when it is decided, the case moves on, the clock knows, and the family is told in
 * the same transaction.
 */
@Component
class WhetherToAssess implements MatterOwner {

    private final AssessmentStore store;
    private final CaseClock clock;
    private final CaseLetters letters;
    private final History history;
    private final Today today;

    WhetherToAssess(AssessmentStore store, CaseClock clock, CaseLetters letters, History history, Today today) {
        this.store = store;
        this.clock = clock;
        this.letters = letters;
        this.history = history;
        this.today = today;
    }

    @Override
    public String kind() {
        return LegalTest.KIND;
    }

    /** The letter goes out today: on this day the limit is met, and from it the time to appeal runs. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new AssessmentId(matter.subject())).orElseThrow(NoSuchElementException::new);
        var assess = decision.outcome().equals(LegalTest.ASSESS);
        var step = new Step.Decided(decision.decidedOn(), today.date(), assess, matter.id().value());
        var state = stored.state().after(step);
        if (!store.move(by, state, step, stored.version(), today.now())) {
            throw new Changed();
        }
        clock.happened(by, stored.process(), step);
        var written = letters.decided(by, state, decision,
                CaseLetters.by(clock.of(by, stored.process()), CaseClock.TO_PLAN));
        if (written.isEmpty()) {
            history.record(by, new Entry(matter.child(), "assessments.nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    Audience.STAFF, state.id().value()));
        }
        history.record(by, new Entry(matter.child(), "assessments.decided", decision.decidedOn(),
                assess
                        ? "The authority decided to carry out an EHC needs assessment."
                        : "The authority decided not to carry out an EHC needs assessment.",
                decision.reasons(), Audience.FAMILY, state.id().value()));
    }
}
