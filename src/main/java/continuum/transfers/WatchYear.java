package continuum.transfers;

/**
 * After which year group the children of an area make a move, if its schools end there at all.
 *
 * @param yearGroup Reception is 0, the year before it -1
 */
public record WatchYear(PhaseMove move, boolean watched, int yearGroup) {

    static WatchYear usual(PhaseMove move) {
        return new WatchYear(move, move.isUsual(), move.usualYear());
    }
}
