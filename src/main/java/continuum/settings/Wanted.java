package continuum.settings;

import org.jspecify.annotations.Nullable;

/**
 * Which settings a list shall show.
 *
 * @param typed part of a name, a URN, a LAESTAB, a UKPRN or a postcode; empty for all
 * @param everywhere also settings of other areas
 * @param closedToo also those that have closed or are yet to open
 */
public record Wanted(String typed, @Nullable Kind kind, @Nullable Phase phase, @Nullable String neighbourhood,
        @Nullable String cluster, boolean everywhere, boolean closedToo) {

    /** The open settings of the area. */
    public static final Wanted OURS = new Wanted("", null, null, null, null, false, false);

    /** Any setting that answers to what was typed, wherever it is. */
    public static Wanted anywhere(String typed) {
        return new Wanted(typed, null, null, null, null, true, false);
    }
}
