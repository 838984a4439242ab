package continuum.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.Today;
import continuum.outbox.HandingOver.ToHandOver;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells families by e-mail that something waits for them after signing in. The e-mail names nobody and says no more. */
@Component
public class Nudges {

    private final OutboxStore store;
    private final Carrier carrier;
    private final Today today;
    private final SchedulerClient jobs;
    private final OneTimeTask<ToHandOver> handingOver;

    Nudges(OutboxStore store, Carrier carrier, Today today, SchedulerClient jobs,
            OneTimeTask<ToHandOver> letterHandedOver) {
        this.store = store;
        this.carrier = carrier;
        this.today = today;
        this.jobs = jobs;
        this.handingOver = letterHandedOver;
    }

    /**
     * Tells a parent, a carer or a young person, if they can sign in to see this very child when the e-mail leaves. Where
     * nothing is connected that sends e-mails, nothing happens.
     *
     * @param party the person, as their account acts for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Viewer by, ChildId child, UUID party) {
        if (!carrier.takesThemAway()) {
            return;
        }
        var id = Identifiers.next();
        store.handover(by, child, "nudge", id, party, "queued", null, null, today.now());
        jobs.scheduleIfNotExists(handingOver.instance("nudge-" + id,
                new ToHandOver(by.authority().value(), child.value(), id, party)), Instant.now());
    }
}
