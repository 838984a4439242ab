package continuum.advice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to open requests by itself, once a day: whoever was asked is reminded in weeks 2, 4 and 5, and no longer sees
 * the child once the assessment has ended. Doing it twice does it once.
 */
@Component
class Reminders {

    private static final List<Integer> WEEKS = List.of(5, 4, 2);
    private static final LocalTime EARLY = LocalTime.of(5, 40);

    private final AskedStore store;
    private final Authorities authorities;
    private final Relations relations;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    Reminders(AskedStore store, Authorities authorities, Relations relations, History history,
            TransactionTemplate transaction, Today today) {
        this.store = store;
        this.authorities = authorities;
        this.relations = relations;
        this.history = history;
        this.transaction = transaction;
        this.today = today;
    }

    @Bean
    static RecurringTask<Void> adviceReminders(org.springframework.beans.factory.ObjectProvider<Reminders> reminders) {
        return Tasks.recurring("advice-reminders", Schedules.daily(Today.ZONE, EARLY))
                .execute((job, context) -> reminders.getObject().everywhere());
    }

    /** Reminds in every authority; each is a transaction of its own. */
    void everywhere() {
        for (var authority : authorities.list()) {
            var system = Viewer.system(authority.id(), "Reminders");
            Viewing.as(system, () -> transaction.executeWithoutResult(t -> in(system)));
        }
    }

    /** Reminds in one authority, in the caller's transaction. */
    void in(Viewer system) {
        store.openInEnded(system)
                .forEach(asked -> relations.end(system.authority(), asked.child(), asked.to().party(),
                        Relations.Kind.ADVICE, today.date()));
        for (var asked : store.openSince(system, today.date().minusWeeks(WEEKS.getLast()))) {
            int week = due(asked.weeksOn(today.date()));
            if (store.remind(system, asked, week, today.date(), today.now())) {
                history.record(system, new Entry(asked.child(), "advice.reminded", today.date(),
                        "%s: %s was reminded in week %d. The advice is due by %s.".formatted(asked.body().words(),
                                asked.to().name(), week, DateWords.inWords(asked.dueOn())),
                        Audience.PROFESSIONALS, asked.assessment().value()));
            }
        }
    }

    /** The last week of the three that has come. One that was slept through is not caught up on. */
    static int due(int weeks) {
        return WEEKS.stream().filter(week -> week <= weeks).findFirst().orElseThrow();
    }
}
