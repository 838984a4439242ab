package continuum.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.Today;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night, asks about what nobody has spoken of, and judges every line. Silence is no delivery: who was asked has two weeks;
 * after that the sessions count as not known, and a line with too many of them falls short. Doing it twice does it once.
 */
@Component
class Asking {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    /** A stretch has a week in which to be spoken of before anybody is asked. */
    static final int DAYS_UNASKED = 7;
    /** So long has who is asked. */
    static final int DAYS_TO_ANSWER = 14;

    private final AskingStore store;
    private final WeekStore weeks;
    private final Shortfalls shortfalls;
    private final Authorities authorities;
    private final TransactionTemplate transaction;
    private final Today today;

    Asking(AskingStore store, WeekStore weeks, Shortfalls shortfalls, Authorities authorities,
            TransactionTemplate transaction, Today today) {
        this.store = store;
        this.weeks = weeks;
        this.shortfalls = shortfalls;
        this.authorities = authorities;
        this.transaction = transaction;
        this.today = today;
    }

    @Bean
    static RecurringTask<Void> deliveryAskedAndJudged(ObjectProvider<Asking> asking) {
        return Tasks.recurring("delivery-asked-and-judged", Schedules.daily(Today.ZONE, NIGHT))
                .execute((job, context) -> asking.getObject().everywhere());
    }

    /** In every authority, each in a transaction of its own. */
    void everywhere() {
        for (var authority : authorities.list()) {
            in(Viewer.system(authority.id(), "Nobody has said"));
        }
    }

    void in(Viewer system) {
        Viewing.as(system, () -> transaction.executeWithoutResult(all -> {
            weeks.keepTrue(system);
            var day = today.date();
            store.ask(system, day.minusDays(DAYS_UNASKED), day, day.plusDays(DAYS_TO_ANSWER));
            shortfalls.judgeAll(system);
        }));
    }
}
