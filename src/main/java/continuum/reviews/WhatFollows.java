package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.ceasing.CeaseNotice;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owns the question what follows from a review: when it is decided the family is told in the same transaction, which makes
 * the review complete, and the next cycle begins.
 */
@Component
class WhatFollows implements MatterOwner {

    private final ReviewMoves moves;
    private final ReviewCycles cycles;
    private final ReviewLetters letters;
    private final CeaseNotice notice;
    private final Today today;

    WhatFollows(ReviewMoves moves, ReviewCycles cycles, ReviewLetters letters, CeaseNotice notice,
            Today today) {
        this.moves = moves;
        this.cycles = cycles;
        this.letters = letters;
        this.notice = notice;
        this.today = today;
    }

    @Override
    public String kind() {
        return ReviewTest.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/reviews/" + matter.subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = moves.stored(by, new ReviewId(matter.subject()));
        var outcome = Recommendation.of(decision.outcome());
        letters.mustNameWhoHelps(by, outcome);
        mustFollow(outcome, decision.findings().get(ReviewTest.NECESSARY).met());
        var held = stored.state() instanceof Review.Met met ? met.heldOn() : stored.state().since();
        var state = moves.move(by, May.RUN_CASE, stored, new ReviewStep.Decided(today.date(), outcome),
                stored.meeting(), stored.version());
        if (outcome == Recommendation.CEASE) {
            var of = state.of();
            notice.afterReview(by, of.plan(), of.child(), of.id().value(), decision.decidedOn(), decision.reasons());
        } else {
            letters.decided(by, state, decision, held);
        }
        moves.tell(by, state.of(), "decided", decision.decidedOn(), switch (outcome) {
            case KEEP -> "After the review the authority decided to keep the plan as it is.";
            case AMEND -> "After the review the authority decided to amend the plan.";
            case CEASE -> "After the review the authority decided to end the plan.";
        }, decision.reasons(), Audience.FAMILY);
        cycles.next(by, stored, today.date());
    }

    /** What is decided must fit the finding whether a plan is still necessary at all. */
    private static void mustFollow(Recommendation outcome, boolean necessary) {
        if (outcome == Recommendation.CEASE && necessary) {
            throw DecisionRefused.because("outcome",
                    "You found that the plan is still necessary, so it can’t end. Change that finding or decide otherwise");
        }
        if (outcome == Recommendation.AMEND && !necessary) {
            throw DecisionRefused.because("outcome",
                    "You found that the plan is no longer necessary, so it can’t be amended. Change that finding or decide otherwise");
        }
    }
}
