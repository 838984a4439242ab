package continuum.casework;

import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.calendar.Today;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters of a desk that its reader keeps under names of their own. They are no record of anybody. */
@Component
class SavedViews {

    static final int MOST = 20;
    static final int LONGEST_NAME = 60;

    private final SavedViewStore store;
    private final Today today;

    SavedViews(SavedViewStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return store.of(viewer);
    }

    /**
     * Keeps a filter under a name. A view of that name becomes this one.
     *
     * @return false when there are as many as one may keep
     */
    @Transactional
    public boolean keep(Viewer by, String name, String query) {
        if (by.membership() == null) {
            throw new NotAllowed(May.SEE_CHILD);
        }
        var known = store.of(by);
        if (known.size() >= MOST && known.stream().noneMatch(each -> each.name().equalsIgnoreCase(name))) {
            return false;
        }
        store.keep(by, new SavedView(Identifiers.next(), name, query), today.now());
        return true;
    }

    @Transactional
    public void remove(Viewer by, UUID id) {
        store.remove(by, id);
    }
}
