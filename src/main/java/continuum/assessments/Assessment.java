package continuum.assessments;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an assessment stands. Each state is a type and offers only the moves that are lawful from it; a move gives the
 * next state, or says in a sentence why the dates don't allow it. Nothing here is stored: the state is what the steps
 * that stand, in their order, make of the request.
 */
public sealed interface Assessment {

    /** What holds in every state: which assessment, of whom, and the day the first request was received. */
    record Case(AssessmentId id, ChildId child, LocalDate receivedOn) {}

    Case of();

    default AssessmentId id() {
        return of().id();
    }

    /** Under way: it can be withdrawn, and the child can move away. */
    sealed interface Open extends Assessment {

        default Withdrawn withdraw(LocalDate on, WithdrawnBy by, String why) {
            return new Withdrawn(of(), Order.after(this, on), by, why);
        }

        default MovedAway moveAway(LocalDate on, String to) {
            return new MovedAway(of(), Order.after(this, on), to);
        }
    }

    /** Decided, whether or not the family knows yet: it is told when the letter leaves. */
    sealed interface Answered extends Assessment {

        boolean assess();

        LocalDate decidedOn();

        /** Nothing while the letter has not left. */
        @Nullable
        LocalDate toldOn();

        @Nullable
        UUID matter();

        /** The letter left. */
        default Assessment tell(LocalDate on) {
            if (toldOn() != null) {
                throw new NotLawful("The family was told already, on " + DateWords.inWords(toldOn()));
            }
            var told = Order.told(decidedOn(), on);
            return assess()
                    ? new Assessing(of(), decidedOn(), told, matter())
                    : new RefusedToAssess(of(), decidedOn(), told, matter());
        }
    }

    /** Six weeks from the request to tell the family whether it will assess (SEND Regulations 2014, regulation 5(1)). */
    sealed interface Undecided extends Open {

        /** Yes: it has or may have special educational needs, and it may be necessary to make provision by a plan. */
        default Assessing agree(LocalDate on, @Nullable LocalDate toldOn, @Nullable UUID matter) {
            return new Assessing(of(), Order.after(this, on), Order.told(on, toldOn), matter);
        }

        /** No. The family can go to mediation and appeal. */
        default RefusedToAssess refuse(LocalDate on, @Nullable LocalDate toldOn, @Nullable UUID matter) {
            return new RefusedToAssess(of(), Order.after(this, on), Order.told(on, toldOn), matter);
        }
    }

    /** A request has come. The family is told so, consulted, and those named in regulation 4 get notice. */
    record Requested(Case of, @Nullable LocalDate acknowledgedOn) implements Undecided {

        /** The family was told. */
        public Requested acknowledge(LocalDate on) {
            if (acknowledgedOn != null) {
                throw new NotLawful("The request was already acknowledged on " + DateWords.inWords(acknowledgedOn));
            }
            return new Requested(of, Order.after(this, on));
        }

        /** The question goes to a panel or an officer. */
        public Deciding putToDecision(LocalDate on, UUID matter) {
            return new Deciding(of, Order.after(this, on), matter);
        }
    }

    /** The question whether to assess lies with a panel or an officer. */
    record Deciding(Case of, LocalDate putOn, UUID matter) implements Undecided {}

    /** From the decision to assess to the final plan. */
    sealed interface UnderAssessment extends Open {

        /** The final plan was sent (regulation 13(2)). */
        default PlanIssued issuePlan(LocalDate on) {
            return new PlanIssued(of(), Order.after(this, on));
        }
    }

    /** It is open whether a plan is needed. */
    sealed interface Unanswered extends UnderAssessment {

        /** In the light of the assessment a plan is necessary (Children and Families Act 2014, section 37(1)). */
        default Drafting decideToIssue(LocalDate on) {
            return new Drafting(of(), Order.after(this, on));
        }

        /** After the assessment the authority decided that no plan is needed (regulation 10(1)). */
        default RefusedToIssue refuseToIssue(LocalDate on) {
            return new RefusedToIssue(of(), Order.after(this, on));
        }
    }

