package continuum.reviews;

import continuum.area.ChildId;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole review that comes in at once: from an import, or made up for a demonstration. The same rules hold for it as for
 * one recorded step by step.
 *
 * @param process the name its clock will have
 * @param who what a rule of law may need to know about the child
 * @param outcome what the decision was, if one was told
 * @param meeting when the meeting is planned, if it has not been held
 * @param happened all events of the clock, from the one that began the cycle
 */
public record PastReview(ReviewId id, ProcessId process, ChildId child, PlanId plan, int round, Subject who,
        @Nullable Owner owner, @Nullable Recommendation outcome, @Nullable Meeting meeting, List<Happened> happened) {

    public PastReview {
        happened = happened.stream().sorted(Comparator.comparing(one -> one.event().on())).toList();
        if (happened.isEmpty()) {
            throw new IllegalArgumentException("A review begins with its plan, or with the review before it");
        }
    }

    LocalDate startedOn() {
        return happened.getFirst().event().on();
    }

    /** The steps of the review among what happened, in their order. */
    List<ReviewStep> steps() {
        var steps = new ArrayList<ReviewStep>();
        for (var one : happened) {
            var on = one.event().on();
            switch (one.event().type()) {
                case "review-notice-given" -> steps.add(new ReviewStep.Called(on, meetingAfter(on)));
                case "review-papers-sent" -> {
                    if (!steps.isEmpty() && steps.getLast() instanceof ReviewStep.Called) {
                        steps.add(new ReviewStep.PapersSent(on));
                    }
                }
                case "review-meeting-held" -> steps.add(new ReviewStep.Held(on));
                case "review-report-sent" -> {
                    // one that came after the decision moves nothing any more
                    if (steps.stream().noneMatch(ReviewStep.Decided.class::isInstance)) {
                        steps.add(new ReviewStep.Reported(on, outcome == null ? Recommendation.KEEP : outcome));
                    }
                }
                case "review-decision-notified" ->
                    steps.add(new ReviewStep.Decided(on, outcome == null ? Recommendation.KEEP : outcome));
                case "amendment-notice-sent" -> steps.add(new ReviewStep.AmendmentSent(on));
                case "representations-received" -> steps.add(new ReviewStep.Commented(on));
                case "final-amended-plan-sent" -> steps.add(new ReviewStep.FinalSent(on));
                case "moved-away" -> steps.add(new ReviewStep.Stopped(on, ReviewStep.How.MOVED_AWAY));
                case "died" -> steps.add(new ReviewStep.Stopped(on, ReviewStep.How.DIED));
                case "withdrawn" -> steps.add(new ReviewStep.Stopped(on, ReviewStep.How.WITHDRAWN));
                case "decided-not-to-amend" -> {
                    if (outcome == Recommendation.AMEND) {
                        steps.add(new ReviewStep.NotAmended(on, ""));
                    }
                }
                default -> {
                }
            }
        }
        return steps;
    }

    /** The meeting to which an invitation was: the one held, or the one planned; two weeks later when neither is known. */
    private LocalDate meetingAfter(LocalDate notice) {
        return happened.stream()
                .map(Happened::event)
                .filter(event -> event.type().equals("review-meeting-held"))
                .map(Event::on)
                .findFirst()
                .or(() -> Optional.ofNullable(meeting).map(Meeting::on))
                .filter(on -> !on.isBefore(notice.plusDays(Review.NOTICE_DAYS)))
                .orElse(notice.plusDays(Review.NOTICE_DAYS));
    }
}
