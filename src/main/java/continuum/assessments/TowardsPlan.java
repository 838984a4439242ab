package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.assessments.AssessmentStore.Stored;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.duties.Event;
import continuum.history.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second half of an assessment: from the advice to the final plan. The rooms that ask for advice and write the plan
 * tell it here, in the transaction in which it happens, so that the case and its clock move with them.
 */
@Component
public class TowardsPlan {

    private final AssessmentStore store;
    private final CaseFileStore file;
    private final CaseClock clock;
    private final CaseReader reader;
    private final CaseSteps steps;
    private final Matters matters;
    private final Today today;

    TowardsPlan(AssessmentStore store, CaseFileStore file, CaseClock clock, CaseReader reader, CaseSteps steps,
            Matters matters, Today today) {
        this.store = store;
        this.file = file;
        this.clock = clock;
        this.reader = reader;
        this.steps = steps;
        this.matters = matters;
        this.today = today;
    }

    /**
     * Puts the question whether a plan is needed, with the legal test and everything that was gathered.
     *
     * @param toOfficer straight to an officer; otherwise it waits to be listed for a panel
     */
    @Transactional
    public MatterId putToIssue(Viewer by, AssessmentId id, long version, boolean toOfficer) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var due = CaseLetters.by(clock.of(by, stored.process()), CaseClock.TO_REFUSE_PLAN);
        var matter = matters.put(by, new NewMatter(stored.state().of().child(), IssueTest.KIND, id.value(),
                IssueTest.QUESTION, IssueTest.WORDS, IssueTest.CRITERIA, IssueTest.OUTCOMES, due));
        take(by, stored, new Step.PutToIssue(today.date(), matter.value()), version);
        for (var gathered : reader.toActOn(by, id).gathered()) {
            matters.addEvidence(by, matter, new Evidence(IssueTest.NEEDS_PLAN, gathered.side(),
                    gathered.about() == Consideration.OTHER
                            ? gathered.source() + ": " + gathered.says()
                            : gathered.about().words() + " (" + gathered.source() + "): " + gathered.says(),
                    gathered.paper()));
        }
        if (toOfficer) {
            matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        }
        return matter;
    }

    /** Advice came: what it says is evidence for the question whether a plan is needed. */
    @Transactional
    public void adviceGathered(Viewer by, AssessmentId id, Gathered advice) {
        var state = stored(by, id).state();
        if (!(state instanceof Assessment.UnderAssessment)) {
            throw new NotLawful(Words.standing(state) + " Advice can’t be added now.");
        }
        file.add(by, state.of(), advice, today.now());
        if (state instanceof Assessment.DecidingToIssue(_, _, var matter)) {
            matters.addEvidence(by, new MatterId(matter),
                    new Evidence(IssueTest.NEEDS_PLAN, advice.side(), advice.source() + ": " + advice.says(),
                            advice.paper()));
        }
    }

    /** Tells the clock of something that moves no state: advice asked for, advice given, comments received. */
    @Transactional
    public void happened(Viewer by, AssessmentId id, Event event) {
        clock.happened(by, stored(by, id).process(), event);
    }

    /** A draft was sent to the family. */
    @Transactional
    public void draftServed(Viewer by, AssessmentId id, LocalDate on) {
        var stored = stored(by, id);
        take(by, stored, new Step.ServedDraft(on), stored.version());
    }

    /** The final plan was sent. */
    @Transactional
    public void finalSent(Viewer by, AssessmentId id, LocalDate on) {
        var stored = stored(by, id);
        take(by, stored, new Step.Finished(on, true), stored.version());
        steps.tell(by, stored.state(), "finished", on, "The EHC needs assessment ended with a plan.", null,
                Audience.FAMILY);
    }

    /** The questions that were put in a case, the newest first. */
    @Transactional(readOnly = true)
    public List<MatterId> questions(Viewer viewer, AssessmentId id) {
        return reader.toActOn(viewer, id)
                .steps()
                .reversed()
                .stream()
                .filter(Opened.Recorded::stands)
                .flatMap(recorded -> switch (recorded.step()) {
                    case Step.PutToDecision(_, var matter) -> java.util.stream.Stream.of(new MatterId(matter));
                    case Step.PutToIssue(_, var matter) -> java.util.stream.Stream.of(new MatterId(matter));
                    default -> java.util.stream.Stream.empty();
                })
                .toList();
    }

    private void take(Viewer by, Stored stored, Step step, long version) {
        by.must(May.RUN_CASE);
        steps.take(by, stored.state(), stored.process(), version, step);
    }

    private Stored stored(Viewer by, AssessmentId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }
}
