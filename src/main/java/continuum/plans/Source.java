package continuum.plans;

import java.util.UUID;

/**
 * Where a need was found: a paragraph of the advice that was given.
 *
 * @param advice the advice
 * @param paragraph its number in that advice, from 1
 * @param quote the words, as they stood there
 */
public record Source(UUID advice, int paragraph, String quote) {}
