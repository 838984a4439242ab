package continuum.people;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a child's entry for a page; each time, who looked is recorded in the same transaction. */
@Component
class Register {

    private final ChildStore children;
    private final AdultStore adults;
    private final EntryReader entries;
    private final Today today;

    Register(ChildStore children, AdultStore adults, EntryReader entries, Today today) {
        this.children = children;
        this.adults = adults;
        this.entries = entries;
        this.today = today;
    }

    /** The whole entry. Families have a page of their own, so this one is not there for them. */
    @Transactional
    RegisterEntry open(Viewer viewer, ChildId id) {
        var child = look(viewer, id, May.SEE_CHILD, "People");
        return entries.read(viewer, child, adults.around(viewer, child.id()));
    }

    /** The child, for a form that changes the entry. */
    @Transactional
    Child toChange(Viewer viewer, ChildId id) {
        return look(viewer, id, May.EDIT_CHILD, "Changing the register entry");
    }

    private Child look(Viewer viewer, ChildId id, May what, String page) {
        viewer.must(what);
        if (viewer.may(May.FAMILY_VIEW) && !viewer.isSystem()) {
            throw new NotOnTheRegister();
        }
        return children.open(viewer, id, page, today.now()).orElseThrow(NotOnTheRegister::new);
    }
}
