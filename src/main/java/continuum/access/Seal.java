package continuum.access;

import continuum.area.ChildId;
import java.time.Instant;
import java.util.UUID;

/** A seal that lies on a child's record now, as those see it who see the record. */
public record Seal(UUID id, ChildId child, String reason, String sealedByName, Instant sealedAt) {}
