package continuum.history;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what happened and of who looked. */
@Component
public class History {

    /** @param chains two a child at most: what happened, and who looked */
    public record Extent(long entries, long looks, long chains) {}

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

    /** Who opened the child's record, newest first. The reasons are for staff: a family is not told them here. */
    @Transactional(readOnly = true)
    public List<Look> whoLooked(Viewer viewer, ChildId child, @Nullable Long before, int limit) {
        return store.looks(viewer, child, before, limit);
    }

    /** Which pages somebody opened of the child's record in a time, each once, as far as this viewer sees the record. */
    @Transactional(readOnly = true)
    public List<String> opened(Viewer viewer, ChildId child, AccountId who, Instant from, @Nullable Instant until) {
        return store.opened(viewer, child, who, from, until == null ? today.now() : until);
    }

    /**
     * Looks through all chains of an authority: every line that was changed since it was recorded, every one that is missing
     * and every one that is in no chain. Nothing when all is as it was. Only for the system: somebody who may not see a line
     * would miss it.
     */
    @Transactional(readOnly = true)
    public List<Finding> verify(Viewer system) {
        return store.verify(system.authority());
    }

    /** How much there is to verify. */
    @Transactional(readOnly = true)
    public Extent extent(Viewer system) {
        return store.extent(system.authority());
    }

    /**
     * One hash over the ends of all chains. Kept outside the database, it shows later that not even its owner has
     * rewritten what came before.
     */
    @Transactional(readOnly = true)
    public String ends(Viewer system) {
        return store.ends(system.authority());
    }
}
