package continuum.plans;

import java.util.UUID;

/**
 * Where a need was found: a paragraph of the advice that was given.
 *
 * @param advice the advice
 * @param paragraph its number in that advice, from 1; {@link #WHOLE} for a file that was given without words
 * @param quote the words, as they stood there
 */
public record Source(UUID advice, int paragraph, String quote) {

    /** Instead of a paragraph: the whole of it. */
    public static final int WHOLE = 0;

    /** As the value of its box in a form. */
    public String key() {
        return advice + ":" + paragraph;
    }
}
