package continuum.disagreement;

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

/** Makes bundles in the background, once they were asked for. */
@Configuration(proxyBeanMethods = false)
class BundleMaking {

    /** Which bundle to make. */
    record ToMake(UUID authority, UUID bundle) implements Serializable {}

    @Bean
    OneTimeTask<ToMake> bundleMaking(ObjectProvider<Bundles> bundles) {
        return Tasks.oneTime("disagreement-bundle", ToMake.class).execute((job, context) -> {
            var system = Viewer.system(new AuthorityId(job.getData().authority()), "A bundle for the tribunal");
            Viewing.as(system, () -> bundles.getObject().make(system, job.getData().bundle()));
        });
    }
}
