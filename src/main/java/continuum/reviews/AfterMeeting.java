package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.calendar.YearGroup;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.history.Audience;
import continuum.people.People;
import continuum.plans.Contents;
import continuum.plans.PlanRefused;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do after the meeting of a review: the report, the question what follows, the changes to the plan. */
@Component
public class AfterMeeting {

    private static final YearGroup YEAR_9 = new YearGroup(9);

    private final ReviewStore store;
    private final ReviewFileStore files;
    private final ReviewMoves moves;
    private final ReviewClock clock;
    private final ReviewLetters letters;
    private final Matters matters;
    private final Plans plans;
    private final PlansInForce inForce;
    private final People people;
    private final Today today;

    AfterMeeting(ReviewStore store, ReviewFileStore files, ReviewMoves moves, ReviewClock clock, ReviewLetters letters,
            Matters matters, Plans plans, PlansInForce inForce, People people, Today today) {
        this.store = store;
        this.files = files;
        this.moves = moves;
        this.clock = clock;
        this.letters = letters;
        this.matters = matters;
        this.plans = plans;
        this.inForce = inForce;
        this.people = people;
        this.today = today;
    }

    /** Somebody else saved the report meanwhile. Theirs stands; what was typed is shown beside it. */
    public static class ReportSavedMeanwhile extends RuntimeException {
        private final transient Report.Saved theirs;

        ReportSavedMeanwhile(Report.Saved theirs) {
            super(theirs.by() + " saved this report while you were writing");
            this.theirs = theirs;
        }

        public Report.Saved theirs() {
            return theirs;
        }
    }

    /** Whether the report must cover preparing for adulthood: from year 9 on. */
    @Transactional(readOnly = true)
    public boolean coversAdulthood(Viewer viewer, Review state) {
        var year = people.find(viewer, state.of().child())
                .orElseThrow(NoSuchElementException::new)
                .yearGroup(today.date());
        return year != null && year.compareTo(YEAR_9) >= 0;
    }

    /** The outcomes that the plan in force has today, each with what the report says of it so far. */
    @Transactional(readOnly = true)
    public List<Report.Reached> outcomes(Viewer viewer, Review state, Report report) {
        var contents = inForce.find(viewer, state.of().plan())
                .map(plan -> inForce.contents(viewer, plan))
                .orElse(Contents.EMPTY);
        return contents.outcomes()
                .stream()
                .map(outcome -> report.outcomes()
                        .stream()
                        .filter(one -> one.line().equals(outcome.id().value()))
                        .findFirst()
                        .orElseGet(() -> new Report.Reached(outcome.id().value(), outcome.words(), null, "")))
                .toList();
    }

    /**
     * Saves the report as far as it has come.
     *
     * @param revision the revision that was changed; 0 for a new one
     * @throws ReportSavedMeanwhile when somebody else saved it in between
     */
    @Transactional
    public void saveReport(Viewer by, ReviewId id, Report report, long revision) {
        save(by, mayReport(by, id), report, revision, null);
    }

    /**
     * Sends the report to the authority and to everybody invited; it is never changed afterwards.
     *
     * @throws PlanRefused when something is missing that the law wants in it
     */
    @Transactional
    public void sendReport(Viewer by, ReviewId id, Report report, long revision, LocalDate on) {
        var stored = mayReport(by, id);
        mustBeWhole(report, coversAdulthood(by, stored.state()));
        save(by, stored, report, revision, on);
        var state = moves.move(by, May.HOLD_REVIEW, stored, new ReviewStep.Reported(on, report.recommends()),
                stored.meeting(), stored.version());
        moves.tell(by, state.of(), "reported", on, "The report of the review was sent. It recommends: "
                + report.recommends().words().toLowerCase(java.util.Locale.UK) + ".", report.why(), Audience.FAMILY);
        if (state instanceof Review.Deciding deciding) {
            lay(by, new MatterId(deciding.matter()), report);
        }
    }

    private ReviewStore.Stored mayReport(Viewer by, ReviewId id) {
        by.must(May.HOLD_REVIEW);
        var stored = moves.stored(by, id);
        if (!(stored.state() instanceof Review.Met)) {
            throw new PlanRefused(null, stored.state() instanceof Review.Incomplete
                    ? "Record first on which day the meeting was held"
                    : ReviewWords.standing(stored.state()) + " Its report can’t be changed now");
        }
        return stored;
    }

    private void save(Viewer by, ReviewStore.Stored stored, Report report, long revision, LocalDate sentOn) {
        var of = stored.state().of();
        if (!files.save(by, of, report, revision, sentOn, today.now())) {
            var theirs = files.report(by, of.id());
            if (theirs.isSent()) {
                throw new PlanRefused(null, "The report was sent on " + DateWords.inWords(theirs.sentOn())
                        + " and can’t be changed");
            }
            throw new ReportSavedMeanwhile(theirs);
        }
    }

