package continuum.assessments;

import continuum.area.AccountId;
import continuum.duties.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as somebody opened it.
 *
 * @param version what it must still be when they act on it
 * @param owner the caseworker; none while it is not allocated
 * @param requests the earliest first
 * @param steps in the order they were recorded, with those taken back
 * @param duties as they stand today, by due date
 */
public record Opened(Assessment state, long version, @Nullable Owner owner, List<Received> requests,
        List<Recorded> steps, List<Gathered> gathered, List<Excused> exceptions, List<Note> notes,
        List<Duty> duties) {

    /** The caseworker who answers for a case. */
    public record Owner(AccountId account, String name) {}

    /** A request with who typed it in. */
    public record Received(Request request, String typedInBy, Instant recordedAt) {}

    /** A step with who recorded it, and who took it back if it does not stand. */
    public record Recorded(UUID id, Step step, String by, Instant recordedAt, boolean stands) {}

    /** A reason in law for lateness, as recorded. */
    public record Excused(String ground, LocalDate on, String why, String approvedBy, Instant recordedAt) {}

    /** A line that staff wrote for each other. */
    public record Note(String words, String by, Instant at) {}

    /** The request that started the clock. */
    public Request first() {
        return requests.getFirst().request();
    }

    /** The last step that stands, which is the one that can be taken back. */
    public @Nullable Recorded last() {
        return steps.reversed().stream().filter(Recorded::stands).findFirst().orElse(null);
    }

    List<Step> standing() {
        return steps.stream().filter(Recorded::stands).map(Recorded::step).toList();
    }
}
