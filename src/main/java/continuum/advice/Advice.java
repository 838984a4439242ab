package continuum.advice;

import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.papers.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading: who was asked for advice in an assessment, how each request stands, and what was given. The authority, the family
 * and a panel read everything that was given; others what their own side gave. A draft is nobody's but its writers'.
 */
@Component
public class Advice {

    private final AskedStore store;
    private final AdviceReader reader;
    private final DeskStore desks;
    private final History history;
    private final Today today;

    Advice(AskedStore store, AdviceReader reader, DeskStore desks, History history, Today today) {
        this.store = store;
        this.reader = reader;
        this.desks = desks;
        this.history = history;
        this.today = today;
    }

    /** Everybody who was asked in an assessment, in the order in which they were. */
    @Transactional(readOnly = true)
    public List<Asked> of(Viewer viewer, AssessmentId assessment) {
        return store.of(viewer, assessment);
    }

    /** What was given in an assessment, in the order in which it came, for writing a plan from. Nil returns are left out. */
    @Transactional(readOnly = true)
    public List<Given> given(Viewer viewer, AssessmentId assessment) {
        return reader.pieces(viewer, assessment).stream().filter(Piece::isAdvice).map(Piece::given).toList();
    }

    /** The same with everything that is known of each piece, nil returns too. */
    @Transactional(readOnly = true)
    public List<Piece> pieces(Viewer viewer, AssessmentId assessment) {
        return reader.pieces(viewer, assessment);
    }

    /** Finds one piece, for leading to it. */
    @Transactional(readOnly = true)
    public Optional<Piece> piece(Viewer viewer, UUID piece) {
        return reader.piece(viewer, piece);
    }

    /** Opens one piece. The look is recorded. */
    @Transactional
    public Optional<Piece> open(Viewer viewer, UUID piece) {
        return reader.piece(viewer, piece).map(found -> {
            history.looked(viewer, found.child(), "Advice: " + found.title());
            return found;
        });
    }

    /** One request, if the viewer may see the child. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(Viewer viewer, AskedId id) {
        return store.find(viewer, id);
    }

    /** The papers that go with a request. */
    @Transactional(readOnly = true)
    public Set<PaperId> papers(Viewer viewer, AskedId id) {
        return store.papers(viewer, id);
    }

    /** Whom the family wished to be asked, and why they were not. */
    @Transactional(readOnly = true)
    public List<Unasked> declined(Viewer viewer, AssessmentId assessment) {
        return reader.of(viewer, assessment).declined();
    }

    /** The reminders that went out in an assessment, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reminder> reminders(Viewer viewer, AssessmentId assessment) {
        return reader.of(viewer, assessment).reminders();
    }

    /** What the family wrote when it asked for the assessment, which goes with each request (regulation 6(3)). */
    @Transactional(readOnly = true)
    public List<FamilyWords> familyWords(Viewer viewer, AssessmentId assessment) {
        return reader.of(viewer, assessment).familyWords();
    }

    /** The requests that the viewer, or their team or setting, was asked: the open ones by due date, late ones first. */
    @Transactional(readOnly = true)
    public List<Owing> owed(Viewer viewer, Owing.Whose whose, Owing.@Nullable Key after, int limit) {
        return desks.owed(viewer, whose, after, limit, answeredSince());
    }

    /** How many requests stand on that desk. */
    @Transactional(readOnly = true)
    public Owing.Counted counted(Viewer viewer) {
        return desks.counted(viewer, today.date(), answeredSince());
    }

    private LocalDate answeredSince() {
        return today.date().minusDays(Replies.DAYS_AFTERWARDS);
    }
}
