package continuum.settings;

import java.util.List;

/**
 * A page of a list of settings.
 *
 * @param count how many settings the whole list holds
 * @param parts what it can be narrowed to
 */
public record SettingList(List<Listed> listed, long count, Parts parts) {

    /** The area's neighbourhoods in its own order, and the clusters in use by name. */
    public record Parts(List<String> neighbourhoods, List<String> clusters) {}
}
