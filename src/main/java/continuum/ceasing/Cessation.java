package continuum.ceasing;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.ceasing.CeaseStep.Consulted;
import continuum.ceasing.CeaseStep.Who;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal to end a plan stands. Each state offers only the moves that are lawful from it; in each but
 * {@link Ceased} the plan is maintained.
 */
public sealed interface Cessation {

    /** @param proposedOn the day the family and the school were told of it */
    record Proposal(CessationId id, ChildId child, PlanId plan, CeaseReason reason, String why,
            LocalDate proposedOn) {}

    Proposal of();

    /** The day from which it stands so. */
    LocalDate since();

    /** Where it stands after a step. */
    Cessation after(CeaseStep step);

    /** Told of, and their views awaited. */
    record Consulting(Proposal of, @Nullable Consulted family, @Nullable Consulted head) implements Cessation {

        public boolean heard() {
            return family != null && head != null;
        }

        @Override
        public LocalDate since() {
            return of.proposedOn();
        }

        @Override
        public Cessation after(CeaseStep step) {
            return switch (step) {
                case Consulted said -> {
                    inOrder(this, step);
                    yield said.who() == Who.FAMILY
                            ? new Consulting(of, said, head)
                            : new Consulting(of, family, said);
                }
                case CeaseStep.Put(var on, var matter) when heard() -> new Deciding(of, inOrder(this, step), matter);
                case CeaseStep.Put _ -> throw new PlanRefused(null,
                        "The law wants the family and the head teacher or principal consulted first. Record what each said");
                case CeaseStep.Kept(_, var why) -> new Kept(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /** With an officer. */
    record Deciding(Proposal of, LocalDate since, UUID matter) implements Cessation {
        @Override
        public Cessation after(CeaseStep step) {
            return switch (step) {
                case CeaseStep.Noticed(_, var appealBy) -> new Noticed(of, inOrder(this, step), appealBy);
                case CeaseStep.Kept(_, var why) -> new Kept(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /** The family was told that the plan will end; they can appeal until {@code appealBy}. */
    record Noticed(Proposal of, LocalDate since, LocalDate appealBy) implements Cessation {

        /** The first day on which the plan can end. */
        public LocalDate earliestEnd() {
            return appealBy.plusDays(1);
        }

        @Override
        public Cessation after(CeaseStep step) {
            return switch (step) {
                case CeaseStep.Longer(_, var until) when until.isAfter(since) -> new Noticed(of, since, until);
                case CeaseStep.Appealed(_, var dispute) -> new Appealed(of, inOrder(this, step), this, dispute);
                case CeaseStep.Ended(var on) when on.isAfter(appealBy) -> new Ceased(of, on);
                case CeaseStep.Ended _ -> throw new PlanRefused("on", "The family can appeal until "
                        + DateWords.inWords(appealBy) + ", so the plan is maintained until then. It can end on "
                        + DateWords.inWords(earliestEnd()) + " at the earliest");
                case CeaseStep.Kept(_, var why) -> new Kept(of, inOrder(this, step), why);
                default -> throw refused(this);
            };
        }
    }

    /**
     * Under appeal: maintained until it is decided (section 45(4)).
     *
     * @param told the notice that is appealed
     * @param dispute the record that follows the appeal, if one does; then it says how the appeal ends
     */
    record Appealed(Proposal of, LocalDate since, Noticed told, @Nullable UUID dispute) implements Cessation {
        @Override
        public Cessation after(CeaseStep step) {
            return switch (step) {
                case CeaseStep.Appealed(_, var follows) when dispute == null && follows != null ->
                    new Appealed(of, since, told, follows);
                case CeaseStep.NotAppealed _ -> told;
                case CeaseStep.Dismissed _ -> new MayEnd(of, inOrder(this, step), this);
                case CeaseStep.Kept(_, var why) -> new Kept(of, inOrder(this, step), why, this);
                case CeaseStep.Ended _ -> throw new PlanRefused("on",
                        "An appeal is under way, so the plan is maintained until it is decided");
                default -> throw refused(this);
            };
        }
    }

    /** The appeal ended, and the decision stands. Who withdraws one appeal early may bring another in time. */
    record MayEnd(Proposal of, LocalDate since, Appealed appeal) implements Cessation {

        /** The first day on which the plan can end. */
        public LocalDate earliestEnd() {
            var nobodyAppeals = appeal.told().earliestEnd();
            return nobodyAppeals.isAfter(since) ? nobodyAppeals : since;
        }

        @Override
        public Cessation after(CeaseStep step) {
            return switch (step) {
                case CeaseStep.Ended(var on) when !on.isBefore(earliestEnd()) -> new Ceased(of, on);
                case CeaseStep.Ended _ -> throw new PlanRefused("on", "The plan is maintained until the appeal and the"
                        + " time to appeal have ended. It can end on " + DateWords.inWords(earliestEnd())
                        + " at the earliest");
                case CeaseStep.Appealed(_, var dispute) ->
                    new Appealed(of, inOrder(this, step), appeal.told(), dispute);
                case CeaseStep.AppealGoesOn _ -> appeal;
                case CeaseStep.Kept(_, var why) -> new Kept(of, inOrder(this, step), why, null);
                default -> throw refused(this);
            };
        }
    }

    /** The plan ended. */
    record Ceased(Proposal of, LocalDate since) implements Cessation {
        @Override
        public Cessation after(CeaseStep step) {
            throw refused(this);
        }
    }

    /**
     * The plan stays.
     *
     * @param appeal the appeal that ended so, if it did
     */
    record Kept(Proposal of, LocalDate since, String why, @Nullable Appealed appeal) implements Cessation {

        Kept(Proposal of, LocalDate since, String why) {
            this(of, since, why, null);
        }

        @Override
        public Cessation after(CeaseStep step) {
            if (step instanceof CeaseStep.AppealGoesOn && appeal != null) {
                return appeal;
            }
            throw refused(this);
        }
    }

    default boolean isOpen() {
        return !(this instanceof Ceased) && !(this instanceof Kept);
    }

    private static LocalDate inOrder(Cessation state, CeaseStep step) {
        if (step.on().isBefore(state.since())) {
            throw new PlanRefused("on", "The date must be the same as or after " + DateWords.inWords(state.since()));
        }
        return step.on();
    }

    private static PlanRefused refused(Cessation state) {
        return new PlanRefused(null, CeasingWords.standing(state) + " That can’t be done now");
    }
}