    private static void mustBeWhole(Report report, boolean adulthood) {
        if (report.childVoice().isBlank()) {
            throw new PlanRefused("childVoice",
                    "Enter what the child or young person says, in their words or how they showed it");
        }
        if (report.familyVoice().isBlank()) {
            throw new PlanRefused("familyVoice", "Enter what the parents or carers say");
        }
        for (var one : report.outcomes()) {
            if (one.progress() == null) {
                throw new PlanRefused("progress." + one.line(), "Select how far this outcome was reached");
            }
        }
        if (adulthood && !report.adulthood().isWhole()) {
            throw new PlanRefused(report.adulthood().employment().isBlank()
                    ? "employment"
                    : report.adulthood().living().isBlank()
                            ? "living"
                            : report.adulthood().community().isBlank() ? "community" : "health",
                    "From year 9 the report covers each part of preparing for adulthood. Say what was discussed, or that nothing was and why");
        }
        if (report.recommends() == null) {
            throw new PlanRefused("recommends", "Select what the meeting recommends");
        }
        if (report.why().isBlank()) {
            throw new PlanRefused("why", "Enter why the meeting recommends it");
        }
    }

    /** Puts the question what follows to an officer, with the report as its evidence. A late report does not hold it up. */
    @Transactional
    public MatterId put(Viewer by, ReviewId id, long version) {
        by.must(May.RUN_CASE);
        var stored = moves.stored(by, id);
        if (!(stored.state() instanceof Review.Met met)) {
            throw new PlanRefused(null, ReviewWords.standing(stored.state()) + " The question can’t be put now");
        }
        var of = met.of();
        var due = ReviewClock.dueBy(clock.of(by, stored.process()), ReviewClock.DECISION);
        var matter = matters.put(by, new NewMatter(of.child(), ReviewTest.KIND, id.value(), ReviewTest.QUESTION,
                ReviewTest.WORDS, ReviewTest.CRITERIA, ReviewTest.OUTCOMES,
                due == null ? met.heldOn().plusWeeks(4) : due));
        moves.move(by, May.RUN_CASE, stored, new ReviewStep.Put(today.date(), matter.value()), stored.meeting(),
                version);
        var report = files.report(by, id);
        if (report.isSent()) {
            lay(by, matter, report.report());
        }
        matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        return matter;
    }

    private void lay(Viewer by, MatterId matter, Report report) {
        lay(by, matter, Evidence.Side.FAMILY, report.familyVoice());
        lay(by, matter, Evidence.Side.FAMILY, report.childVoice());
        lay(by, matter, Evidence.Side.SCHOOL, "The meeting recommends: "
                + report.recommends().words().toLowerCase(java.util.Locale.UK) + ". " + report.why());
        for (var outcome : report.outcomes()) {
            lay(by, matter, Evidence.Side.SCHOOL,
                    outcome.progress().words() + ": " + outcome.outcome() + " " + outcome.says());
        }
        if (!report.disagreement().isBlank()) {
            lay(by, matter, Evidence.Side.FAMILY, "Not agreed at the meeting: " + report.disagreement());
        }
    }

    private void lay(Viewer by, MatterId matter, Evidence.Side side, String says) {
        if (by.may(May.RUN_CASE) && !says.isBlank()) {
            matters.addEvidence(by, matter, new Evidence(ReviewTest.FITS, side, says.strip(), null));
        }
    }

    /** Begins the proposed changes with what the plan says now, or goes on with those being written. */
    @Transactional
    public VersionId writeChanges(Viewer by, ReviewId id) {
        by.must(May.RUN_CASE);
        var state = moves.stored(by, id).state();
        if (!(state instanceof Review.Amending) && !(state instanceof Review.AmendmentOut)) {
            throw new PlanRefused(null, ReviewWords.standing(state) + " Changes can’t be written for it now");
        }
        var newest = plans.of(by, state.of().child())
                .stream()
                .filter(version -> version.plan().equals(state.of().plan()))
                .findFirst();
        if (newest.isPresent() && !newest.get().isServed()) {
            return newest.get().id();
        }
        return plans.next(by, state.of().plan(),
                state instanceof Review.Amending ? PlanVersion.Kind.AMENDMENT : PlanVersion.Kind.FINAL);
    }

    /** Records that the family commented on the proposed changes. */
    @Transactional
    public void commented(Viewer by, ReviewId id, long version, LocalDate on) {
        var stored = moves.stored(by, id);
        var state = moves.move(by, May.RUN_CASE, stored, new ReviewStep.Commented(on), stored.meeting(), version);
        moves.tell(by, state.of(), "commented", on, "The family commented on the proposed changes.", null,
                Audience.FAMILY);
    }

    /** The plan stays as it is after all: the family is told why, and how to disagree. */
    @Transactional
    public void notAmended(Viewer by, ReviewId id, long version, String reasons) {
        var stored = moves.stored(by, id);
        var state = moves.move(by, May.RUN_CASE, stored, new ReviewStep.NotAmended(today.date(), reasons),
                stored.meeting(),
                version);
        letters.notAmended(by, state, reasons);
        moves.tell(by, state.of(), "not-amended", today.date(), "The plan stays as it is after all.", reasons,
                Audience.FAMILY);
    }
}
