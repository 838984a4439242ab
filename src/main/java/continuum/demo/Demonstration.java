package continuum.demo;

import continuum.access.Role;
import continuum.access.Viewer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As whom a visitor of the demonstration area can sign in. In any other area there is nobody. */
@Component
class Demonstration {

    private final DemonstrationStore store;

    Demonstration(DemonstrationStore store) {
        this.store = store;
    }

    /** Whether this viewer's area was loaded as a demonstration. */
    @Transactional(readOnly = true)
    boolean isLoaded(Viewer viewer) {
        return store.isLoaded(viewer);
    }

    /** A few people who show most of it, each with a line on what to look at. */
    @Transactional(readOnly = true)
    List<DemonstrationPerson> tour(Viewer viewer) {
        return store.tour(viewer);
    }

    @Transactional(readOnly = true)
    List<DemonstrationPerson> oneOfEachRole(Viewer viewer) {
        return store.oneOfEachRole(viewer);
    }

    /** How many people there are of each role. */
    @Transactional(readOnly = true)
    Map<Role, Long> countByRole(Viewer viewer) {
        return new TreeMap<>(store.countByRole(viewer));
    }

    /**
     * People in their order.
     *
     * @param role the code of a role, or empty for all
     * @param words words of a name, a setting or an e-mail address, or empty
     * @param after the position of the last one shown before, or -1
     */
    @Transactional(readOnly = true)
    List<DemonstrationPerson> find(Viewer viewer, String role, String words, int after, int limit) {
        return store.find(viewer, role, words, after, limit);
    }
}
