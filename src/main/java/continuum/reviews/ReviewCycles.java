package continuum.reviews;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanFollower;
import continuum.plans.PlanId;
import continuum.plans.PlanInForce;
import continuum.plans.PlanVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each plan in force has one review to come: the first when it is made, the next with each decision. */
@Component
class ReviewCycles implements PlanFollower {

    private static final int MONTHS_AFTER_TRANSFER = 3;

    private final ReviewStore store;
    private final ReviewClock clock;
    private final ReviewMoves moves;
    private final ReviewLetters letters;
    private final People people;
    private final Today today;

    ReviewCycles(ReviewStore store, ReviewClock clock, ReviewMoves moves, ReviewLetters letters, People people,
            Today today) {
        this.store = store;
        this.clock = clock;
        this.moves = moves;
        this.letters = letters;
        this.people = people;
        this.today = today;
    }

    /** A review is complete: the next is due within twelve months of it. */
    void next(Viewer by, ReviewStore.Stored complete, LocalDate completedOn) {
        var of = complete.state().of();
        begin(by, of.plan(), of.child(), of.round() + 1, completedOn,
                clock.dueOn(by.authority(), of.round() + 1, completedOn), complete.owner());
    }

    /** The decision was told on another day than was recorded, and with it the next review is due on another. */
    void retold(Viewer by, ReviewStore.Stored complete, LocalDate before, LocalDate on) {
        var of = complete.state().of();
        store.incomplete(by, of.plan())
                .filter(next -> next.state().of().round() == of.round() + 1)
                .filter(next -> next.state().of().startedOn().equals(before))
                .ifPresent(next -> {
                    int round = next.state().of().round();
                    clock.restart(by, next.process(), round, before, on);
                    store.restart(by, next.state().of().id(), on, clock.dueOn(by.authority(), round, on));
                });
    }

    @Override
    public void served(Viewer by, PlanVersion version, boolean first) {
        var on = version.servedOn();
        switch (version.kind()) {
            case DRAFT -> {
            }
            case FINAL -> {
                if (first) {
                    begin(by, version.plan(), version.child(), 1, on, clock.dueOn(by.authority(), 1, on), null);
                } else {
                    store.amending(by, version.plan()).ifPresent(review -> {
                        moves.follow(by, review, new ReviewStep.FinalSent(on));
                        letters.amended(by, review.state(), on);
                    });
                }
            }
            case AMENDMENT -> store.amending(by, version.plan()).ifPresent(review -> {
                moves.follow(by, review, new ReviewStep.AmendmentSent(on));
                letters.changesProposed(by, review.state(), clock.of(by, review.process()));
            });
        }
    }

    @Override
    public void finishedCommenting(Viewer by, PlanVersion version, LocalDate on) {
        store.amending(by, version.plan())
                .filter(review -> review.state() instanceof Review.AmendmentOut)
                .ifPresent(review -> moves.follow(by, review, new ReviewStep.Commented(on)));
    }

    /** The new authority reviews within twelve months of the last review, or three of the transfer if that is later. */
    @Override
    public void takenOver(Viewer by, PlanInForce plan, @Nullable LocalDate reviewedOn, LocalDate on) {
        int round = reviewedOn == null ? 1 : 2;
        var from = reviewedOn == null ? plan.madeOn() : reviewedOn;
        var due = clock.dueOn(by.authority(), round, from);
        var afterTransfer = on.plusMonths(MONTHS_AFTER_TRANSFER);
        begin(by, plan.plan(), plan.child(), round, from, afterTransfer.isAfter(due) ? afterTransfer : due, null);
    }

    @Override
    public void ceased(Viewer by, PlanInForce plan, LocalDate on) {
        store.incomplete(by, plan.plan()).ifPresent(review -> stop(by, review, on));
        store.amending(by, plan.plan()).ifPresent(review -> stop(by, review, on));
    }

    private void stop(Viewer by, ReviewStore.Stored review, LocalDate on) {
        var since = review.state().since();
        moves.follow(by, review,
                new ReviewStep.Stopped(on.isBefore(since) ? since : on, ReviewStep.How.WITHDRAWN));
    }

    private void begin(Viewer by, PlanId plan, ChildId child, int round, LocalDate startedOn, LocalDate dueOn,
            @Nullable Owner owner) {
        var of = new Review.Cycle(ReviewId.create(), child, plan, round, startedOn, dueOn);
        var who = people.find(by, child).map(Child::birthDate).orElse(null);
        var process = clock.begin(by, of, who, round == 1 ? startedOn : null, owner == null ? null : owner.account());
        store.add(by, new Review.Ahead(of), process, owner, today.now());
        moves.tell(by, of, "due", today.date(), "The plan is to be reviewed by " + DateWords.inWords(dueOn) + ".", null,
                Audience.FAMILY);
    }
}
