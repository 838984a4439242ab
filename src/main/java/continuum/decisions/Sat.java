package continuum.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sat on the panel while a matter was heard, without a conflict.
 *
 * @param membership under which they sat; nothing for a decision that came from another system
 */
public record Sat(@Nullable UUID membership, String name, String post) {}
