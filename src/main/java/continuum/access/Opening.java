package continuum.access;

import continuum.area.AccountId;
import continuum.area.ChildId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record open to one person who would not see it otherwise: by name, or because they broke the glass.
 *
 * @param sealed whether a seal lay on the record, or it was out of reach only
 * @param acting as what they act: "SENCO, Heron Lane School"
 * @param until nothing while no end is set
 * @param closed when somebody closed it before its time
 * @param review what was found about a broken glass, once somebody has reviewed it
 */
public record Opening(UUID id, ChildId child, boolean sealed, AccountId account, String name, String acting,
        boolean brokenGlass, String reason, Instant from, @Nullable Instant until, @Nullable Instant closed,
        @Nullable Review review) {

    /** @param upheld whether it was right to open the record */
    public record Review(String byName, Instant at, boolean upheld, String words) {}

    /** When it ended or ends; nothing while no end is set. */
    public @Nullable Instant end() {
        return closed != null && (until == null || closed.isBefore(until)) ? closed : until;
    }

    /** Whether it is open at this moment, as long as the seal it belongs to lies there. */
    public boolean isOpen(Instant now) {
        var end = end();
        return end == null || end.isAfter(now);
    }
}
