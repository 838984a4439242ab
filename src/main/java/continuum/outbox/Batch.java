package continuum.outbox;

import continuum.papers.Leaving;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Letters that were printed together, and how far they are. */
public record Batch(UUID id, Instant madeAt, String by, List<Leaving> letters) {

    /** Those that may leave and have not. */
    public List<Leaving> toPost() {
        return letters.stream().filter(one -> one.letter().waits() && one.mayLeave()).toList();
    }

    /** Those that the gate has stopped since. */
    public List<Leaving> stopped() {
        return letters.stream().filter(one -> one.letter().waits() && !one.mayLeave()).toList();
    }

    public long posted() {
        return letters.stream().filter(one -> one.letter().isSent()).count();
    }

    /** How many of those to post have their PDF. */
    public long made() {
        return toPost().stream().filter(one -> one.letter().hasPdf()).count();
    }

    public boolean isMade() {
        return made() == toPost().size();
    }

    /** A batch in the list of batches. */
    public record Line(UUID id, Instant madeAt, String by, long letters, long left) {}
}
