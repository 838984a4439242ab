package continuum.history;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what happened and of who looked. */
@Component
public class History {

    private final HistoryStore store;
    private final Today today;

    History(HistoryStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Records what happened, in the transaction that made it happen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Viewer by, Entry entry) {
        store.add(by, entry, today.now());
    }

    /** Records very many things that happened, in the transaction that brought them in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Viewer by, Stream<Entry> entries) {
        store.addAll(by, entries, today.now());
    }

    /** Records that the viewer opened a page about the child, in the transaction that read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Viewer by, ChildId child, String page) {
        looked(by, child, page, null);
    }

    /** Records a look with the reason the viewer gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Viewer by, ChildId child, String page, @Nullable String reason) {
        store.look(by, child, page, reason, today.now());
    }

    /** What happened, newest first, as far as this viewer may read it. {@code before} is the last line of the page before. */
    @Transactional(readOnly = true)
    public List<Line> timeline(Viewer viewer, ChildId child, Line.@Nullable Key before, int limit) {
        return store.timeline(viewer, child, before, limit);
    }

    /** Who opened the child's record, newest first. */
    @Transactional(readOnly = true)
    public List<Look> whoLooked(Viewer viewer, ChildId child, @Nullable Long before, int limit) {
        return store.looks(viewer, child, before, limit);
    }
}
