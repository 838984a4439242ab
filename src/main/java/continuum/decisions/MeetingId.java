package continuum.decisions;

import continuum.area.Identifiers;
import java.util.Objects;
import java.util.UUID;

/** One meeting of a panel. */
public record MeetingId(UUID value) {

    public MeetingId {
        Objects.requireNonNull(value);
    }

    /** A new one, ordered by the time it was made. */
    public static MeetingId create() {
        return new MeetingId(Identifiers.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
