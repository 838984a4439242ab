package continuum.outbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands things over to the carrier in the background. What it can't take now is tried again, each time after longer. */
@Configuration(proxyBeanMethods = false)
class HandingOver {

    /**
     * What to hand over.
     *
     * @param party who is told that something waits for them; nothing for a letter
     */
    record ToHandOver(UUID authority, UUID child, UUID id, @Nullable UUID party) implements Serializable {}

    /** The carrier can't take it now. */
    static final class ComeBack extends RuntimeException {

        private final boolean notToday;

        ComeBack(String why, boolean notToday) {
            super(why);
            this.notToday = notToday;
        }
    }

    static final int MOST_TRIES = 12;
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration NOT_TODAY = Duration.ofHours(8);

    @Bean
    OneTimeTask<ToHandOver> letterHandedOver(ObjectProvider<Handover> handover,
            @Value("${continuum.notify.first-wait:30s}") Duration firstWait) {
        return Tasks.oneTime("outbox-hand-over", ToHandOver.class)
                .onFailure((complete, jobs) -> again(complete, jobs, handover.getObject(), firstWait))
                .execute((job, context) -> handover.getObject().now(job.getData()));
    }

    private static void again(ExecutionComplete complete, ExecutionOperations<ToHandOver> jobs, Handover handover,
            Duration firstWait) {
        var execution = complete.getExecution();
        int tries = execution.consecutiveFailures + 1;
        if (tries >= MOST_TRIES) {
            handover.givenUp((ToHandOver) execution.taskInstance.getData());
            jobs.remove();
            return;
        }
        var wait = complete.getCause()
                .filter(ComeBack.class::isInstance)
                .filter(why -> ((ComeBack) why).notToday)
                .map(why -> NOT_TODAY)
                .orElse(wait(firstWait, tries));
        jobs.reschedule(complete, Instant.now().plus(wait));
    }

    /** Twice as long each time, up to two hours. */
    static Duration wait(Duration first, int tries) {
        var wait = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
