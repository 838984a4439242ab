package continuum.disagreement;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.disagreement.WorkingDocument.Side;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.LineId;
import continuum.plans.Plans;
import continuum.plans.Section;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working document: each side writes what it would have the plan say; nothing written is lost. */
@Component
public class Working {

    private final WorkingStore store;
    private final DisputeStore disputes;
    private final Plans plans;
    private final History history;
    private final Today today;

    Working(WorkingStore store, DisputeStore disputes, Plans plans, History history, Today today) {
        this.store = store;
        this.disputes = disputes;
        this.plans = plans;
        this.history = history;
        this.today = today;
    }

    /** A dispute with its working document. */
    public record Opened(Dispute dispute, WorkingDocument document) {}

    /**
     * Opens the document. The look is recorded.
     *
     * @param number a version that was sent; 0 for the document as it is now
     */
    @Transactional
    public Opened open(Viewer viewer, DisputeId id, int number) {
        Disputes.mustTakePart(viewer);
        var dispute = find(viewer, id);
        history.looked(viewer, dispute.child(), "The working document");
        return new Opened(dispute, document(viewer, dispute, number));
    }

    WorkingDocument document(Viewer viewer, Dispute dispute, int number) {
        var plan = plans.contents(viewer, dispute.version()).orElseThrow(NoSuchElementException::new);
        return WorkingDocument.of(plan, store.of(viewer, dispute.id()), store.sent(viewer, dispute.id()), number);
    }

    /** For whom a viewer writes. */
    public static Side sideOf(Viewer viewer) {
        return !viewer.isSystem() && viewer.may(May.FAMILY_VIEW) ? Side.FAMILY : Side.AUTHORITY;
    }

    /**
     * Writes what one's side would have a line say.
     *
     * @param line the line of the plan, or one that somebody has added; null for a new one
     * @param words what it should say; empty to take it out
     * @param seen the newest word of one's own side on this line that the person saw; 0 for none
     */
    @Transactional
    public void write(Viewer by, DisputeId id, @Nullable LineId line, Section section, String words, String reason,
            long seen) {
        Disputes.mustTakePart(by);
        var dispute = find(by, id);
        disputes.oneAtATime(dispute.child());
        if (dispute.isClosed()) {
            throw new DisputeRefused(null, "This disagreement is over");
        }
        if (reason.isBlank()) {
            throw new DisputeRefused("reason", "Enter why, so that the other side and the tribunal can follow");
        }
        if (line == null && words.isBlank()) {
            throw new DisputeRefused("words", "Enter what the plan should say");
        }
        var document = document(by, dispute, 0);
        var side = sideOf(by);
        if (line != null) {
            var known = document.find(line).orElseThrow(NoSuchElementException::new);
            long newest = known.of(side).map(WorkingDocument.Wording::seq).orElse(0L);
            if (newest != seen) {
                throw new DisputeRefused("words", "Somebody else of your side wrote meanwhile: “"
                        + known.of(side).orElseThrow().words() + "”. Look at it, then save again");
            }
            section = known.section();
        }
        store.add(by, dispute, line == null ? LineId.create() : line, section, side, words, reason, today.now());
    }

    /** Sends the document as it stands: it is the next version, and is never changed. */
    @Transactional
    public int send(Viewer by, DisputeId id) {
        by.must(May.RUN_CASE);
        var dispute = find(by, id);
        disputes.oneAtATime(dispute.child());
        var said = store.of(by, id);
        var sent = store.sent(by, id);
        long upTo = said.isEmpty() ? 0 : said.getLast().seq();
        if (said.isEmpty() || !sent.isEmpty() && sent.getLast().upTo() == upTo) {
            throw new DisputeRefused(null, "Nothing was written since the last version");
        }
        int number = sent.size() + 1;
        store.send(by, dispute, number, upTo, today.date());
        history.record(by, new Entry(dispute.child(), "disagreement.working-sent", today.date(),
                "Version " + number + " of the working document was sent.", Audience.FAMILY, id.value()));
        return number;
    }

    private Dispute find(Viewer viewer, DisputeId id) {
        return disputes.find(viewer, id).filter(one -> one.version() != null).orElseThrow(NoSuchElementException::new);
    }
}
