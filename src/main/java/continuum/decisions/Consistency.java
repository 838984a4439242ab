package continuum.decisions;

import java.util.List;

/**
 * How matters of one kind were decided in a stretch of time, to see whether like cases end alike. It counts; it tells
 * nobody how to decide the next.
 *
 * @param medianDays from the day a matter was put to the day it was decided; nothing decided: 0
 */
public record Consistency(String asks, long decided, double medianDays, long afterPanel, long otherThanPanel,
        List<Count> outcomes, List<Found> criteria) {

    /** How many ended so. */
    public record Count(String words, long number) {}

    /** How often a criterion was found met, and not. */
    public record Found(String words, long met, long notMet) {}
}
