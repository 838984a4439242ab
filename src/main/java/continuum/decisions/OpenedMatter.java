package continuum.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as somebody opened it.
 *
 * @param version what it must still be when they act on it
 */
public record OpenedMatter(Matter matter, long version, List<Heard> evidence, List<Conflict> conflicts) {

    /** A point of evidence with who set it down. */
    public record Heard(String criterion, Evidence.Side side, String says, @Nullable UUID paper, String addedBy) {}

    /** A conflict that stands. */
    public record Conflict(UUID membership, String member, String tie, String declaredBy) {}

    /** What one side says about one criterion. */
    public List<Heard> evidence(Criterion criterion, Evidence.Side side) {
        return evidence.stream()
                .filter(heard -> heard.criterion().equals(criterion.code()) && heard.side() == side)
                .toList();
    }
}
