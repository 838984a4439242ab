package continuum.people;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be shared about a child with whom, on which basis and until when. */
@Component
public class Consents {

    private final ConsentStore store;
    private final ChildStore children;
    private final Relations relations;
    private final History history;
    private final Today today;
    private final DataSource database;

    Consents(ConsentStore store, ChildStore children, Relations relations, History history, Today today,
            DataSource database) {
        this.store = store;
        this.children = children;
        this.relations = relations;
        this.history = history;
        this.today = today;
        this.database = database;
    }

    /** Everything that was agreed or refused, newest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child);
    }

    /** Records what was agreed or refused. */
    @Transactional
    public void record(Viewer by, ChildId child, Consent consent) {
        by.must(May.EDIT_CHILD);
        var who = children.find(by, child).orElseThrow(NotOnTheRegister::new);
        new Intake(who.authority(), today.date(), database, relations).add(child, consent).write();
        happened(by, child, consent.id(), consent.from(), (consent.given() ? "Agreed: " : "Refused: ")
                + consent.purpose() + ", shared with " + consent.sharedWith() + ".");
    }

    /** It holds no longer from this day on. */
    @Transactional
    public void withdraw(Viewer by, ChildId child, UUID consent, LocalDate on) {
        by.must(May.EDIT_CHILD);
        if (!store.withdraw(by, child, consent, on)) {
            throw new NotOnTheRegister();
        }
        happened(by, child, consent, on, "An agreement to share information was withdrawn.");
    }

    private void happened(Viewer by, ChildId child, UUID consent, LocalDate on, String what) {
        history.record(by, new Entry(child, "people.consent", on, what, Audience.FAMILY, consent));
    }
}
