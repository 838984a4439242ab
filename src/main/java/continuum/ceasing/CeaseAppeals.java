package continuum.ceasing;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.ceasing.CeasingStore.Stored;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an appeal against the end of a plan does to it: the plan is maintained until nobody can appeal any more, or the appeal
 * is decided (Children and Families Act 2014, section 45(4)). The room that follows the appeal says here, in its own
 * transaction, what happened; where no plan is about to end, nothing follows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CeaseAppeals {

    private final CeasingStore store;
    private final History history;
    private final Today today;

    CeaseAppeals(CeasingStore store, History history, Today today) {
        this.store = store;
        this.history = history;
        this.today = today;
    }

    /** The family can appeal until another day than its letter said; the plan is maintained until then. */
    public void canAppealUntil(Viewer by, ChildId child, LocalDate on, LocalDate appealBy) {
        each(by, child, state -> state instanceof Cessation.Noticed told && !told.appealBy().equals(appealBy),
                new CeaseStep.Longer(on, appealBy), "The time to appeal ends on " + DateWords.inWords(appealBy)
                        + ". The plan is maintained until then.");
    }

    /** The family appealed. */
    public void registered(Viewer by, ChildId child, UUID dispute, LocalDate on) {
        each(by, child, state -> state instanceof Cessation.Noticed || state instanceof Cessation.MayEnd
                || state instanceof Cessation.Appealed appealed && appealed.dispute() == null,
                new CeaseStep.Appealed(on, dispute),
                "The family appealed. The plan is maintained until that is decided.");
    }

    /** There was no such appeal: it was recorded by mistake. */
    public void notRegistered(Viewer by, ChildId child, UUID dispute) {
        each(by, child, state -> isAbout(state, dispute), new CeaseStep.NotAppealed(today.date()),
                "Taken back: the family has not appealed.");
    }

    /**
     * The appeal ended.
     *
     * @param keeps whether the plan stays: the tribunal ordered it, or the authority gave in
     */
    public void ended(Viewer by, ChildId child, UUID dispute, LocalDate on, boolean keeps, String why) {
        each(by, child, state -> isAbout(state, dispute),
                keeps ? new CeaseStep.Kept(on, why) : new CeaseStep.Dismissed(on),
                keeps ? "The appeal ended: the plan stays." : "The appeal ended: the plan may end.");
    }

    /** It was agreed in mediation that the plan stays. */
    public void agreedToKeep(Viewer by, ChildId child, LocalDate on, String why) {
        each(by, child, state -> state instanceof Cessation.Noticed, new CeaseStep.Kept(on, why),
                "It was agreed that the plan stays.");
    }

    /** The appeal has not ended: its end was recorded by mistake. A plan that ended meanwhile has ended. */
    public void goesOn(Viewer by, ChildId child, UUID dispute) {
        var newest = store.of(by, child).stream().findFirst().map(Stored::state).orElse(null);
        if (newest instanceof Cessation.Ceased) {
            throw new PlanRefused(null, "The plan has ended since. The end of the appeal can’t be taken back");
        }
        if (newest != null && newest.isOpen() && !(newest instanceof Cessation.MayEnd)) {
            throw new PlanRefused(null,
                    "It was proposed anew to end the plan since. The end of the appeal can’t be taken back");
        }
        each(by, child, state -> state instanceof Cessation.MayEnd ends && isAbout(ends.appeal(), dispute)
                || state instanceof Cessation.Kept kept && kept.appeal() != null && isAbout(kept.appeal(), dispute),
                new CeaseStep.AppealGoesOn(today.date()),
                "Taken back: the appeal has not ended. The plan is maintained.");
    }

    private static boolean isAbout(Cessation state, UUID dispute) {
        return state instanceof Cessation.Appealed appealed && dispute.equals(appealed.dispute());
    }

    private void each(Viewer by, ChildId child, Predicate<Cessation> concerned, CeaseStep step, String what) {
        for (Stored stored : store.of(by, child)) {
            if (!concerned.test(stored.state())) {
                continue;
            }
            var of = stored.state().of();
            if (!store.move(by, stored.state().after(step), step, stored.version(), today.now())) {
                throw new PlanRefused(null,
                        "Somebody else moved the end of the plan meanwhile. Look at where it stands, then save again");
            }
            history.record(by, new Entry(child, "ceasing." + step.kind(), step.on(), what, step.words(),
                    Audience.FAMILY, of.id().value()));
            return;
        }
    }
}
