package continuum.papers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files about a child. */
@Component
public class Papers {

    private final PaperStore store;
    private final VirusCheck viruses;
    private final People people;
    private final History history;
    private final Today today;
    private final TransactionTemplate transaction;

    Papers(PaperStore store, VirusCheck viruses, People people, History history, Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.viruses = viruses;
        this.people = people;
        this.history = history;
        this.today = today;
        this.transaction = transaction;
    }

    /** Keeps a file that everybody who may see the child may open. */
    public PaperId keep(Viewer by, ChildId child, Upload upload, String title) {
        return keep(by, child, upload, title, Audience.FAMILY);
    }

    /**
     * Keeps a file about the child, after checking it.
     *
     * @param title what it is, in words; the name of the file when empty
     * @param audience who may open it; what the family gives is always open to the family
     * @throws UploadRefused when the file can't be kept, with what to do instead
     */
    public PaperId keep(Viewer by, ChildId child, Upload upload, String title, Audience audience) {
        if (!mayAdd(by)) {
            throw new NoSuchPaper();
        }
        people.find(by, child).orElseThrow(NoSuchPaper::new);
        try (var file = UploadCheck.check(upload)) {
            var checked = viruses.check(file.at());
            var paper = new Paper(PaperId.create(), child, title.isBlank() ? file.fileName() : title.strip(),
                    file.fileName(), file.kind().mediaType(), file.size(), checked,
                    by.role() != null && by.may(May.FAMILY_VIEW) ? Audience.FAMILY : audience, by.name(),
                    by.roleWords(),
                    today.date());
            transaction.executeWithoutResult(t -> keep(by, paper, file));
            return paper.id();
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be stored", e);
        }
    }

    /** What a file was found to be. */
    public record Judged(String fileName, String mediaType) {}

    /**
     * Judges a file as it would be before it is kept, for one that came before it is clear which child it is about.
     *
     * @throws UploadRefused when it could not be kept, with what to do instead
     */
    public Judged judge(Upload upload) {
        try (var file = UploadCheck.check(upload)) {
            viruses.check(file.at());
            return new Judged(file.fileName(), file.kind().mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be read", e);
        }
    }

    private void keep(Viewer by, Paper paper, UploadCheck.Passed file) {
        try {
            store.add(by, paper, file, today.now());
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be stored", e);
        }
        history.record(by, new Entry(paper.child(), "papers.kept", today.date(),
                "A paper was added: “" + paper.title() + "”.", paper.audience(), paper.id().value()));
    }

    /** The child's papers that this viewer may open, newest first. */
    @Transactional(readOnly = true)
    public List<Paper> list(Viewer viewer, ChildId child) {
        return store.list(viewer, child);
    }

    @Transactional(readOnly = true)
    public Optional<Paper> find(Viewer viewer, PaperId id) {
        return store.find(viewer, id);
    }

    /** Opens a paper. The look is recorded. Its bytes come from the database piece by piece. */
    @Transactional
    public Optional<OpenedPaper> open(Viewer viewer, PaperId id) {
        return open(viewer, viewer, id, "");
    }

    /**
     * Opens a paper for somebody to whom a room above has given just this paper, not the child: the system reads it, and
     * the look is recorded in the reader's name.
     *
     * @param as why they may, which stands beside the look
     */
    @Transactional
    public Optional<OpenedPaper> openFor(Viewer reader, PaperId id, String as) {
        return open(Viewer.system(reader.authority(), reader.name()), reader, id, ", " + as);
    }

    private Optional<OpenedPaper> open(Viewer viewer, Viewer reader, PaperId id, String as) {
        return store.find(viewer, id).map(paper -> {
            history.looked(reader, paper.child(), "The paper “" + paper.title() + "”" + as);
            return new OpenedPaper(paper, new ChunkStream(number -> Viewing.as(viewer,
                    () -> transaction.execute(t -> store.chunk(viewer, id, number)))));
        });
    }

    /** Takes away a paper that is not this child's, or should not be here. The reason stays on record. */
    @Transactional
    public void takeAway(Viewer by, PaperId id, String why) {
        by.must(May.RUN_CASE);
        var paper = store.find(by, id).orElseThrow(NoSuchPaper::new);
        store.remove(by, paper, why, today.date(), today.now());
        history.record(by, new Entry(paper.child(), "papers.taken-away", today.date(),
                "A paper was taken away: “" + paper.title() + "”.", why, Audience.STAFF, id.value()));
    }

    /** Closes all papers of a child to somebody in one of their memberships, who has a tie to the child. */
    @Transactional
    public void closeTo(Viewer by, ChildId child, UUID membership, String why) {
        store.close(by, child, membership, why, today.now());
    }

    /** Opens the papers again to somebody to whom they were closed by mistake. */
    @Transactional
    public void reopenTo(Viewer by, ChildId child, UUID membership) {
        store.reopen(by, child, membership, today.now());
    }

    /** Whether files are checked for viruses. */
    public boolean checksViruses() {
        return viruses.isSet();
    }

    /** Whether this viewer's role may add papers at all. */
    static boolean mayAdd(Viewer by) {
        return List.of(May.RUN_CASE, May.EDIT_CHILD, May.GIVE_ADVICE, May.FAMILY_VIEW, May.RECORD_REQUEST)
                .stream()
                .anyMatch(by::may);
    }
}
