package continuum.duties;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows of cases, events and duties on their way into the database, a few or very many. */
final class DutyLines {
    private static final int MANY = 5_000;

    private final Viewer by;
    private final DataSource database;
    private final Instant now;
    private final Rows processes = Rows.of("duties.process", "authority_id", "id", "child_id", "kind", "subject",
            "assigned_to", "born", "plan_first_made", "opened_at");
    private final Rows events = Rows.of("duties.event", "authority_id", "process_id", "seq", "child_id", "type",
            "happened_on", "ref", "exception", "move_year", "move_to", "owed_by", "takes_back", "recorded_at",
            "recorded_by");
    private final Rows duties = Rows.of("duties.duty", "authority_id", "process_id", "n", "child_id", "rule", "ref",
            "owner", "owed_by", "assigned_to", "is_window", "started_by", "started_on", "due_on", "in_time_until",
            "met_on", "stopped_on", "stopped_by", "exception");

    DutyLines(Viewer by, DataSource database, Instant now) {
        this.by = by;
        this.database = database;
        this.now = now;
    }

    /** A whole case with what it makes owed. */
    void add(PastProcess past, List<Owed> owed) {
        NewProcess process = past.process();
        var officer = process.assignedTo() == null ? null : process.assignedTo().value();
        processes.add(by.authority().value(), past.id().value(), process.child().value(), process.kind(),
                process.subject(), officer, process.who().born(), process.who().planFirstMade(), now);
        var lines = new ArrayList<StoredEvent>();
        for (Happened happened : past.events()) {
            lines.add(new StoredEvent(lines.size() + 1, happened.event(), happened.owedBy(), null));
            event(past.id(), process.child(), lines.getLast());
        }
        duties(new StoredCase(past.id(), process.kind(), process.child(), process.subject(), process.assignedTo(),
                process.who(), lines), owed);
        if (duties.size() > MANY) {
            write();
        }
    }

    void event(ProcessId process, ChildId child, StoredEvent line) {
        Event event = line.event();
        events.add(by.authority().value(), process.value(), line.seq(), child.value(), event.type(), event.on(),
                event.ref(), event.exception(), event.year(), event.to(), line.owedBy(), line.takesBack(), now,
                by.name());
    }

    void duties(StoredCase stored, List<Owed> owed) {
        int n = 0;
        for (Owed one : owed) {
            duties.add(by.authority().value(), stored.id().value(), ++n, stored.child().value(), one.rule().id(),
                    one.ref(), one.rule().owner().code(), stored.owedBy(one),
                    stored.assignedTo() == null ? null : stored.assignedTo().value(),
                    one.rule().kind() == Kind.MINIMUM, one.startedBy(), one.startedOn(), one.dueOn(), one.inTimeUntil(),
                    one.metOn(), one.stoppedOn(), one.stoppedBy(),
                    one.exception() == null ? null : one.exception().id());
        }
    }

    void write() {
        processes.write(database);
        events.write(database);
        duties.write(database);
    }
}
