package continuum.casework;

import java.util.UUID;

/**
 * A filter of a desk under a name of its reader's own.
 *
 * @param query what stands in the address of the list, as the filter itself writes it
 */
public record SavedView(UUID id, String name, String query) {

    public String address() {
        return "/work?" + query;
    }
}
