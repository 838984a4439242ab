package continuum.settings;

import java.util.List;

/**
 * Everything the register says of one setting, for its page.
 *
 * @param units closed ones last
 * @param places by type, the newest line of each first
 * @param links what came before and after it, the newest first
 * @param changes what changed of it, newest first
 */
public record SettingEntry(Setting setting, List<Unit> units, List<Places> places, List<Link> links,
        List<Change> changes) {

    /** The units, and the places of all types, as one question answers them. */
    record Inside(List<Unit> units, List<Places> places) {}

    /** What came before and after it, and what changed of it, as one question answers them. */
    record Past(List<Link> links, List<Change> changes) {}
}
