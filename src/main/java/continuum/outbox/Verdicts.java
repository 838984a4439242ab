package continuum.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.outbox.Carrier.Verdict;
import continuum.outbox.OutboxStore.Taken;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the carrier what became of what it took. What it could not bring to anybody stands in the outbox, and in the history of
 * the child. No transaction waits while the carrier is asked.
 */
@Component
class Verdicts {

    private static final Duration EVERY = Duration.ofMinutes(20);
    /** A carrier knows within days; then nobody asks any more. */
    private static final Duration ASKED_FOR = Duration.ofDays(14);
    private static final int AT_ONCE = 200;

    private final OutboxStore store;
    private final Carrier carrier;
    private final Authorities authorities;
    private final History history;
    private final Today today;
    private final TransactionTemplate transaction;

    Verdicts(OutboxStore store, Carrier carrier, Authorities authorities, History history, Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.carrier = carrier;
        this.authorities = authorities;
        this.history = history;
        this.today = today;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> outboxVerdicts(ObjectProvider<Verdicts> verdicts) {
        return Tasks.recurring("outbox-verdicts", FixedDelay.of(EVERY))
                .execute((job, context) -> verdicts.getObject().everywhere());
    }

    /** Asks in every authority. */
    void everywhere() {
        if (carrier.takesThemAway()) {
            authorities.list().forEach(one -> ask(Viewer.system(one.id(), "Outbox")));
        }
    }

    void ask(Viewer system) {
        var since = today.now().minus(ASKED_FOR);
        for (var taken : in(system, () -> store.taken(system, since, AT_ONCE))) {
            switch (carrier.verdict(taken.reference())) {
                case Verdict.Delivered _ -> write(system, taken, "delivered", null);
                case Verdict.Failed(var why) -> write(system, taken, "failed", why);
                case Verdict.NotKnown _ -> {
                }
            }
        }
    }

    private void write(Viewer system, Taken taken, String standing, @Nullable String why) {
        in(system, () -> {
            store.handover(system, taken.child(), taken.what(), taken.of(), taken.party(), standing, why,
                    taken.reference(), today.now());
            if (why != null && taken.what().equals("letter")) {
                history.record(system, new Entry(taken.child(), "outbox.not-delivered", today.date(),
                        "A letter that had left was not delivered.", why, Audience.STAFF, taken.of()));
            }
            return taken;
        });
    }

    private <T> T in(Viewer system, Supplier<T> work) {
        return Viewing.as(system, () -> transaction.execute(t -> work.get()));
    }
}
