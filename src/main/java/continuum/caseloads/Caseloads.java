package continuum.caseloads;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Caseworker;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does with the work of a team: sees who carries how much, hands cases over, saves what would be late. */
@Service
public class Caseloads {

    /** How far ahead lateness is looked for. */
    static final int DAYS_AHEAD = 28;

    private final CaseloadStore store;
    private final Assessments assessments;
    private final Duties duties;
    private final History history;
    private final Today today;

    Caseloads(CaseloadStore store, Assessments assessments, Duties duties, History history, Today today) {
        this.store = store;
        this.assessments = assessments;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    /** Everybody who can be given a case with what they carry, the heaviest load first; last the cases of nobody. */
    @Transactional(readOnly = true)
    public List<Load> loads(Viewer viewer) {
        viewer.must(May.GIVE_CASES);
        var weights = weights(viewer);
        var cases = new HashMap<Optional<AccountId>, Map<CaseKind, Long>>();
        var late = new HashMap<Optional<AccountId>, Long>();
        for (var line : store.counted(viewer, today.date())) {
            var who = Optional.ofNullable(line.account()).map(AccountId::new);
            cases.computeIfAbsent(who, _ -> new EnumMap<>(CaseKind.class))
                    .merge(CaseKind.of(line.process(), line.stage()), line.open(), Long::sum);
            late.merge(who, line.late(), Long::sum);
        }
        var loads = new ArrayList<Load>();
        for (var caseworker : assessments.caseworkers(viewer)) {
            var who = Optional.of(caseworker.account());
            var theirs = cases.remove(who);
            loads.add(new Load(caseworker.account(), caseworker.name(), theirs == null ? Map.of() : theirs,
                    late.getOrDefault(who, 0L), weights));
        }
        loads.sort((one, other) -> Long.compare(other.points(), one.points()));
        var nobodys = new EnumMap<CaseKind, Long>(CaseKind.class);
        cases.values().forEach(of -> of.forEach((kind, open) -> nobodys.merge(kind, open, Long::sum)));
        loads.add(new Load(null, "Without a caseworker", nobodys,
                cases.keySet().stream().mapToLong(who -> late.getOrDefault(who, 0L)).sum(), weights));
        return loads;
    }

    /** The open cases of one caseworker by their next date, and to whom they can go. */
    public record OfOne(Caseworker who, List<Held> cases, List<Caseworker> others) {}

    /**
     * The cases of one caseworker.
     *
     * @throws NoSuchElementException when nobody of that account can be given cases here
     */
    @Transactional(readOnly = true)
    public OfOne of(Viewer viewer, AccountId account, Held.Key after, int limit) {
        viewer.must(May.GIVE_CASES);
        var all = assessments.caseworkers(viewer);
        var who = all.stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow();
        return new OfOne(who, store.held(viewer, account, after, limit),
                all.stream().filter(one -> !one.account().equals(account)).toList());
    }

    /**
     * Hands one case over with a note for the colleague who takes it.
     *
     * @throws continuum.assessments.Changed when somebody else changed the case meanwhile
     * @throws NoSuchElementException when the case is not open with {@code from} any more
     */
    @Transactional
    public void handOver(Viewer by, Held.Key ticked, long version, AccountId from, Caseworker to, String note) {
        by.must(May.GIVE_CASES);
        var held = store.heldAt(by, ticked.process(), from).orElseThrow();
        switch (held.kind()) {
            case REQUEST, ASSESSING, PLAN ->
                assessments.allocate(by, new AssessmentId(held.subject()), version, to.account());
            default -> duties.assign(by, held.process(), to.account());
        }
        history.record(by, new Entry(new ChildId(held.child()), "caseloads.handed-over", today.date(),
                "The case was handed over to " + to.name() + ".", note, Audience.STAFF, held.subject()));
    }

    /** What will be late within four weeks, the nearest date first. */
    @Transactional(readOnly = true)
    public List<SoonLate> soonLate(Viewer viewer, int limit) {
        viewer.must(May.GIVE_CASES);
        return store.soonLate(viewer, today.date(), today.date().plusDays(DAYS_AHEAD), limit);
    }

    /** What cases weigh here. */
    @Transactional(readOnly = true)
    public Weights weights(Viewer viewer) {
        viewer.must(May.GIVE_CASES);
        return store.weights(viewer).orElse(Weights.USUAL);
    }

    /** Says what cases weigh from now on. What it was before stays readable in the database. */
    @Transactional
    public void keep(Viewer by, Weights weights) {
        by.must(May.GIVE_CASES);
        store.keep(by, weights, today.now());
    }

    /** The caseworker of an account, when they can be given cases. */
    @Transactional(readOnly = true)
    public Optional<Caseworker> caseworker(Viewer viewer, @Nullable AccountId account) {
        return assessments.caseworkers(viewer).stream().filter(one -> one.account().equals(account)).findFirst();
    }
}
