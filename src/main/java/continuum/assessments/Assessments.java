package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentStore.Stored;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.duties.Duties;
import continuum.duties.ProcessId;
import continuum.history.Audience;
import continuum.history.History;
import continuum.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with an assessment, from the request to the decision. Each method is one thing done, in one transaction
 * with its step, its duties, its letters and its line of history.
 *
 * <p>A case that the viewer may not see is answered as one that does not exist: {@link NoSuchElementException}. A step
 * that the state or the dates don't allow is {@link NotLawful}; a case that somebody else moved meanwhile is
 * {@link Changed}.
 */
@Component
public class Assessments {

    private final AssessmentStore store;
    private final CaseReader reader;
    private final CaseFileStore file;
    private final CaseSteps steps;
    private final CaseClock clock;
    private final Receiving receiving;
    private final Telling telling;
    private final Matters matters;
    private final People people;
    private final Today today;
    private final Duties duties;
    private final DataSource database;

    Assessments(AssessmentStore store, CaseReader reader, CaseFileStore file, CaseSteps steps, CaseClock clock,
            Receiving receiving, Telling telling, Matters matters, People people, Today today,
            Duties duties,
            DataSource database) {
        this.store = store;
        this.reader = reader;
        this.file = file;
        this.steps = steps;
        this.clock = clock;
        this.receiving = receiving;
        this.telling = telling;
        this.matters = matters;
        this.people = people;
        this.today = today;
        this.duties = duties;
        this.database = database;
    }

    /**
     * Records that a request arrived. The clock counts from the day it was received by any channel, not the day it is typed
     * in. While an assessment of the child is under way the request joins it, and the earliest receipt counts. The
     * acknowledgement and the notices are written at once.
     */
    @Transactional
    public AssessmentId receive(Viewer by, ChildId child, Request request) {
        by.must(May.RECORD_REQUEST);
        var who = people.find(by, child).orElseThrow(NoSuchElementException::new);
        if (request.receivedOn().isAfter(today.date())) {
            throw new NotLawful("receivedOn", "The date the request was received must be today or in the past");
        }
        store.oneAtATime(child);
        var underWay = store.of(by, child).stream().filter(one -> one.state() instanceof Assessment.Open).findFirst();
        var id = underWay.isPresent() ? receiving.join(by, underWay.get(), request) : receiving.begin(by, who, request);
        steps.tell(by, child, "request-received", request.receivedOn(),
                "A request for an EHC needs assessment was received: " + request.requester().words().toLowerCase()
                        + ", " + request.channel().words().toLowerCase() + ".",
                null, Audience.FAMILY, id);
        telling.ofReceipt(by, id);
        return id;
    }

    /**
     * Brings in whole cases, a few or very many, in one transaction, with their clocks. Memory stays flat however many come.
     * What the timelines say of them comes with {@link History#recordAll}.
     */
    @Transactional
    public void addAll(Viewer by, Stream<PastAssessment> past) {
        by.must(May.IMPORT);
        var cases = new PastCases(by, database, duties, today.now());
        try (past) {
            past.sequential().forEach(cases::add);
        }
        cases.write();
    }

