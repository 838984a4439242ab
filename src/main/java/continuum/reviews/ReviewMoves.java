package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanRefused;
import continuum.reviews.ReviewStore.Stored;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a review on by a step: its row, its clock and its line of history, in the caller's transaction. */
@Component
class ReviewMoves {

    private final ReviewStore store;
    private final ReviewClock clock;
    private final History history;
    private final Today today;

    ReviewMoves(ReviewStore store, ReviewClock clock, History history, Today today) {
        this.store = store;
        this.clock = clock;
        this.history = history;
        this.today = today;
    }

    Stored stored(Viewer by, ReviewId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    /** @param may what the viewer's role must allow */
    Review move(Viewer by, May may, Stored stored, ReviewStep step, @Nullable Meeting meeting, long version) {
        by.must(may);
        if (step.on().isAfter(today.date())) {
            throw new PlanRefused("on", "The date must be today or in the past, not " + DateWords.inWords(step.on()));
        }
        var to = stored.state().after(step);
        if (!store.move(by, to, step, meeting, version, today.now())) {
            throw changed();
        }
        clock.happened(by, stored.process(), step, stored.setting());
        return to;
    }

    /** The same for a step that comes from elsewhere, so that nobody looked at a version of the review. */
    Review follow(Viewer by, Stored stored, ReviewStep step) {
        return move(by, May.RUN_CASE, stored, step, stored.meeting(), stored.version());
    }

    void tell(Viewer by, Review.Cycle of, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        history.record(by, new Entry(of.child(), "reviews." + kind, on, what, why, audience, of.id().value()));
    }

    static PlanRefused changed() {
        return new PlanRefused(null,
                "Somebody else changed this review while you were working on it. Check where it stands now, then send this again");
    }
}
