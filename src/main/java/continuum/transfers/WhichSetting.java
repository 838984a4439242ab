package continuum.transfers;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.DecisionRefused;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanFollower;
import continuum.plans.PlanInForce;
import continuum.plans.PlanVersion;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns the question whether the setting is named that the family asks for; the final plan that names it ends the move. */
@Component
class WhichSetting implements MatterOwner, PlanFollower {

    private final TransferStore store;
    private final Duties duties;
    private final History history;
    private final Today today;

    WhichSetting(TransferStore store, Duties duties, History history, Today today) {
        this.store = store;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    @Override
    public String kind() {
        return NamingTest.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/transfers/" + matter.subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        var stored = store.find(by, new TransferId(matter.subject())).orElseThrow(NoSuchElementException::new);
        var transfer = stored.transfer();
        var wish = transfer.wish();
        boolean yes = decision.outcome().equals(NamingTest.NAME);
        var next = yes
                ? transfer.named(new Transfer.Named(today.date(), wish.setting(), wish.words(), decision.reasons()))
                : transfer.undecided();
        if (!store.stand(by, next, stored.version())) {
            throw DecisionRefused.because("outcome", "Somebody else changed this move meanwhile. Look at it first");
        }
        history.record(by, new Entry(transfer.child(), "transfers.decided", decision.decidedOn(),
                yes
                        ? "The plan will name what the family asked for: " + wish.words() + "."
                        : "The authority decided not to name what the family asked for: " + wish.words()
                                + ". It names another setting.",
                decision.reasons(), Audience.FAMILY, transfer.id().value()));
    }

    @Override
    public void served(Viewer by, PlanVersion version, boolean first) {
        if (version.kind() != PlanVersion.Kind.FINAL) {
            return;
        }
        store.openOf(by, version.plan()).stream().filter(one -> one.transfer().named() != null).forEach(stored -> {
            store.stand(by, stored.transfer().sent(version.servedOn()), stored.version());
            duties.record(by, stored.process(), Event.of("final-amended-plan-sent", version.servedOn()));
            history.record(by, new Entry(version.child(), "transfers.sent", version.servedOn(),
                    "The final plan names the next setting: " + stored.transfer().named().words() + ".",
                    Audience.FAMILY, stored.transfer().id().value()));
        });
    }

    @Override
    public void ceased(Viewer by, PlanInForce plan, LocalDate on) {
        store.openOf(by, plan.plan()).forEach(stored -> {
            store.stand(by, stored.transfer().end(on, "The plan ended."), stored.version());
            duties.record(by, stored.process(), Event.of("withdrawn", on));
        });
    }
}
