package continuum.people;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Is this the same child? Finds entries that may be, with reasons; a person decides. */
@Component
public class Matching {

    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
    private static final int PAIRS_AT_ONCE = 20_000;

    private final MatchStore store;
    private final Joining joining;
    private final Today today;
    private final TransactionTemplate afresh;

    Matching(MatchStore store, Joining joining, Today today, PlatformTransactionManager transactions) {
        this.store = store;
        this.joining = joining;
        this.today = today;
        this.afresh = new TransactionTemplate(transactions);
        this.afresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Entries that may be the child about to be added, the likeliest first; only those the viewer may see. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Viewer viewer, NewChild child) {
        var self = Portrait.of(child);
        return store.worthComparing(viewer, self)
                .stream()
                .map(other -> candidate(self, other))
                .filter(candidate -> candidate.weight() >= Likeness.WORTH_A_LOOK)
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .limit(10)
                .toList();
    }

    /**
     * Puts into the queue whoever in the whole area may be this child.
     *
     * @return how many pairs are new
     */
    @Transactional
    public int look(Viewer by, ChildId child) {
        by.must(May.MATCH_CHILDREN);
        int found = 0;
        var self = store.portrait(by, child);
        if (self.isPresent()) {
            for (var other : store.worthComparing(by, self.get())) {
                found += queued(by, self.get(), other);
            }
        }
        return found;
    }

    /**
     * Compares every two entries of the area that share a number, or a birth date and a name.
     *
     * @return how many pairs are new in the queue
     */
    @Transactional
    public int lookEverywhere(Viewer by) {
        by.must(May.MATCH_CHILDREN);
        int found = 0;
        UUID[] after = null;
        for (var pairs = store.pairs(by, after, PAIRS_AT_ONCE); !pairs.isEmpty(); pairs = store.pairs(by, after,
                PAIRS_AT_ONCE)) {
            var seen = new HashMap<UUID, Optional<Portrait>>();
            for (var pair : pairs) {
                var one = seen.computeIfAbsent(pair[0], child -> store.portrait(by, new ChildId(child)));
                var other = seen.computeIfAbsent(pair[1], child -> store.portrait(by, new ChildId(child)));
                if (one.isPresent() && other.isPresent()) {
                    found += queued(by, one.get(), other.get());
                }
            }
            after = pairs.getLast();
        }
        return found;
    }

    /** How many pairs wait for a person. */
    @Transactional(readOnly = true)
    public long waiting(Viewer viewer) {
        viewer.must(May.MATCH_CHILDREN);
        return store.waiting(viewer);
    }

    /** Pairs that wait for a person, the likeliest first. {@code after} is the end of the page before. */
    @Transactional(readOnly = true)
    public List<PossibleMatch> queue(Viewer viewer, @Nullable String after, int limit) {
        viewer.must(May.MATCH_CHILDREN);
        if (after != null && after.matches("-?[0-9]{1,4}(\\.[0-9])?_[0-9a-f-]{36}")) {
            int between = after.indexOf('_');
            return store.queue(viewer, Double.valueOf(after.substring(0, between)),
                    UUID.fromString(after.substring(between + 1)), limit);
        }
        return store.queue(viewer, null, null, limit);
    }

    /** One pair that waits, if this viewer may see both entries. */
    @Transactional(readOnly = true)
    public Optional<PossibleMatch> find(Viewer viewer, UUID id) {
        viewer.must(May.MATCH_CHILDREN);
        return store.find(viewer, id);
    }

    /**
     * A person decides about a pair. When they are the same, the other entry goes into the one that is kept.
     *
     * @param keep which of the two is kept, when they are the same
     * @throws ChangedMeanwhile when somebody else decided in between
     * @throws CannotJoin when the two can't be one entry as they are
     */
    @Transactional
    public void decide(Viewer by, UUID id, PossibleMatch.Verdict verdict, String reason, @Nullable ChildId keep) {
        by.must(May.MATCH_CHILDREN);
        var pair = store.find(by, id).orElseThrow(NotOnTheRegister::new);
        if (!store.decide(by, id, verdict, reason, today.now())) {
            throw new ChangedMeanwhile();
        }
        if (verdict == PossibleMatch.Verdict.SAME) {
            var kept = pair.other().child().equals(keep) ? pair.other() : pair.one();
            var other = kept == pair.one() ? pair.other() : pair.one();
            joining.join(by, kept.child(), other.child(), reason);
        }
    }

    /**
     * Once the child is saved, looks through the whole area on the system's own behalf: who added the child may not be
     * allowed to see the entry that it repeats.
     */
    void lookOnceSaved(Viewer by, ChildId child) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var system = Viewer.system(by.authority(), "Matching");
                try {
                    Viewing.as(system, () -> afresh.executeWithoutResult(status -> look(system, child)));
                } catch (RuntimeException e) {
                    LOG.warn("The search for entries of the same child as {} failed; the next one finds them", child,
                            e);
                }
            }
        });
    }

    private int queued(Viewer by, Portrait one, Portrait other) {
        var likeness = Likeness.between(one, other);
        return likeness.isWorthALook() && store.add(by, one.child(), other.child(), likeness) ? 1 : 0;
    }

    private static Candidate candidate(Portrait self, Portrait other) {
        var likeness = Likeness.between(self, other);
        return new Candidate(other.child(), other.name(), other.born(), likeness.weight(), likeness.reasons());
    }
}
