package continuum.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search found, best first.
 *
 * @param next from where the next page goes on; nothing on the last
 */
public record FoundPage(List<Found> found, @Nullable String next) {

    public static final FoundPage EMPTY = new FoundPage(List.of(), null);
}