    /** The authority assesses: advice is asked for. */
    record Assessing(Case of, LocalDate decidedOn, @Nullable LocalDate toldOn, @Nullable UUID matter)
            implements
                Unanswered,
                Answered {

        @Override
        public boolean assess() {
            return true;
        }

        /** The question whether a plan is needed goes to a panel or an officer. */
        public DecidingToIssue putToIssue(LocalDate on, UUID question) {
            return new DecidingToIssue(of, Order.after(this, on), question);
        }
    }

    /** The question whether a plan is needed lies with a panel or an officer. */
    record DecidingToIssue(Case of, LocalDate putOn, UUID matter) implements Unanswered {}

    /** A plan is written. */
    record Drafting(Case of, LocalDate decidedOn) implements UnderAssessment {

        /** The draft was sent to the family, who have 15 days at least (regulation 13(1)). */
        public DraftOut serveDraft(LocalDate on) {
            return new DraftOut(of, Order.after(this, on));
        }
    }

    /** The family has the draft. When the authority wants other changes it serves another one. */
    record DraftOut(Case of, LocalDate servedOn) implements UnderAssessment {

        /** Another draft was sent (SEND Code of Practice 2015, paragraph 9.125). */
        public DraftOut serveDraft(LocalDate on) {
            return new DraftOut(of, Order.after(this, on));
        }
    }

    /** The authority won't assess. */
    record RefusedToAssess(Case of, LocalDate decidedOn, @Nullable LocalDate toldOn, @Nullable UUID matter)
            implements
                Answered {

        @Override
        public boolean assess() {
            return false;
        }
    }

    /** The request was taken back. The law knows no procedure: the authority asks itself whether it still should assess. */
    record Withdrawn(Case of, LocalDate on, WithdrawnBy by, String why) implements Assessment {}

    /** The child lives in another area now, whose own clock starts when it becomes responsible. */
    record MovedAway(Case of, LocalDate on, String to) implements Assessment {}

    /** The child or young person died. No more letters go out by themselves. */
    record Died(Case of, LocalDate on) implements Assessment {}

    /** A plan stands. */
    record PlanIssued(Case of, LocalDate on) implements Assessment {}

    /** Assessed, and no plan. */
    record RefusedToIssue(Case of, LocalDate on) implements Assessment {}

    /** The state that these steps lead to, in their order. */
    static Assessment after(Case request, List<Step> steps) {
        Assessment state = new Requested(request, null);
        for (var step : steps) {
            state = state.after(step);
        }
        return state;
    }

    /**
     * The state after one more step.
     *
     * @throws NotLawful when this state doesn't allow it
     */
    default Assessment after(Step step) {
        if (this instanceof Died) {
            throw new NotLawful("Nothing more can be recorded after the death of a child or young person");
        }
        return switch (step) {
            case Step.Acknowledged(var on) when this instanceof Requested asked -> asked.acknowledge(on);
            case Step.PutToDecision(var on, var matter) when this instanceof Requested asked ->
                asked.putToDecision(on, matter);
            case Step.Decided(var on, var told, var assess, var matter) when this instanceof Undecided undecided ->
                assess ? undecided.agree(on, told, matter) : undecided.refuse(on, told, matter);
            case Step.Told(var on, _) when this instanceof Answered answered -> answered.tell(on);
            case Step.Withdrew(var on, var by, var why) when this instanceof Open open -> open.withdraw(on, by, why);
            case Step.Moved(var on, var to) when this instanceof Open open -> open.moveAway(on, to);
            case Step.DiedOn(var on) -> new Died(of(), on);
            case Step.PutToIssue(var on, var matter) when this instanceof Assessing assessing ->
                assessing.putToIssue(on, matter);
            case Step.DecidedToIssue(var on, _) when this instanceof Unanswered unanswered ->
                unanswered.decideToIssue(on);
            case Step.ServedDraft(var on) when this instanceof Drafting drafting -> drafting.serveDraft(on);
            case Step.ServedDraft(var on) when this instanceof DraftOut out -> out.serveDraft(on);
            case Step.Finished(var on, var issued) when issued && this instanceof UnderAssessment under ->
                under.issuePlan(on);
            case Step.Finished(var on, var issued) when !issued && this instanceof Unanswered unanswered ->
                unanswered.refuseToIssue(on);
            default -> throw new NotLawful(Words.standing(this) + " So this can’t be recorded now.");
        };
    }
}
