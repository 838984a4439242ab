package continuum.people;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.PersonId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The adults around a child: who they are, what they are to the child, and who may not be told. */
@Component
public class Adults {

    private final AdultStore store;
    private final ChildStore children;
    private final Relations relations;
    private final History history;
    private final Today today;
    private final DataSource database;

    Adults(AdultStore store, ChildStore children, Relations relations, History history, Today today,
            DataSource database) {
        this.store = store;
        this.children = children;
        this.relations = relations;
        this.history = history;
        this.today = today;
        this.database = database;
    }

    /**
     * Everybody around the child: family first, the first to contact first; then professionals. A family learns no more of
     * the others than who they are.
     */
    @Transactional(readOnly = true)
    public List<Responsible> around(Viewer viewer, ChildId child) {
        var all = store.around(viewer, child);
        return viewer.isSystem() || !viewer.may(May.FAMILY_VIEW)
                ? all
                : all.stream().map(one -> one.asSeenBy(viewer.party())).toList();
    }

    /** One of the adults around the child, by the tie. */
    @Transactional(readOnly = true)
    public Optional<Responsible> find(Viewer viewer, ChildId child, UUID tie) {
        return store.around(viewer, child).stream().filter(one -> one.id().equals(tie)).findFirst();
    }

    /** Puts an adult beside the child. Family who may be told see the record once they have an account. */
    @Transactional
    public PersonId add(Viewer by, ChildId child, NewAdult newcomer) {
        by.must(May.EDIT_CHILD);
        var who = children.find(by, child).orElseThrow(NotOnTheRegister::new);
        new Intake(who.authority(), today.date(), database, relations).add(child, newcomer).write();
        happened(by, child, newcomer.tie().relationship().words() + " " + newcomer.adult().name() + " was recorded.");
        return newcomer.adult().id();
    }

    /**
     * Corrects who the adult is and what they are to the child. Who may no longer be told stops seeing the record at once.
     *
     * @param version the version that was read
     * @throws ChangedMeanwhile when somebody else saved in between; nothing is written then
     */
    @Transactional
    public void change(Viewer by, ChildId child, UUID tie, int version, Adult adult, Tie to) {
        by.must(May.EDIT_CHILD);
        var who = children.find(by, child).orElseThrow(NotOnTheRegister::new);
        var was = find(by, child, tie).orElseThrow(NotOnTheRegister::new);
        if (was.version() != version || !store.change(by, child, tie, version, to)) {
            throw new ChangedMeanwhile();
        }
        store.change(by, was.adult().id(), adult);
        var party = was.adult().id().value();
        if (to.opensTheRecord() && to.to() == null) {
            relations.begin(who.authority(), child, party, Relations.Kind.PARENT, to.from());
        } else {
            relations.stop(who.authority(), child, party, Relations.Kind.PARENT,
                    to.mayBeTold() && to.to() != null ? to.to() : today.date().minusDays(1));
        }
        if (was.mayBeTold() && !to.mayBeTold()) {
            history.record(by, new Entry(child, "people.not-told", today.date(),
                    adult.name() + " may not be told anything about the child.", to.notTold().reason(), Audience.STAFF,
                    null));
        } else {
            happened(by, child, "What is recorded of " + adult.name() + " was changed.");
        }
    }

    /** Records where an adult lives from a day on. One whose address is restricted stays so. */
    @Transactional
    public void move(Viewer by, ChildId child, UUID tie, Address home) {
        by.must(May.EDIT_CHILD);
        var who = children.find(by, child).orElseThrow(NotOnTheRegister::new);
        var adult = find(by, child, tie).orElseThrow(NotOnTheRegister::new);
        var kept = adult.addressRestricted() && !home.isRestricted()
                ? home.restricted("The address was restricted when they moved.")
                : home;
        new Intake(who.authority(), today.date(), database, relations).add(adult.adult().id(), kept).write();
        if (kept.isRestricted() && !adult.addressRestricted()) {
            store.restrict(by, adult.adult().id(), kept.restrictedReason());
        }
        history.record(by, new Entry(child, "people.adult-moved", home.from(),
                "A new address of " + adult.name() + " was recorded.", Audience.PROFESSIONALS, null));
    }

    private void happened(Viewer by, ChildId child, String what) {
        history.record(by, new Entry(child, "people.adult", today.date(), what, Audience.PROFESSIONALS, null));
    }
}