    /** Gives the case to a caseworker. */
    @Transactional
    public void allocate(Viewer by, AssessmentId id, long version, AccountId caseworker) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var owner = store.caseworkers(by, today.date())
                .stream()
                .filter(one -> one.account().equals(caseworker))
                .findFirst()
                .map(one -> new Opened.Owner(one.account(), one.name()))
                .orElseThrow(() -> new NotLawful("caseworker", "Select a caseworker from the list"));
        if (!store.allocate(by, id, owner, version)) {
            throw new Changed();
        }
        clock.assign(by, stored.process(), caseworker);
        tell(by, stored.state(), "allocated", today.date(), owner.name() + " looks after this case now.", null,
                Audience.FAMILY);
    }

    /** Who can be given a case today. */
    @Transactional(readOnly = true)
    public List<Caseworker> caseworkers(Viewer viewer) {
        viewer.must(May.RUN_CASE);
        return store.caseworkers(viewer, today.date());
    }

    /** Open cases that nobody looks after, a page of them, and who could be given them. */
    public record Giving(List<Unallocated> cases, List<Caseworker> caseworkers) {}

    /**
     * Open cases that nobody looks after, the oldest first.
     *
     * @param after where the page before ended
     */
    @Transactional(readOnly = true)
    Giving toGive(Viewer viewer, Unallocated.Key after, int limit) {
        viewer.must(May.GIVE_CASES);
        return new Giving(store.unallocated(viewer, after, limit), store.caseworkers(viewer, today.date()));
    }

    /** Files a piece of evidence. While the question lies with a panel or an officer they see it too. */
    @Transactional
    public void gather(Viewer by, AssessmentId id, Gathered gathered) {
        if (!by.may(May.RUN_CASE)) {
            by.must(May.RECORD_REQUEST);
        }
        var state = stored(by, id).state();
        if (!(state instanceof Assessment.Undecided)) {
            throw new NotLawful(Words.standing(state) + " Evidence can’t be added to that decision now.");
        }
        file.add(by, state.of(), gathered, today.now());
        if (state instanceof Assessment.Deciding deciding && by.may(May.RUN_CASE)) {
            lay(by, new MatterId(deciding.matter()), gathered);
        }
        tell(by, state, "gathered", gathered.dated() == null ? today.date() : gathered.dated(),
                "Evidence was filed: " + gathered.source() + ".", null, Audience.FAMILY);
    }

    /** Writes a line for colleagues. */
    @Transactional
    public void note(Viewer by, AssessmentId id, String words) {
        by.must(May.RUN_CASE);
        var state = stored(by, id).state();
        file.addNote(by, state.of(), words, today.now());
        tell(by, state, "note", today.date(), "A note was written.", null, Audience.STAFF);
    }

    /**
     * Records a reason in law for lateness. It excuses and moves no date.
     *
     * @param ground one of the exceptions that the rule itself lists
     * @param why what happened, and why it made it impractical to keep the limit
     */
    @Transactional
    public void recordException(Viewer by, AssessmentId id, String ground, LocalDate on, String why) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var state = stored.state();
        var exception = CaseClock.exceptions(on)
                .stream()
                .filter(one -> one.id().equals(ground))
                .findFirst()
                .orElseThrow(() -> new NotLawful("ground", "Select a reason that the law accepts"));
        if (!(state instanceof Assessment.Open)) {
            throw new NotLawful(Words.standing(state) + " No exception can be recorded now.");
        }
        Order.after(new Assessment.Requested(state.of(), null), on);
        file.addException(by, state.of(), ground, on, why, today.now());
        clock.excuse(by, stored.process(), ground, on);
        tell(by, state, "exception", on, "A reason in law for lateness was recorded: " + exception.words() + ".", why,
                Audience.FAMILY);
    }

    /** An exception was recorded by mistake. Both lines stay: what was recorded, and that it does not stand. */
    @Transactional
    public void takeBackException(Viewer by, AssessmentId id, UUID exception, String why) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        var recorded = opened.exceptions()
                .stream()
                .filter(one -> one.id().equals(exception))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (!recorded.stands()) {
            throw new NotLawful("This exception was taken back already");
        }
        file.takeBack(by, opened.state().of(), recorded, why, today.now());
        clock.excuseNoMore(by, opened.process(), recorded.ground(), recorded.on());
        tell(by, opened.state(), "exception-taken-back", today.date(),
                "A reason in law for lateness was recorded by mistake and taken back.", why, Audience.FAMILY);
    }

    /**
     * Puts the question whether to assess, with the legal test, its criteria and what was gathered for each.
     *
     * @param toOfficer straight to an officer; otherwise it waits to be listed for a panel
     */
    @Transactional
    public MatterId putToDecision(Viewer by, AssessmentId id, long version, boolean toOfficer) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        var state = stored.state();
        var due = clock.of(by, stored.process())
                .stream()
                .filter(duty -> duty.rule().id().equals(CaseClock.TO_DECIDE))
                .findFirst()
                .orElseThrow()
                .dueOn();
        var matter = matters.put(by, new NewMatter(state.of().child(), LegalTest.KIND, id.value(), LegalTest.QUESTION,
                LegalTest.WORDS, LegalTest.CRITERIA, LegalTest.OUTCOMES, due));
        move(by, id, version, new Step.PutToDecision(today.date(), matter.value()));
        reader.toActOn(by, id).gathered().forEach(gathered -> lay(by, matter, gathered));
        if (toOfficer) {
            matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        }
        return matter;
    }

    private void lay(Viewer by, MatterId matter, Gathered gathered) {
        for (var limb : gathered.about().limbs()) {
            matters.addEvidence(by, matter, new Evidence(limb, gathered.side(),
                    gathered.about() == Consideration.OTHER
                            ? gathered.source() + ": " + gathered.says()
                            : gathered.about().words() + " (" + gathered.source() + "): " + gathered.says(),
                    gathered.paper()));
        }
    }

    /** The request was taken back. Past compulsory school age only the young person can, or who acts for them. */
    @Transactional
    public void withdraw(Viewer by, AssessmentId id, long version, LocalDate on, WithdrawnBy who, String why) {
        notInTheFuture(on);
        var child = stored(by, id).state().of().child();
        if (!who.counts(people.decisionMaker(by, child, "request-assessment", on))) {
            throw new NotLawful("who", who == WithdrawnBy.PARENT
                    ? "The young person is over compulsory school age, so only they can withdraw the request"
                    : "The child is of compulsory school age, so the parent withdraws the request");
        }
        var step = new Step.Withdrew(on, who, why);
        var state = end(by, id, version, step, "The request was withdrawn");
        tell(by, state, "withdrawn", on, "The request was withdrawn by: " + who.words().toLowerCase() + ".", why,
                Audience.FAMILY);
    }

    /** The family moved to another area. Its own clock starts when it becomes responsible. */
    @Transactional
    public void movedAway(Viewer by, AssessmentId id, long version, LocalDate on, String to) {
        notInTheFuture(on);
        var state = end(by, id, version, new Step.Moved(on, to), "The child moved away");
        tell(by, state, "moved-away", on, "The family moved out of the area" + (to.isBlank() ? "." : ": " + to + "."),
                null, Audience.FAMILY);
    }

    /** The child or young person died. Nothing more is sent by itself. */
    @Transactional
    public void died(Viewer by, AssessmentId id, long version, LocalDate on) {
        notInTheFuture(on);
        var state = end(by, id, version, new Step.DiedOn(on), "The case is closed");
        if (people.find(by, state.of().child()).map(child -> child.diedOn() == null).orElse(false)) {
            people.died(by, state.of().child(), on);
        }
        tell(by, state, "closed", on, "The assessment was closed.", null, Audience.STAFF);
    }

    private Assessment end(Viewer by, AssessmentId id, long version, Step step, String why) {
        var before = stored(by, id).state();
        var state = move(by, id, version, step);
        if (before instanceof Assessment.Deciding deciding) {
            matters.withdraw(by, new MatterId(deciding.matter()), step.on(), why);
        } else if (before instanceof Assessment.DecidingToIssue deciding) {
            matters.withdraw(by, new MatterId(deciding.matter()), step.on(), why);
        }
        return state;
    }

    /**
     * Takes back the last step, recorded by mistake. A decision that was sent to the family is not taken back: the question
     * is put again. When an end is taken back whose question was withdrawn with it, the question has to be put again too.
     */
    @Transactional
    public void takeBack(Viewer by, AssessmentId id, long version, String why) {
        by.must(May.RUN_CASE);
        var opened = reader.toActOn(by, id);
        var last = opened.last();
        if (last == null) {
            throw new NotLawful("Nothing has been recorded yet that could be taken back");
        }
        if (last.step() instanceof Step.Decided || last.step() instanceof Step.Told
                || last.step() instanceof Step.DecidedToIssue || last.step() instanceof Step.ServedDraft
                || last.step() instanceof Step.Finished) {
            throw new NotLawful("A decision can’t be taken back. Put the question again");
        }
        var standing = opened.standing();
        takeBack(by, opened.process(), opened, last, standing.subList(0, standing.size() - 1), version, why);
        if (last.step() instanceof Step.PutToIssue put) {
            matters.withdraw(by, new MatterId(put.matter()), today.date(), "It was put by mistake");
        } else if (last.step() instanceof Step.PutToDecision put) {
            matters.withdraw(by, new MatterId(put.matter()), today.date(), "It was put by mistake");
        } else if (standing.size() > 1 && standing.get(standing.size() - 2) instanceof Step.PutToDecision) {
            var again = reader.toActOn(by, id);
            takeBack(by, again.process(), again, again.last(),
                    again.standing().subList(0, again.standing().size() - 1),
                    again.version(), why);
        }
        tell(by, opened.state(), "taken-back", today.date(), "The last step was recorded by mistake and taken back.",
                why, Audience.STAFF);
    }

    private void takeBack(Viewer by, ProcessId process, Opened opened, Opened.Recorded last, List<Step> standing,
            long version,
            String why) {
        var state = Assessment.after(opened.state().of(), standing);
        if (!store.takeBack(by, state, last.id(), today.date(), why, version, today.now())) {
            throw new Changed();
        }
        clock.takeBack(by, process, last.step());
    }

    /** Opens a case with all that is filed with it. The look is recorded. */
    @Transactional
    public Optional<Opened> open(Viewer viewer, AssessmentId id) {
        return reader.open(viewer, id);
    }

    /** Where a case stands, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(Viewer viewer, AssessmentId id) {
        return store.find(viewer, id).map(Stored::state);
    }

    /** The child's cases as they stand today with the duties in each, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseNow> now(Viewer viewer, ChildId child) {
        return viewer.may(May.SEE_CHILD) ? store.now(viewer, child) : List.of();
    }

    /** The child's assessments, the newest first. */
    @Transactional(readOnly = true)
    public List<Assessment> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child).stream().map(Stored::state).toList();
    }

    private Stored stored(Viewer by, AssessmentId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private Assessment move(Viewer by, AssessmentId id, long version, Step step) {
        by.must(May.RUN_CASE);
        var stored = stored(by, id);
        return steps.take(by, stored.state(), stored.process(), version, step);
    }

    private void notInTheFuture(LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new NotLawful("on", "The date must be today or in the past");
        }
    }

    private void tell(Viewer by, Assessment state, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        steps.tell(by, state, kind, on, what, why, audience);
    }
}
