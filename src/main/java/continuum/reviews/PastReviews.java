package continuum.reviews;

import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.Rows;
import continuum.duties.Duties;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.duties.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whole reviews on their way into the database, a few or very many, with what the clock makes of them. */
final class PastReviews {

    private static final int MANY = 2_000;

    private final Viewer by;
    private final DataSource database;
    private final Duties duties;
    private final StatutoryClock clock;
    private final Instant now;
    private final List<PastProcess> processes = new ArrayList<>();
    private final Rows reviews = Rows.of("reviews.review", "authority_id", "id", "child_id", "plan_id", "process_id",
            "round", "started_on", "due_on", "stage", "stage_on", "meeting_on", "notice_on", "papers_on", "held_on",
            "reported_on", "recommends", "outcome", "told_on", "amendment_on", "stopped_how", "owner_account",
            "owner_name",
            "created_at");
    private final Rows steps = Rows.of("reviews.step", "authority_id", "id", "child_id", "review_id", "kind",
            "happened_on", "word", "by_name", "recorded_at");

    PastReviews(Viewer by, DataSource database, Duties duties, Instant now) {
        this.by = by;
        this.database = database;
        this.duties = duties;
        this.clock = duties.clockOf(by.authority());
        this.now = now;
    }

    /** @throws continuum.plans.PlanRefused when the steps of the review don't follow each other lawfully */
    void add(PastReview past) {
        var started = past.startedOn();
        var of = new Review.Cycle(past.id(), past.child(), past.plan(), past.round(), started,
                ReviewClock.dueOn(clock, past.round(), started));
        var standing = past.steps();
        addReview(past, Review.after(of, standing), standing);
        // one after another, so that they are read in this order
        var recorded = now.truncatedTo(ChronoUnit.MICROS);
        for (var step : standing) {
            steps.add(by.authority().value(), Identifiers.next(), past.child().value(), past.id().value(), step.kind(),
                    step.on(), step.word(), by.name(), recorded);
            recorded = recorded.plus(1, ChronoUnit.MICROS);
        }
        processes.add(new PastProcess(past.process(), new NewProcess(ReviewClock.PROCESS, past.child(),
                past.id().value(), past.who(), past.owner() == null ? null : past.owner().account()),
                past.happened()));
        if (processes.size() >= MANY) {
            write();
        }
    }

    void write() {
        reviews.write(database);
        steps.write(database);
        duties.bringIn(by, processes);
        processes.clear();
    }

    private void addReview(PastReview past, Review state, List<ReviewStep> standing) {
        var row = ReviewStore.Row.of(state);
        var held = on(standing, ReviewStep.Held.class::isInstance);
        var told = on(standing, ReviewStep.Decided.class::isInstance);
        var planned = past.meeting() == null ? null : past.meeting().on();
        reviews.add(by.authority().value(), past.id().value(), past.child().value(), past.plan().value(),
                past.process().value(), past.round(), state.of().startedOn(), state.of().dueOn(), row.stage(),
                state.since(),
                held != null ? held : state instanceof Review.Called called ? called.meetingOn() : planned,
                on(standing, ReviewStep.Called.class::isInstance),
                on(standing, ReviewStep.PapersSent.class::isInstance),
                held,
                on(standing, ReviewStep.Reported.class::isInstance),
                standing.stream()
                        .filter(ReviewStep.Reported.class::isInstance)
                        .map(ReviewStep::word)
                        .findFirst()
                        .orElse(null),
                told == null ? null : Optional.ofNullable(past.outcome()).orElse(Recommendation.KEEP).code(), told,
                on(standing, ReviewStep.AmendmentSent.class::isInstance), row.how(),
                past.owner() == null ? null : past.owner().account().value(),
                past.owner() == null ? null : past.owner().name(), now);
    }

    private static @Nullable LocalDate on(List<ReviewStep> standing, Predicate<ReviewStep> which) {
        return standing.stream().filter(which).map(ReviewStep::on).findFirst().orElse(null);
    }
}
