package continuum.disagreement;

import continuum.access.Viewer;
import continuum.assessments.Challenge;
import continuum.ceasing.CeaseAppeals;
import continuum.duties.Duties;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A dispute about the end of a plan keeps that plan in force: until the family can't appeal any more, and while an appeal lasts
 * (Children and Families Act 2014, section 45(4)).
 */
@Component
class PlanKept {

    private static final List<String> ENDS_THE_PLAN = List.of("dismissed");

    private final CeaseAppeals appeals;
    private final Duties duties;

    PlanKept(CeaseAppeals appeals, Duties duties) {
        this.appeals = appeals;
        this.duties = duties;
    }

    /** A step was recorded. */
    void happened(Viewer by, Dispute dispute, StepKind kind, LocalDate on, Map<String, String> answers) {
        if (dispute.kind() == AppealKind.CEASE) {
            telling(() -> follow(by, dispute, kind, on, answers));
        }
    }

    private void follow(Viewer by, Dispute dispute, StepKind kind, LocalDate on, Map<String, String> answers) {
        var child = dispute.child();
        var id = dispute.id().value();
        switch (kind) {
            case CERTIFICATE -> appeals.canAppealUntil(by, child, on, appealBy(by, dispute, on));
            case APPEAL_REGISTERED -> appeals.registered(by, child, id, on);
            case MEDIATION_HELD -> {
                if (answers.getOrDefault("order", "").startsWith("continue")) {
                    appeals.agreedToKeep(by, child, on, answers.getOrDefault("agreed", ""));
                }
            }
            case ORDER_MADE -> appeals.ended(by, child, id, on,
                    !ENDS_THE_PLAN.contains(answers.getOrDefault("order", "")), answers.getOrDefault("words", ""));
            case CONCEDED -> appeals.ended(by, child, id, on, true, answers.getOrDefault("what", ""));
            case WITHDRAWN -> appeals.ended(by, child, id, on, false, answers.getOrDefault("why", ""));
            case ADVISER_CONTACTED, MEDIATION_WANTED, HEALTH_TOLD, MEDIATION_ARRANGED, AGREEMENT_DONE, RESPONSE_SENT,
                    DIRECTION,
                    DIRECTION_MET, HEARING_LISTED, RECOMMENDATION_ANSWERED, DONE ->
                {
                }
        }
    }

    /** A step was taken back. */
    void takenBack(Viewer by, Dispute dispute, Step step) {
        if (dispute.kind() != AppealKind.CEASE) {
            return;
        }
        telling(() -> {
            var child = dispute.child();
            switch (step.kind()) {
                case CERTIFICATE ->
                    appeals.canAppealUntil(by, child, dispute.noticeOn(), challenge(by, dispute).appealBy());
                case MEDIATION_HELD -> {
                    if (step.said("order").startsWith("continue")) {
                        throw new DisputeRefused(null,
                                "It was agreed that the plan stays, and the proposal to end it is"
                                        + " over. If that was a mistake, make a new proposal");
                    }
                }
                case APPEAL_REGISTERED -> appeals.notRegistered(by, child, dispute.id().value());
                case ORDER_MADE, CONCEDED, WITHDRAWN -> appeals.goesOn(by, child, dispute.id().value());
                default -> {
                }
            }
        });
    }

    private LocalDate appealBy(Viewer by, Dispute dispute, LocalDate certificateOn) {
        return challenge(by, dispute).appealBy(certificateOn, duties.clockOf(by.authority()).calendar());
    }

    private Challenge challenge(Viewer by, Dispute dispute) {
        return Challenge.toNoticeSentOn(dispute.noticeOn(), duties.clockOf(by.authority()).calendar());
    }

    /** What the end of the plan does not allow is said on the form of the step. */
    private static void telling(Runnable work) {
        try {
            work.run();
        } catch (PlanRefused refused) {
            throw new DisputeRefused(refused.field(), refused.getMessage());
        }
    }
}
