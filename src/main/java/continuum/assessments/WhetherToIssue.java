package continuum.assessments;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns the question whether a plan is needed: when it is decided, the case moves on and the letter is written. */
@Component
class WhetherToIssue implements MatterOwner {

    private final AssessmentStore store;
    private final CaseReader reader;
    private final CaseSteps steps;
    private final CaseLetters letters;
    private final Today today;

    WhetherToIssue(AssessmentStore store, CaseReader reader, CaseSteps steps, CaseLetters letters, Today today) {
        this.store = store;
        this.reader = reader;
        this.steps = steps;
        this.letters = letters;
        this.today = today;
    }

    @Override
    public String kind() {
        return IssueTest.KIND;
    }

    /** A refusal counts from the day its notice is dated, which is today; so does the time to appeal. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new AssessmentId(matter.subject())).orElseThrow(NoSuchElementException::new);
        var issue = decision.outcome().equals(IssueTest.ISSUE);
        if (!issue) {
            letters.mustNameWhoHelps(by);
        }
        var before = reader.toActOn(by, stored.state().id());
        Step step = issue
                ? new Step.DecidedToIssue(decision.decidedOn(), matter.id().value())
                : new Step.Finished(today.date(), false);
        var state = steps.take(by, stored.state(), stored.process(), stored.version(), step);
        if (letters.decidedOnPlan(by, before, decision).isEmpty()) {
            steps.tell(by, state, "nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    null, Audience.STAFF);
        }
        steps.tell(by, state, "decided-on-plan", decision.decidedOn(),
                issue
                        ? "The authority decided that an EHC plan is needed."
                        : "The authority decided that no EHC plan is needed.",
                decision.reasons(), Audience.FAMILY);
    }
}
