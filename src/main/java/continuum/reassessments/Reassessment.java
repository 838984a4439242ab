package continuum.reassessments;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.UUID;

/** Where a reassessment stands. Each state offers only the moves that are lawful from it. */
public sealed interface Reassessment {

    /** @param askedOn the day the request was received; the clock counts from it */
    record Request(ReassessmentId id, ChildId child, PlanId plan, Asker asker, LocalDate askedOn, String why) {}

    Request of();

    LocalDate since();

    /** A thing that happened. */
    sealed interface Step {
        LocalDate on();

        /** The question was put to an officer. */
        record Put(LocalDate on, UUID matter) implements Step {}

        /** The family was told whether there will be a reassessment. */
        record Decided(LocalDate on, boolean yes) implements Step {}

        /** The final plan after the reassessment was sent. */
        record Finished(LocalDate on) implements Step {}

        record Withdrawn(LocalDate on, String why) implements Step {}
    }

    /** Where it stands after a step. @throws PlanRefused when the step is not lawful now */
    Reassessment after(Step step);

    /** Asked for, not decided. */
    record Requested(Request of) implements Reassessment {
        @Override
        public LocalDate since() {
            return of.askedOn();
        }

        @Override
        public Reassessment after(Step step) {
            return switch (step) {
                case Step.Put(_, var matter) -> new Deciding(of, inOrder(this, step), matter);
                case Step.Withdrawn(_, var why) -> new Withdrawn(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /** With an officer. */
    record Deciding(Request of, LocalDate since, UUID matter) implements Reassessment {
        @Override
        public Reassessment after(Step step) {
            return switch (step) {
                case Step.Decided(_, var yes) -> yes
                        ? new Reassessing(of, inOrder(this, step))
                        : new Refused(of, inOrder(this, step));
                case Step.Withdrawn(_, var why) -> new Withdrawn(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /** Under way: the final plan is owed within 14 weeks of the day the family was told. */
    record Reassessing(Request of, LocalDate since) implements Reassessment {
        @Override
        public Reassessment after(Step step) {
            return switch (step) {
                case Step.Finished _ -> new Finished(of, inOrder(this, step));
                case Step.Withdrawn(_, var why) -> new Withdrawn(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /** The family was told that there will be none, and can appeal. */
    record Refused(Request of, LocalDate since) implements Reassessment {
        @Override
        public Reassessment after(Step step) {
            throw refused(this);
        }
    }

    record Finished(Request of, LocalDate since) implements Reassessment {
        @Override
        public Reassessment after(Step step) {
            throw refused(this);
        }
    }

    record Withdrawn(Request of, LocalDate since, String why) implements Reassessment {
        @Override
        public Reassessment after(Step step) {
            throw refused(this);
        }
    }

    default boolean isOpen() {
        return this instanceof Requested || this instanceof Deciding || this instanceof Reassessing;
    }

    private static LocalDate inOrder(Reassessment state, Step step) {
        if (step.on().isBefore(state.since())) {
            throw new PlanRefused("on", "The date must be the same as or after " + DateWords.inWords(state.since()));
        }
        return step.on();
    }

    private static PlanRefused refused(Reassessment state) {
        return new PlanRefused(null, ReassessmentWords.standing(state) + " That can’t be done now");
    }
}
