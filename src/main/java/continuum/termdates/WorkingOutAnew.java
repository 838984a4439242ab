package continuum.termdates;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out the dates of open cases in the background, after the calendar was changed on a page. */
@Configuration(proxyBeanMethods = false)
class WorkingOutAnew {

    /** Whose open cases. */
    record Authority(UUID id) implements Serializable {}

    @Bean
    OneTimeTask<Authority> openCasesAnew(ObjectProvider<TermDates> termDates) {
        return Tasks.oneTime("termdates-open-cases-anew", Authority.class).execute((job, context) -> {
            var system = Viewer.system(new AuthorityId(job.getData().id()), "A change of the calendar");
            Viewing.as(system, () -> termDates.getObject().workOutAnew(system));
        });
    }
}
