package continuum.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a child's timeline, as read. */
public record Line(long seq, String kind, LocalDate happenedOn, Instant recordedAt, String byName, String byRole,
        String what, @Nullable String reason, String audience, @Nullable UUID subject) {

    /** Where a page of the timeline ended. */
    public record Key(LocalDate happenedOn, long seq) {}

    public Key key() {
        return new Key(happenedOn, seq);
    }
}
