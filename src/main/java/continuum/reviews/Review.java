package continuum.reviews;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a review stands. Each state offers only the moves that are lawful from it, in the order of their days. */
public sealed interface Review {

    /** At least so many days lie between the invitation and the meeting (regulations 20(3) and 21(3)). */
    int NOTICE_DAYS = 14;

    /**
     * Which review of which plan.
     *
     * @param round 1 for the first after the plan was made
     * @param startedOn the day the plan was made, or the last review was complete
     * @param dueOn the last day on which the decision can be told in time
     */
    record Cycle(ReviewId id, ChildId child, PlanId plan, int round, LocalDate startedOn, LocalDate dueOn) {}

    Cycle of();

    /** The day from which it stands so. */
    LocalDate since();

    /** Where it stands after a step. @throws PlanRefused when the step is not lawful now */
    Review after(ReviewStep step);

    /** Where a review stands after all that happened to it. */
    static Review after(Cycle of, List<ReviewStep> steps) {
        Review state = new Ahead(of);
        for (var step : steps) {
            state = state.after(step);
        }
        return state;
    }

    /** Its decision has not been told: the yearly limit still runs. */
    sealed interface Incomplete extends Review {

        /** The moves that every state before the decision allows. */
        default Review otherwise(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Stopped(var on, var how) -> new Stopped(of(), inOrder(this, on), how);
                default -> throw refused(this);
            };
        }
    }

    /** The meeting has been held; the decision is owed. */
    sealed interface Met extends Incomplete {
        LocalDate heldOn();

        default Review decided(ReviewStep.Decided step) {
            var on = inOrder(this, step.on());
            return switch (step.outcome()) {
                case KEEP -> new Kept(of(), on);
                case AMEND -> new Amending(of(), on);
                case CEASE -> new Ending(of(), on);
            };
        }
    }

    /** Nobody has been invited yet. A date may have been pencilled in. */
    record Ahead(Cycle of) implements Incomplete {
        @Override
        public LocalDate since() {
            return of.startedOn();
        }

        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Called called -> call(this, called);
                case ReviewStep.Held(var on) -> new Held(of, inOrder(this, on));
                default -> otherwise(step);
            };
        }
    }

    /** Everybody is invited. */
    record Called(Cycle of, LocalDate since, LocalDate meetingOn, @Nullable LocalDate papersOn)
            implements
                Incomplete {
        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Called called -> call(this, called);
                case ReviewStep.PapersSent(var on) -> new Called(of, since, meetingOn, inOrder(this, on));
                case ReviewStep.Held(var on) -> new Held(of, inOrder(this, on));
                default -> otherwise(step);
            };
        }
    }

    /** The meeting was held; its report is awaited. A late report does not move the authority's four weeks. */
    record Held(Cycle of, LocalDate heldOn) implements Met {
        @Override
        public LocalDate since() {
            return heldOn;
        }

        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Reported(var on, var recommends) ->
                    new Reported(of, heldOn, inOrder(this, on), recommends);
                case ReviewStep.Put(var on, var matter) -> new Deciding(of, heldOn, inOrder(this, on), matter);
                case ReviewStep.Decided decided -> decided(decided);
                default -> otherwise(step);
            };
        }
    }

    /** The report is there. */
    record Reported(Cycle of, LocalDate heldOn, LocalDate since, Recommendation recommends) implements Met {
        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Put(var on, var matter) -> new Deciding(of, heldOn, inOrder(this, on), matter);
                case ReviewStep.Decided decided -> decided(decided);
                default -> otherwise(step);
            };
        }
    }

    /** With an officer. The report may still come. */
    record Deciding(Cycle of, LocalDate heldOn, LocalDate since, UUID matter) implements Met {
        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.Reported(var on, _) -> {
                    if (on.isBefore(heldOn)) {
                        throw tooEarly(heldOn);
                    }
                    yield this;
                }
                case ReviewStep.Decided decided -> decided(decided);
                default -> otherwise(step);
            };
        }
    }

    /** Decided: the plan will be amended. The proposed changes are owed within four weeks of the meeting. */
    record Amending(Cycle of, LocalDate since) implements Review {
        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.AmendmentSent(var on) -> new AmendmentOut(of, inOrder(this, on));
                case ReviewStep.FinalSent(var on) -> new Amended(of, inOrder(this, on));
                case ReviewStep.NotAmended(var on, _) -> new NotAmended(of, inOrder(this, on));
                case ReviewStep.Stopped(var on, var how) -> new Stopped(of, inOrder(this, on), how);
                default -> throw refused(this);
            };
        }
    }

    /** The proposed changes are with the family; the final plan is owed within eight weeks of them. */
    record AmendmentOut(Cycle of, LocalDate since) implements Review {
        @Override
        public Review after(ReviewStep step) {
            return switch (step) {
                case ReviewStep.AmendmentSent(var on) -> afterAgain(on);
                case ReviewStep.Commented(var on) -> {
                    inOrder(this, on);
                    yield this;
                }
                case ReviewStep.FinalSent(var on) -> new Amended(of, inOrder(this, on));
                case ReviewStep.NotAmended(var on, _) -> new NotAmended(of, inOrder(this, on));
                case ReviewStep.Stopped(var on, var how) -> new Stopped(of, inOrder(this, on), how);
                default -> throw refused(this);
            };
        }

        /** Changes sent again do not give the authority longer: the eight weeks count from the first. */
        private Review afterAgain(LocalDate on) {
            inOrder(this, on);
            return this;
        }
    }

    /** A review at its end. */
    sealed interface Ended extends Review {
        @Override
        default Review after(ReviewStep step) {
            throw refused(this);
        }
    }

    /** The plan stays as it is. */
    record Kept(Cycle of, LocalDate since) implements Ended {}

    /** The plan was amended. */
    record Amended(Cycle of, LocalDate since) implements Ended {}

    /** Changes were proposed, and the plan stays as it is after all. */
    record NotAmended(Cycle of, LocalDate since) implements Ended {}

    /** The family was told that the plan will end; what follows is the end of the plan, no more this review. */
    record Ending(Cycle of, LocalDate since) implements Ended {}

    record Stopped(Cycle of, LocalDate since, ReviewStep.How how) implements Ended {}

    private static Review call(Incomplete state, ReviewStep.Called step) {
        var on = inOrder(state, step.on());
        if (step.meetingOn().isBefore(on.plusDays(NOTICE_DAYS))) {
            throw new PlanRefused("meeting", "Everybody invited must have two weeks’ notice, so the meeting can be on "
                    + DateWords.inWords(on.plusDays(NOTICE_DAYS)) + " at the earliest");
        }
        // advice that was sent round for the first date is with everybody already
        return new Called(state.of(), on, step.meetingOn(), state instanceof Called called ? called.papersOn() : null);
    }

    private static LocalDate inOrder(Review state, LocalDate on) {
        if (on.isBefore(state.since())) {
            throw tooEarly(state.since());
        }
        return on;
    }

    private static PlanRefused tooEarly(LocalDate since) {
        return new PlanRefused("on", "The date must be the same as or after " + DateWords.inWords(since));
    }

    private static PlanRefused refused(Review state) {
        return new PlanRefused(null, ReviewWords.standing(state) + " That can’t be done now");
    }
}
