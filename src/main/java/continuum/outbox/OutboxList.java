package continuum.outbox;

import continuum.outbox.Waiting.Standing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the outbox.
 *
 * @param counts how many letters stand how, of all that wait
 * @param notDelivered letters of the last weeks that the carrier took and could not bring to anybody
 * @param next where the next page begins; nothing on the last
 */
public record OutboxList(Map<Standing, Long> counts, List<NotDelivered> notDelivered, List<Waiting> letters,
        @Nullable String next) {

    public long of(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** Everything that has not left. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
