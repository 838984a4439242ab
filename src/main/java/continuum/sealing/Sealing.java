package continuum.sealing;

import continuum.access.Account;
import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.SealRefused;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A SEND manager seals a child's record, opens it to people by name, and lifts the seal. */
@Component
public class Sealing {

    private static final int MOST = 500;

    private final Seals seals;
    private final People people;
    private final History history;
    private final Today today;

    Sealing(Seals seals, People people, History history, Today today) {
        this.seals = seals;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** The record, its seal and to whom it is open. Opening the page is a look. */
    @Transactional
    public SealedRecord open(Viewer by, ChildId id) {
        var child = child(by, id);
        history.looked(by, child.id(), "Seal");
        return new SealedRecord(child, seals.find(by, child.id()).orElse(null), seals.openings(by, child.id()));
    }

    /** The records that are sealed now, those sealed last first. */
    @Transactional(readOnly = true)
    public List<SealedRecord> list(Viewer by) {
        return seals.list(by, MOST)
                .stream()
                .flatMap(seal -> people.find(by, seal.child())
                        .map(child -> new SealedRecord(child, seal, seals.openings(by, child.id())))
                        .stream())
                .toList();
    }

    /**
     * Hides the record from everybody but SEND managers, from this moment on.
     *
     * @throws SealRefused when it is sealed already
     */
    @Transactional
    public void seal(Viewer by, ChildId id, String reason) {
        var child = child(by, id);
        seals.seal(by, child.id(), reason);
        record(by, child, "sealing.sealed", "The record was sealed.", reason);
    }

    /**
     * Lets somebody see a sealed record, until the end of a day or as long as it is sealed.
     *
     * @return who it is
     * @throws SealRefused when there is nobody with this e-mail address who could be let in
     */
    @Transactional
    public Account letIn(Viewer by, ChildId id, String email, String reason, @Nullable LocalDate last) {
        var child = child(by, id);
        var person = seals.open(by, child.id(), email, reason, last);
        record(by, child, "sealing.opened", "The sealed record was opened to " + person.name()
                + (last == null ? "." : ", until " + DateWords.inWords(last) + "."), reason);
        return person;
    }

    /** Ends what was opened to somebody by name. */
    @Transactional
    public void shutOut(Viewer by, ChildId id, UUID opening) {
        var child = child(by, id);
        seals.close(by, child.id(), opening)
                .ifPresent(ended -> record(by, child, "sealing.closed",
                        "The sealed record is no longer open to " + ended.name() + ".", null));
    }

    /**
     * Lifts the seal: everybody sees the record again who saw it before.
     *
     * @throws SealRefused when it was lifted before
     */
    @Transactional
    public void lift(Viewer by, ChildId id, String reason) {
        var child = child(by, id);
        seals.lift(by, child.id(), reason);
        record(by, child, "sealing.lifted", "The seal on the record was lifted.", reason);
    }

    private Child child(Viewer by, ChildId id) {
        by.must(May.SEAL);
        return people.find(by, id)
                .filter(child -> child.authority().equals(by.authority()))
                .orElseThrow(() -> new NotAllowed(May.SEAL));
    }

    private void record(Viewer by, Child child, String kind, String what, @Nullable String reason) {
        history.record(by, new Entry(child.id(), kind, today.date(), what, reason, Audience.STAFF, null));
    }
}
