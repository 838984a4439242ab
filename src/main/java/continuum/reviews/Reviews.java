package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.history.Audience;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import continuum.people.Responsible;
import continuum.plans.PlanRefused;
import continuum.plans.PlansInForce;
import continuum.reviews.OpenedReview.EarlyLook;
import continuum.reviews.OpenedReview.Invited;
import continuum.reviews.OpenedReview.Said;
import continuum.reviews.ReviewStore.Stored;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do for a review up to its meeting: plan the year, invite, send advice round, meet. Each method is one thing
 * done, in one transaction with its line of history and its event for the clock.
 *
 * <p>What the viewer may not see is answered as not there: {@link NoSuchElementException}. {@link PlanRefused} says what
 * can't be done and why.
 */
@Component
public class Reviews {

    private final ReviewStore store;
    private final ReviewFileStore files;
    private final ReviewMoves moves;
    private final ReviewClock clock;
    private final Invitations invitations;
    private final PlansInForce plans;
    private final People people;
    private final Settings settings;
    private final History history;
    private final Today today;
    private final Duties duties;
    private final DataSource database;

    Reviews(ReviewStore store, ReviewFileStore files, ReviewMoves moves, ReviewClock clock, Invitations invitations,
            PlansInForce plans, People people, Settings settings, History history, Today today, Duties duties,
            DataSource database) {
        this.store = store;
        this.files = files;
        this.moves = moves;
        this.clock = clock;
        this.invitations = invitations;
        this.plans = plans;
        this.people = people;
        this.settings = settings;
        this.history = history;
        this.today = today;
        this.duties = duties;
        this.database = database;
    }

    /** A date picked for one review; nothing takes the date out. */
    public record Picked(ReviewId id, long version, @Nullable LocalDate on) {}

    /** A date could not be kept because somebody else changed the review since it was read. */
    public static class PickedMeanwhile extends RuntimeException {
        private final transient ReviewId review;

        PickedMeanwhile(ReviewId review) {
            super("Somebody else changed this review meanwhile");
            this.review = review;
        }

        public ReviewId review() {
            return review;
        }
    }

    /**
     * Pencils in the dates of many meetings at once: all of them or none.
     *
     * @throws PickedMeanwhile with the review that somebody else changed since it was read
     */
    @Transactional
    public void planYear(Viewer by, List<Picked> dates) {
        by.must(May.HOLD_REVIEW);
        for (var date : dates) {
            var stored = moves.stored(by, date.id());
            var before = stored.meeting();
            var meeting = date.on() == null
                    ? null
                    : before == null
                            ? Meeting.on(date.on())
                            : new Meeting(date.on(), before.at(), before.place());
            if (date.on() != null && date.on().isBefore(today.date())) {
                throw new PlanRefused("date." + date.id(), "The meeting must be today or later");
            }
            if (!store.pencil(by, date.id(), meeting, null, date.version())) {
                throw new PickedMeanwhile(date.id());
            }
        }
    }

    /**
     * Pencils in one meeting.
     *
     * @param earlyWhy why the plan is looked at earlier than it has to be; empty when it is not
     */
    @Transactional
    public void pencil(Viewer by, ReviewId id, long version, Meeting meeting, String earlyWhy) {
        by.must(May.HOLD_REVIEW);
        var stored = moves.stored(by, id);
        if (!(stored.state() instanceof Review.Ahead)) {
            throw new PlanRefused(null,
                    ReviewWords.standing(stored.state()) + " Invite everybody again to move the meeting");
        }
        if (meeting.on().isBefore(today.date())) {
            throw new PlanRefused("meeting", "The meeting must be today or later");
        }
        if (!store.pencil(by, id, meeting, earlyWhy.isBlank() ? null : earlyWhy, version)) {
            throw ReviewMoves.changed();
        }
        if (!earlyWhy.isBlank()) {
            moves.tell(by, stored.state().of(), "early", today.date(), "The plan will be reviewed early, on "
                    + DateWords.inWords(meeting.on()) + ".", earlyWhy, Audience.FAMILY);
        }
    }

