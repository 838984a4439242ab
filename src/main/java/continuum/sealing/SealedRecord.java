package continuum.sealing;

import continuum.access.Opening;
import continuum.access.Seal;
import continuum.people.Child;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child's record as a manager sees it who seals or has sealed it.
 *
 * @param seal nothing while it is not sealed
 * @param openings to whom it is and was open, the latest first
 */
public record SealedRecord(Child child, @Nullable Seal seal, List<Opening> openings) {}
