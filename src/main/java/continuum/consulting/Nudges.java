package continuum.consulting;

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

/** Once a day, settings whose 15 days are over without a reply are reminded. Doing it twice does it once. */
@Component
class Nudges {

    private static final LocalTime EARLY = LocalTime.of(5, 50);

    private final Consulting consulting;
    private final Authorities authorities;

    Nudges(Consulting consulting, Authorities authorities) {
        this.consulting = consulting;
        this.authorities = authorities;
    }

    @Bean
    static RecurringTask<Void> consultationNudges(ObjectProvider<Nudges> nudges) {
        return Tasks.recurring("consultation-nudges", Schedules.daily(Today.ZONE, EARLY))
                .execute((job, context) -> nudges.getObject().everywhere());
    }

    /** Reminds in every authority; each is a transaction of its own. */
    void everywhere() {
        for (var authority : authorities.list()) {
            var system = Viewer.system(authority.id(), "Reminders");
            Viewing.as(system, () -> {
                consulting.remindTheSilent(system);
            });
        }
    }
}
