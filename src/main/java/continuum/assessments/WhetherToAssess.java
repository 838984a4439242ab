package continuum.assessments;

import continuum.access.Viewer;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns the question whether to assess: when it is decided, the case moves on, and the letter to the family is written in
 * the same transaction. The family counts as told when that letter leaves.
 */
@Component
class WhetherToAssess implements MatterOwner {

    private final AssessmentStore store;
    private final CaseReader reader;
    private final CaseSteps steps;
    private final CaseLetters letters;
    private final CaseNotices notices;

    WhetherToAssess(AssessmentStore store, CaseReader reader, CaseSteps steps, CaseLetters letters,
            CaseNotices notices) {
        this.store = store;
        this.reader = reader;
        this.steps = steps;
        this.letters = letters;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return LegalTest.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/assessments/" + matter.subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new AssessmentId(matter.subject())).orElseThrow(NoSuchElementException::new);
        var assess = decision.outcome().equals(LegalTest.ASSESS);
        if (!assess) {
            letters.mustNameWhoHelps(by);
        }
        var step = new Step.Decided(decision.decidedOn(), null, assess, matter.id().value());
        var state = steps.take(by, stored.state(), stored.process(), stored.version(), step);
        steps.tell(by, state, "decided", decision.decidedOn(),
                assess
                        ? "The authority decided to carry out an EHC needs assessment. The family has to be told."
                        : "The authority decided not to carry out an EHC needs assessment. The family has to be told.",
                decision.reasons(), Audience.STAFF);
        var opened = reader.toActOn(by, state.id());
        letters.tell(by, opened, decision, letters.whoDecides(by, opened.child()));
        notices.owe(by, opened, Notice.Occasion.DECIDED);
    }
}
