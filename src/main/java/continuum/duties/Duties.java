package continuum.duties;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.calendar.Calendars;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed in each case, remembered. The rooms tell it what happened, in the transaction in which it happens, and the
 * duties of that one case are worked out anew. Whether the viewer may do the thing itself is for the room that calls.
 */
@Component
public class Duties {

    /**
     * The columns of the view {@code duties.due}, under the name {@code d}, from which {@link #dutyIn} reads a duty.
     */
    public static final String COLUMNS = """
        d.rule, d.ref, d.started_by, d.started_on, d.due_on, d.in_time_until, d.met_on, d.stopped_on, d.stopped_by,
        d.exception, d.born, d.plan_first_made""";

    private final DutyStore store;
    private final Targets targets;
    private final Calendars calendars;
    private final Today today;

    Duties(DutyStore store, Targets targets, Calendars calendars, Today today) {
        this.store = store;
        this.targets = targets;
        this.calendars = calendars;
        this.today = today;
    }

    /** Opens a case under a process of law; nothing is owed before something happens in it. */
    @Transactional
    public ProcessId open(Viewer by, NewProcess process) {
        clockOf(by.authority()).law().process(process.kind());
        ProcessId id = ProcessId.create();
        store.add(by, id, process, today.now());
        return id;
    }

    /**
     * Records what happened in a case, on whatever day that was, and works out its duties.
     *
     * @throws NoSuchProcess when there is no such case for this viewer
     * @throws IllegalArgumentException when an event is of no known type, claims an exception that no rule lists, or lies
     *             in the future
     */
    @Transactional
    public List<Duty> record(Viewer by, ProcessId process, List<Happened> happened) {
        Law law = clockOf(by.authority()).law();
        happened.forEach(one -> check(law, one.event()));
        StoredCase stored = store.lock(by, process).orElseThrow(() -> new NoSuchProcess(process));
        return write(by, stored, store.append(by, stored, happened, today.now()));
    }

    /** The same for one event. */
    @Transactional
    public List<Duty> record(Viewer by, ProcessId process, Event event) {
        return record(by, process, List.of(new Happened(event)));
    }

