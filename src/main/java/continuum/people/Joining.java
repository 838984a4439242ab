package continuum.people;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two entries one, and parts them again. Nothing is lost either way: rows of every room move to the entry that is
 * kept and each remembers where it was at home; the other entry stays as it was, only closed; histories are never touched
 * and are read together.
 */
@Component
public class Joining {

    private final JoiningStore store;
    private final ChildStore children;
    private final Relations relations;
    private final History history;
    private final Today today;

    Joining(JoiningStore store, ChildStore children, Relations relations, History history, Today today) {
        this.store = store;
        this.children = children;
        this.relations = relations;
        this.history = history;
        this.today = today;
    }

    /** The entries that went into this one, and those that were parted from it again. */
    @Transactional(readOnly = true)
    public List<Joined> of(Viewer viewer, ChildId kept) {
        return store.of(viewer, kept);
    }

    /**
     * The other entry goes into the one that is kept.
     *
     * @throws CannotJoin when the two can't be one entry as they are
     */
    @Transactional
    public void join(Viewer by, ChildId kept, ChildId other, String reason) {
        by.must(May.MATCH_CHILDREN);
        if (kept.equals(other)) {
            throw new CannotJoin("These are the same entry.");
        }
        var keeps = children.find(by, kept).filter(child -> child.id().equals(kept)).orElseThrow(NotOnTheRegister::new);
        var goes = children.find(by, other)
                .filter(child -> child.id().equals(other))
                .orElseThrow(NotOnTheRegister::new);
        if (store.isSealed(kept, other)) {
            throw new CannotJoin("One of the two records is sealed. Ask a SEND manager to unseal it first.");
        }
        try {
            store.moveRows(other, kept);
        } catch (DuplicateKeyException e) {
            throw new CannotJoin("Both entries have something open that a child can have only once, such as a request "
                    + "for an assessment. Close one of the two first.");
        }
        store.close(by, other, kept);
        store.lendName(by, goes, kept);
        store.record(by, kept, other, reason, today.now());
        relations.sameChild(keeps.authority(), store.members(kept));
        history.record(by, new Entry(kept, "people.joined", today.date(),
                "Another entry of the register, " + goes.name()
                        + ", was found to be this child and went into this one.",
                reason, Audience.FAMILY, other.value()));
    }

    /** The other entry stands on its own again, with everything that was at home there. */
    @Transactional
    public void part(Viewer by, UUID joining, String why) {
        by.must(May.MATCH_CHILDREN);
        var joined = store.find(by, joining).filter(one -> one.partedAt() == null).orElseThrow(NotOnTheRegister::new);
        var other = joined.other();
        var root = store.rootOf(other);
        store.takeNameBack(other);
        var members = store.members(other);
        store.bringRowsHome(members);
        store.open(by, other);
        store.parted(by, joining, why, today.now());
        relations.sameChild(by.authority(), members);
        relations.sameChild(by.authority(), store.members(root));
        for (var child : List.of(root, other)) {
            history.record(by, new Entry(child, "people.parted", today.date(),
                    "The entry " + joined.otherName() + " stands on its own again: it is not the same child.", why,
                    Audience.FAMILY, joining));
        }
    }
}
