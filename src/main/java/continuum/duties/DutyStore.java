package continuum.duties;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {
    private static final String CASES = """
        select p.id, p.kind, p.child_id, p.subject, p.assigned_to, p.born, p.plan_first_made, e.seq, e.type, e.happened_on,
               e.ref, e.exception, e.move_year, e.move_to, e.owed_by, e.takes_back
          from duties.process p
          left join duties.event e on e.authority_id = p.authority_id and e.process_id = p.id
         where p.authority_id = :authority and\s""" + Scope.sees("p.authority_id", "p.child_id");

    private final JdbcClient db;
    private final DataSource database;

    DutyStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    void add(Viewer by, ProcessId id, NewProcess process, Instant now) {
        db.sql("""
            insert into duties.process (authority_id, id, child_id, kind, subject, assigned_to, born, plan_first_made, opened_at)
            values (:authority, :id, :child, :kind, :subject, :officer, :born, :plan, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("child", process.child().value())
                .param("kind", process.kind())
                .param("subject", process.subject())
                .param("officer", officer(process.assignedTo()), Types.OTHER)
                .param("born", process.who().born(), Types.DATE)
                .param("plan", process.who().planFirstMade(), Types.DATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The case, which nobody else may then change until this transaction ends. */
    Optional<StoredCase> lock(Viewer by, ProcessId id) {
        return by.scope()
                .bind(db.sql("select p.id from duties.process p where p.authority_id = :authority and p.id = :id and "
                        + Scope.sees("p.authority_id", "p.child_id") + " for update")
                        .param("authority", by.authority().value())
                        .param("id", id.value()))
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(by, id));
    }

    Optional<StoredCase> find(Viewer viewer, ProcessId id) {
        return read(viewer.scope()
                .bind(db.sql(CASES + " and p.id = :id order by e.seq")
                        .param("authority", viewer.authority().value())
                        .param("id", id.value())))
                .stream()
                .findFirst();
    }

    List<StoredCase> ofChild(Viewer viewer, ChildId child) {
        return read(viewer.scope()
                .bind(db.sql(CASES + " and p.child_id = :child order by p.opened_at desc, p.id, e.seq")
                        .param("authority", viewer.authority().value())
                        .param("child", child.value())));
    }

    /** Every case in which something is still owed. */
    List<StoredCase> open(Viewer viewer) {
        return read(viewer.scope().bind(db.sql(CASES + """
             and exists (select from duties.duty d where d.authority_id = p.authority_id and d.process_id = p.id and d.is_open)
             order by p.id, e.seq
            """).param("authority", viewer.authority().value())));
    }

    /** Nobody changes an open case until this transaction ends. Always in the same order, so that two never wait for each other. */
    void lockOpen(Viewer by) {
        by.scope()
                .bind(db.sql("""
            select p.id from duties.process p
             where p.authority_id = :authority
               and exists (select from duties.duty d where d.authority_id = p.authority_id and d.process_id = p.id and d.is_open)
               and\s""" + Scope.sees("p.authority_id", "p.child_id") + " order by p.id for update of p")
                        .param("authority", by.authority().value()))
                .query(UUID.class)
                .list();
    }

    /** The dates of every case in which something is still owed, as one word a case. */
    Map<UUID, String> dates(Viewer viewer) {
        var dates = new HashMap<UUID, String>();
        viewer.scope()
                .bind(db.sql("""
            select d.process_id, md5(string_agg(concat_ws(' ', d.rule, d.started_on, d.due_on, d.in_time_until, d.exception),
                                                ',' order by d.n)) as word
              from duties.duty d
             where d.authority_id = :authority and\s""" + Scope.sees("d.authority_id", "d.child_id")
                        + " group by d.process_id having bool_or(d.is_open)")
                        .param("authority", viewer.authority().value()))
                .query(row -> {
                    dates.put(row.getObject("process_id", UUID.class), row.getString("word"));
                });
        return dates;
    }

    List<StoredEvent> append(Viewer by, StoredCase stored, List<Happened> happened, Instant now) {
        var lines = new ArrayList<>(stored.lines());
        for (Happened one : happened) {
            lines.add(new StoredEvent(lines.size() + 1, one.event(), one.owedBy(), null));
        }
        write(by, stored, lines.subList(stored.lines().size(), lines.size()), now);
        return lines;
    }

    List<StoredEvent> takeBack(Viewer by, StoredCase stored, StoredEvent line, Instant now) {
        var lines = new ArrayList<>(stored.lines());
        lines.add(new StoredEvent(lines.size() + 1, line.event(), null, line.seq()));
        write(by, stored, lines.subList(lines.size() - 1, lines.size()), now);
        return lines;
    }

    private void write(Viewer by, StoredCase stored, List<StoredEvent> newLines, Instant now) {
        var rows = new DutyLines(by, database, now);
        newLines.forEach(line -> rows.event(stored.id(), stored.child(), line));
        rows.write();
    }

    /** Replaces what the case was worked out to owe. */
    void write(Viewer by, StoredCase stored, List<Owed> owed) {
        db.sql("delete from duties.duty where authority_id = :authority and process_id = :id")
                .param("authority", by.authority().value())
                .param("id", stored.id().value())
                .update();
        var rows = new DutyLines(by, database, Instant.EPOCH);
        rows.duties(stored, owed);
        rows.write();
    }

    DutyLines lines(Viewer by, Instant now) {
        return new DutyLines(by, database, now);
    }

    boolean assign(Viewer by, ProcessId id, @Nullable AccountId officer) {
        return by.scope()
                .bind(db.sql("""
            with given as (
                update duties.process p set assigned_to = :officer
                 where p.authority_id = :authority and p.id = :id and\s""" + Scope.sees("p.authority_id", "p.child_id")
                        + """
                returning p.authority_id, p.id),
            duties as (
                update duties.duty d set assigned_to = :officer from given
                 where d.authority_id = given.authority_id and d.process_id = given.id)
            select count(*) from given
            """)
                        .param("officer", officer(officer), Types.OTHER)
                        .param("authority", by.authority().value())
                        .param("id", id.value()))
                .query(Long.class)
                .single() == 1;
    }

    Optional<AccountId> officerOf(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("""
            select p.assigned_to
              from duties.process p
             where p.child_id = :child and p.assigned_to is not null and\s"""
                        + Scope.sees("p.authority_id", "p.child_id") + """

             order by exists (select from duties.duty d where d.authority_id = p.authority_id and d.process_id = p.id
                                                          and d.is_open and not d.is_window) desc,
                      p.opened_at desc, p.id desc
             limit 1
            """).param("child", child.value()))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    List<DeskLine> due(Viewer viewer, Desk desk, DeskLine.@Nullable Key after, int limit, Law law, LocalDate today) {
        var from = after == null ? new DeskLine.Key(LocalDate.of(1, 1, 1), new UUID(0, 0), 0) : after;
        return desk(viewer, desk, """
            select d.process_id, d.n, d.child_id, p.kind, p.subject, p.born, p.plan_first_made, d.rule, d.ref, d.started_by,
                   d.started_on, d.due_on, d.in_time_until, d.met_on, d.stopped_on, d.stopped_by, d.exception
            """, """
            and (d.due_on, d.process_id, d.n) > (:fromDay, :fromProcess, :fromN)
            order by d.due_on, d.process_id, d.n limit :limit
            """).param("fromDay", from.dueOn())
                .param("fromProcess", from.process())
                .param("fromN", from.n())
                .param("limit", limit)
                .query((row, n) -> line(row, law, today))
                .list();
    }

    long count(Viewer viewer, Desk desk) {
        return desk(viewer, desk, "select count(*) ", "").query(Long.class).single();
    }

    /** The conditions of a desk are the program's own words; what a person chose is always a parameter. */
    private JdbcClient.StatementSpec desk(Viewer viewer, Desk desk, String what, String rest) {
        var sql = new StringBuilder(what).append("""
            from duties.duty d
            join duties.process p on p.authority_id = d.authority_id and p.id = d.process_id
            where d.authority_id = :authority and d.is_open and not d.is_window and\s""")
                .append(Scope.sees("d.authority_id", "d.child_id"));
        var given = new LinkedHashMap<String, Object>();
        condition(sql, given, " and d.assigned_to = :officer", "officer", officer(desk.assignedTo()));
        condition(sql, given, " and d.owed_by = :owedBy", "owedBy", desk.owedBy());
        condition(sql, given, " and d.owner = :owner", "owner", desk.owner() == null ? null : desk.owner().code());
        condition(sql, given, " and p.kind = :kind", "kind", desk.process());
        condition(sql, given, " and d.due_on <= :dueBy", "dueBy", desk.dueBy());
        return viewer.scope()
                .bind(db.sql(sql.append(' ').append(rest).toString())
                        .param("authority", viewer.authority().value())
                        .params(given));
    }

    private static void condition(StringBuilder sql, LinkedHashMap<String, Object> given, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            given.put(name, value);
        }
    }

    private static DeskLine line(ResultSet row, Law law, LocalDate today) throws SQLException {
        return new DeskLine(new ProcessId(row.getObject("process_id", UUID.class)), row.getInt("n"),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("kind"),
                row.getObject("subject", UUID.class), duty(row, "", law, today));
    }

    /** The duty in the columns of a row whose names begin so. */
    static Duty duty(ResultSet row, String prefix, Law law, LocalDate today) throws SQLException {
        var who = new Subject(row.getObject(prefix + "born", LocalDate.class),
                row.getObject(prefix + "plan_first_made", LocalDate.class));
        LocalDate startedOn = row.getObject(prefix + "started_on", LocalDate.class);
        String id = row.getString(prefix + "rule");
        Rule rule = law.find(id, startedOn, who)
                .or(() -> law.find(id))
                .orElseThrow(() -> new IllegalStateException("A stored duty names a rule that is not known"));
        String exception = row.getString(prefix + "exception");
        return new Owed(rule, row.getString(prefix + "ref"), row.getString(prefix + "started_by"), startedOn,
                row.getObject(prefix + "due_on", LocalDate.class),
                row.getObject(prefix + "in_time_until", LocalDate.class),
                row.getObject(prefix + "met_on", LocalDate.class),
                row.getObject(prefix + "stopped_on", LocalDate.class), row.getString(prefix + "stopped_by"),
                exception == null ? null : rule.exception(exception)).on(today);
    }

    private static List<StoredCase> read(JdbcClient.StatementSpec statement) {
        var cases = new LinkedHashMap<UUID, StoredCase>();
        statement.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            StoredCase stored = cases.get(id);
            if (stored == null) {
                UUID officer = row.getObject("assigned_to", UUID.class);
                stored = new StoredCase(new ProcessId(id), row.getString("kind"),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getObject("subject", UUID.class),
                        officer == null ? null : new AccountId(officer), new Subject(
                                row.getObject("born", LocalDate.class),
                                row.getObject("plan_first_made", LocalDate.class)),
                        new ArrayList<>());
                cases.put(id, stored);
            }
            int seq = row.getInt("seq");
            if (!row.wasNull()) {
                stored.lines().add(event(seq, row));
            }
        });
        return List.copyOf(cases.values());
    }

    private static StoredEvent event(int seq, ResultSet row) throws SQLException {
        int takesBack = row.getInt("takes_back");
        boolean takes = !row.wasNull();
        var event = new Event(row.getString("type"), row.getObject("happened_on", LocalDate.class),
                row.getString("ref"),
                row.getString("exception"), row.getInt("move_year"), row.getString("move_to"));
        return new StoredEvent(seq, event, row.getObject("owed_by", UUID.class), takes ? takesBack : null);
    }

    private static @Nullable UUID officer(@Nullable AccountId officer) {
        return officer == null ? null : officer.value();
    }
}