    /**
     * Records that everybody was invited, whom the law names and whoever else. To move a meeting is to invite again.
     *
     * @param noticeOn today, and the invitations are written and wait in the outbox; or an earlier day on which they went out
     * @param others further people, by name
     */
    @Transactional
    public void call(Viewer by, ReviewId id, long version, LocalDate noticeOn, Meeting meeting, List<String> others) {
        var stored = moves.stored(by, id);
        var before = store.steps(by, id)
                .stream()
                .filter(OpenedReview.Recorded::stands)
                .map(OpenedReview.Recorded::step)
                .filter(ReviewStep.Called.class::isInstance)
                .reduce((one, other) -> other);
        before.ifPresent(step -> clock.takeBack(by, stored.process(), step));
        var state = moves.move(by, May.HOLD_REVIEW, stored, new ReviewStep.Called(noticeOn, meeting.on()), meeting,
                version);
        var invited = new ArrayList<Invited>();
        mustBeInvited(by, stored).forEach(one -> invited.add(new Invited(noticeOn, one.who(), one.name())));
        others.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> invited.add(new Invited(noticeOn, "Also invited", name)));
        files.invite(by, state.of(), invited);
        if (invitations.goOut(noticeOn)) {
            invitations.write(by, state.of(), child(by, state.of().child()), meeting, stored.setting(), invited);
        }
        moves.tell(by, state.of(), "called", noticeOn,
                (before.isPresent()
                        ? "The review meeting was moved to "
                        : "Everybody was invited to the review meeting on ")
                        + DateWords.inWords(meeting.on()) + ".",
                null, Audience.FAMILY);
    }

    /** Those whom the law wants at the meeting (regulations 20(2) and 21(2)), by name as far as they are known. */
    @Transactional(readOnly = true)
    public List<Invited> mustBeInvited(Viewer viewer, ReviewId id) {
        return mustBeInvited(viewer, moves.stored(viewer, id));
    }

    private List<Invited> mustBeInvited(Viewer viewer, Stored stored) {
        var child = child(viewer, stored.state().of().child());
        var on = today.date();
        var family = people.adults(viewer, child.id()).stream().filter(one -> one.mayBeWrittenTo(on));
        var all = new ArrayList<Invited>();
        all.add(new Invited(on, child.isYoungPerson(on) ? "The young person" : "The child, as far as they wish",
                child.name()));
        family.map(Responsible::name).forEach(name -> all.add(new Invited(on, "Parent or carer", name)));
        if (stored.setting() != null) {
            settings.find(viewer, stored.setting())
                    .ifPresent(
                            setting -> all.add(new Invited(on, "Head teacher, principal or provider", setting.name())));
        }
        all.add(new Invited(on, "Officer of the authority",
                stored.owner() == null ? "The SEND team" : stored.owner().name()));
        all.add(new Invited(on, "Health", "Children’s health services"));
        all.add(new Invited(on, "Social care", "Children’s social care"));
        if (child.isLookedAfter()) {
            all.add(new Invited(on, "Virtual school", "The virtual school head"));
        }
        return all;
    }

    /** Records that the advice was sent round to all who are invited. */
    @Transactional
    public void papersSent(Viewer by, ReviewId id, long version, LocalDate on) {
        var stored = moves.stored(by, id);
        var state = moves.move(by, May.HOLD_REVIEW, stored, new ReviewStep.PapersSent(on), stored.meeting(), version);
        moves.tell(by, state.of(), "papers", on, "The advice for the review was sent to everybody invited.", null,
                Audience.FAMILY);
    }

    /** Adds advice or views for the meeting: a school's or a colleague's, typed in; a family's own from their page. */
    @Transactional
    public void say(Viewer by, ReviewId id, Said said) {
        if (!by.may(May.FAMILY_VIEW) && !by.may(May.GIVE_ADVICE)) {
            by.must(May.HOLD_REVIEW);
        }
        var state = moves.stored(by, id).state();
        if (!(state instanceof Review.Incomplete)) {
            throw new PlanRefused(null, ReviewWords.standing(state) + " Nothing can be added to this review now");
        }
        files.add(by, state.of(), said, today.now());
        moves.tell(by, state.of(), "said", said.dated(), "Views for the review came from " + said.name() + ".", null,
                Audience.FAMILY);
    }

    /** Records that the meeting was held: the two weeks for the report and the four for the decision count from it. */
    @Transactional
    public void held(Viewer by, ReviewId id, long version, LocalDate on) {
        var stored = moves.stored(by, id);
        var meeting = stored.meeting();
        var state = moves.move(by, May.HOLD_REVIEW, stored, new ReviewStep.Held(on),
                meeting == null ? Meeting.on(on) : new Meeting(on, meeting.at(), meeting.place()), version);
        moves.tell(by, state.of(), "held", on, "The review meeting was held.", null, Audience.FAMILY);
    }

    /** Records a lighter look at the plan of somebody under five. It does not replace the yearly review. */
    @Transactional
    public void lookEarly(Viewer by, ReviewId id, EarlyLook look) {
        by.must(May.HOLD_REVIEW);
        var state = moves.stored(by, id).state();
        files.add(by, state.of(), look, today.now());
        moves.tell(by, state.of(), "early-look", look.on(),
                "It was considered whether the plan needs a review before the yearly one.", look.words(),
                Audience.FAMILY);
    }

    /** Takes back the last step, recorded by mistake. What was told to the family can't be. */
    @Transactional
    public void takeBack(Viewer by, ReviewId id, long version, String why) {
        by.must(May.HOLD_REVIEW);
        var opened = opened(by, moves.stored(by, id));
        var last = opened.last();
        if (last == null) {
            throw new PlanRefused(null, "There is no step that could be taken back. What was sent stays as it is");
        }
        var standing = opened.standing();
        var before = Review.after(opened.state().of(), standing.subList(0, standing.size() - 1));
        if (!store.takeBack(by, before, last.id(), today.date(), why, opened.meeting(), version, today.now())) {
            throw ReviewMoves.changed();
        }
        clock.takeBack(by, moves.stored(by, id).process(), last.step());
        moves.tell(by, before.of(), "taken-back", today.date(),
                "The last step of the review was recorded by mistake and taken back.", why, Audience.STAFF);
    }

    /** The child or young person died: nothing more is sent, and the plan ends. */
    @Transactional
    public void died(Viewer by, ReviewId id, long version, LocalDate on) {
        var stored = moves.stored(by, id);
        var of = stored.state().of();
        moves.move(by, May.RUN_CASE, stored, new ReviewStep.Stopped(on, ReviewStep.How.DIED), stored.meeting(),
                version);
        if (child(by, of.child()).diedOn() == null) {
            people.died(by, of.child(), on);
        }
        plans.cease(by, of.plan(), on, "The child or young person died.");
    }

    /** Opens a review with all that belongs to it. The look is recorded. */
    @Transactional
    public Optional<OpenedReview> open(Viewer viewer, ReviewId id) {
        return store.find(viewer, id).map(stored -> {
            history.looked(viewer, stored.state().of().child(), "Review of the plan");
            return opened(viewer, stored);
        });
    }

    /** Where a review stands, if the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<Review> find(Viewer viewer, ReviewId id) {
        return store.find(viewer, id).map(Stored::state);
    }

    /** The child's reviews, the newest first. */
    @Transactional(readOnly = true)
    public List<Review> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child).stream().map(Stored::state).toList();
    }

    /** Brings in whole reviews, a few or very many, in one transaction, with their clocks. Memory stays flat. */
    @Transactional
    public void addAll(Viewer by, Stream<PastReview> past) {
        by.must(May.IMPORT);
        var reviews = new PastReviews(by, database, duties, today.now());
        try (past) {
            past.sequential().forEach(reviews::add);
        }
        reviews.write();
    }

    private OpenedReview opened(Viewer viewer, Stored stored) {
        var id = stored.state().of().id();
        var report = files.report(viewer, id);
        return new OpenedReview(stored.state(), stored.version(), stored.meeting(), stored.earlyWhy(), stored.owner(),
                files.file(viewer, id), report, store.steps(viewer, id), clock.of(viewer, stored.process()));
    }

    private Child child(Viewer viewer, ChildId id) {
        return people.find(viewer, id).orElseThrow(NoSuchElementException::new);
    }
}
