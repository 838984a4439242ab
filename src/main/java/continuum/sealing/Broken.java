package continuum.sealing;

import continuum.access.Opening;
import continuum.people.Child;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A glass that was broken, as a reviewer sees it.
 *
 * @param child nothing when the reviewer does not see the record themselves
 * @param pages what was opened meanwhile, as far as the reviewer sees it
 */
public record Broken(Opening opening, @Nullable Child child, List<String> pages) {}
