package continuum.consulting;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanFollower;
import continuum.plans.PlanVersion;
import continuum.plans.PlanVersion.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends consultations: one by one with a reason, or all of a plan when it is made final. The pack is closed with it. */
@Component
class Ending implements PlanFollower {

    private final ConsultationStore store;
    private final Duties duties;
    private final History history;
    private final Today today;

    Ending(ConsultationStore store, Duties duties, History history, Today today) {
        this.store = store;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    /** Ends one; nothing happens when it had ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Viewer by, Consultation one, String why) {
        if (!store.close(by, one.id(), today.date(), why)) {
            return;
        }
        if (!one.hasReplied()) {
            duties.record(by, store.process(one.id()), Event.of("withdrawn", today.date()));
        }
        history.record(by, new Entry(one.child(), "consulting.ended", today.date(), "The consultation of "
                + one.settingName() + " ended; its people can’t open the papers any more.", why, Audience.FAMILY,
                one.plan().value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void served(Viewer by, PlanVersion version, boolean first) {
        if (version.kind() == Kind.FINAL) {
            store.of(by, version.plan())
                    .stream()
                    .filter(Consultation::isRunning)
                    .forEach(one -> end(by, one, "The final plan was sent."));
        }
    }
}
