package continuum.people;

import continuum.area.ChildId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that went into another because the two are one child; parted again if that was a mistake. */
public record Joined(UUID id, ChildId kept, ChildId other, String otherName, Instant joinedAt, String joinedBy,
        String reason, @Nullable Instant partedAt, @Nullable String partedBy, @Nullable String partedWhy) {}
