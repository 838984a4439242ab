package continuum.settings;

import continuum.access.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts of the area, and where a postcode lies. */
@Component
public class Neighbourhoods {

    private final NeighbourhoodStore store;

    Neighbourhoods(NeighbourhoodStore store) {
        this.store = store;
    }

    /** The area's neighbourhoods in its own order. */
    @Transactional(readOnly = true)
    public List<Neighbourhood> list(Viewer viewer) {
        return store.neighbourhoods(viewer);
    }

    /** Where a postcode lies; nothing when it is not written as a postcode is, or the lookup does not hold it. */
    @Transactional(readOnly = true)
    public Optional<Whereabouts> of(Viewer viewer, String postcode) {
        return Postcode.read(postcode).flatMap(read -> store.whereabouts(viewer, read));
    }

    /** Says which parts the area has, in this order. Those that are named again keep their wards and settings. */
    @Transactional
    public void name(Viewer by, List<String> names) {
        Settings.mustKeep(by);
        store.name(by, names);
    }

    /** Says which neighbourhood a ward belongs to. */
    @Transactional
    public void assign(Viewer by, String wardCode, String neighbourhood) {
        Settings.mustKeep(by);
        store.assign(by, wardCode, neighbourhood);
    }
}
