package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person at a desk sees of the whole. */
@Component
class Casework {

    static final int PAGE = 25;

    private final CaseworkStore store;
    private final Today today;

    Casework(CaseworkStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Open cases, late first: one's own, or everybody's. */
    @Transactional(readOnly = true)
    public Desk desk(Viewer viewer, boolean everybody, Due due, @Nullable String after) {
        viewer.must(May.RUN_CASE);
        var day = today.date();
        var cases = store.work(viewer, everybody, due, day, Work.Key.read(after), PAGE + 1);
        var next = cases.size() > PAGE ? cases.get(PAGE - 1).key().written() : null;
        return new Desk(store.counted(viewer, everybody, day), cases.stream().limit(PAGE).toList(), next);
    }

    /** The children of one's school with special educational needs, those with something due first. */
    @Transactional(readOnly = true)
    public List<Pupil> pupils(Viewer viewer, String provision, @Nullable String after) {
        viewer.must(May.SEE_CHILD);
        return store.pupils(viewer, provision, Pupil.Key.read(after), PAGE + 1);
    }

    /** The children with whom somebody has to do beside a school: those whose advice or decision is asked of them. */
    @Transactional(readOnly = true)
    public List<Pupil> related(Viewer viewer) {
        viewer.must(May.SEE_CHILD);
        return store.pupils(viewer, "", Pupil.Key.START, PAGE);
    }

    /** The children of a parent, or a young person's own record. */
    @Transactional(readOnly = true)
    public List<Pupil> ownChildren(Viewer viewer) {
        viewer.must(May.FAMILY_VIEW);
        return store.ownChildren(viewer);
    }
}