    /**
     * Takes back an event that should not stand. Both lines stay: what was recorded, and that it was taken back.
     *
     * @throws IllegalArgumentException when no such event stands
     */
    @Transactional
    public List<Duty> takeBack(Viewer by, ProcessId process, Event event) {
        StoredCase stored = store.lock(by, process).orElseThrow(() -> new NoSuchProcess(process));
        StoredEvent line = stored.standing()
                .stream()
                .filter(one -> one.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such event stands: " + event.type()));
        return write(by, stored, store.takeBack(by, stored, line, today.now()));
    }

    /** Gives a case to an officer, or to nobody. */
    @Transactional
    public void assign(Viewer by, ProcessId process, @Nullable AccountId officer) {
        if (!store.assign(by, process, officer)) {
            throw new NoSuchProcess(process);
        }
    }

    /** Who works on the child's cases for the authority: on one in which something is open first, then the newest. */
    @Transactional(readOnly = true)
    public Optional<AccountId> officerOf(Viewer viewer, ChildId child) {
        return store.officerOf(viewer, child);
    }

    /**
     * The duties of a case as they stand today, worked out from its events.
     *
     * @throws NoSuchProcess when there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public CaseDuties of(Viewer viewer, ProcessId process) {
        return store.find(viewer, process)
                .map(stored -> today(viewer, stored))
                .orElseThrow(() -> new NoSuchProcess(process));
    }

    /** All cases of a child with their duties, the newest case first. */
    @Transactional(readOnly = true)
    public List<CaseDuties> ofChild(Viewer viewer, ChildId child) {
        return store.ofChild(viewer, child).stream().map(stored -> today(viewer, stored)).toList();
    }

    /** What happened in a case, by date; what was taken back is left out. */
    @Transactional(readOnly = true)
    public List<Event> events(Viewer viewer, ProcessId process) {
        return store.find(viewer, process).orElseThrow(() -> new NoSuchProcess(process)).events();
    }

    /** Open duties by due date, so late ones first. {@code after} is where the page before ended. */
    @Transactional(readOnly = true)
    public List<DeskLine> due(Viewer viewer, Desk desk, DeskLine.@Nullable Key after, int limit) {
        return store.due(viewer, desk, after, limit, targets.lawOf(viewer.authority()), today.date());
    }

    /** How many open duties are on a desk. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, Desk desk) {
        return store.count(viewer, desk);
    }

    /**
     * The duty in a row of a room above that joined {@link #COLUMNS} to its own records, as it stands today.
     *
     * @param prefix with what the names of its columns begin, where a row holds several duties
     */
    public Duty dutyIn(Viewer viewer, ResultSet row, String prefix) throws SQLException {
        return DutyStore.duty(row, prefix, targets.lawOf(viewer.authority()), today.date());
    }

    /** Brings in whole cases, a few or very many, in the caller's transaction. */
    @Transactional
    public void bringIn(Viewer by, Collection<PastProcess> cases) {
        StatutoryClock clock = clockOf(by.authority());
        var lines = store.lines(by, today.now());
        for (PastProcess one : cases) {
            one.events().forEach(happened -> check(clock.law(), happened.event()));
            lines.add(one, clock.owed(one.process().kind(), one.events().stream().map(Happened::event).toList(),
                    LocalDate.MAX, one.process().who()));
        }
        lines.write();
    }

    /** The law and the calendar of an authority, its own targets included: for dates before there is a case. */
    @Transactional(readOnly = true)
    public StatutoryClock clockOf(AuthorityId authority) {
        return new StatutoryClock(targets.lawOf(authority), calendars.of(authority));
    }

    /** An authority's own targets. */
    @Transactional(readOnly = true)
    public List<LocalTarget> targets(Viewer viewer) {
        return targets.of(viewer.authority());
    }

    /**
     * Keeps an earlier day that the authority sets itself, for what starts from that target's first day on.
     *
     * @throws IllegalArgumentException when it is later than the law, or stands in no rule of law
     */
    @Transactional
    public void keepTarget(Viewer by, LocalTarget target) {
        by.must(May.MANAGE_AREA);
        targets.keep(by, target, today.now());
        workOutAnew(by);
    }

    /**
     * Works out every open case of the authority anew: after its targets or its calendar changed. Whoever records
     * something in one of them meanwhile waits until this is done.
     */
    @Transactional
    public Anew workOutAnew(Viewer by) {
        calendars.readAnew(by.authority());
        store.lockOpen(by);
        var before = store.dates(by);
        var clock = clockOf(by.authority());
        var open = store.open(by);
        open.forEach(stored -> store.write(by, stored,
                clock.owed(stored.kind(), stored.events(), LocalDate.MAX, stored.who())));
        var after = store.dates(by);
        return new Anew(open.size(),
                (int) before.entrySet()
                        .stream()
                        .filter(one -> !one.getValue().equals(after.get(one.getKey())))
                        .count());
    }

    private List<Duty> write(Viewer by, StoredCase stored, List<StoredEvent> lines) {
        StoredCase now = stored.with(lines);
        List<Owed> owed = clockOf(by.authority()).owed(now.kind(), now.events(), LocalDate.MAX, now.who());
        store.write(by, now, owed);
        return owed.stream().map(one -> one.on(today.date())).toList();
    }

    private CaseDuties today(Viewer viewer, StoredCase stored) {
        var duties = clockOf(viewer.authority()).duties(stored.kind(), stored.events(), today.date(), stored.who());
        return new CaseDuties(stored.id(), stored.kind(), stored.child(), stored.subject(), stored.assignedTo(),
                new ArrayList<>(duties));
    }

    private void check(Law law, Event event) {
        if (!law.knowsEvent(event.type())) {
            throw new IllegalArgumentException("There is no event " + event.type());
        }
        if (event.type().equals(Event.EXCEPTION)
                && (event.exception() == null || !law.knowsException(event.exception()))) {
            throw new IllegalArgumentException("No rule lists the exception " + event.exception());
        }
        if (event.on().isAfter(today.date())) {
            throw new IllegalArgumentException(
                    DateWords.inWords(event.on()) + " is in the future, so it can't have happened yet");
        }
    }
}
