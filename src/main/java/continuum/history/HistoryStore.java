package continuum.history;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryStore {

    private static final String READABLE = """
        (e.audience = 'family' or (e.audience = 'professionals' and not :family) or :staff)
        """;

    private static final int MANY = 5_000;

    /** The child and the entries of the register that went into this one: their chains stay apart and are read together. */
    private static final String ALL_ENTRIES = """
        array(select cast(:child as uuid) union all
              select s.child_id from access.same_child s where s.root_id = :child and s.child_id <> :child)
        """;

    private final JdbcClient db;
    private final DataSource database;

    HistoryStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    void add(Viewer by, Entry entry, Instant now) {
        db.sql("""
            insert into history.entry (authority_id, child_id, seq, kind, happened_on, recorded_at, account_id, by_name,
                                       by_role, what, reason, audience, subject, hash)
            values (:authority, :child, 0, :kind, :on, :now, :account, :name, :role, :what, :reason, :audience, :subject, '')
            """)
                .param("authority", by.authority().value())
                .param("child", entry.child().value())
                .param("kind", entry.kind())
                .param("on", entry.happenedOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account(by))
                .param("name", by.name())
                .param("role", by.roleWords())
                .param("what", entry.what())
                .param("reason", entry.reason())
                .param("audience", entry.audience().code())
                .param("subject", entry.subject())
                .update();
    }

    /** The database gives each line its place and its hash, also when many come at once. */
    void addAll(Viewer by, Stream<Entry> entries, Instant now) {
        var rows = Rows.of("history.entry", "authority_id", "child_id", "seq", "kind", "happened_on", "recorded_at",
                "account_id", "by_name", "by_role", "what", "reason", "audience", "subject", "hash");
        entries.forEach(entry -> {
            rows.add(by.authority(), entry.child(), 0, entry.kind(), entry.happenedOn(), now, by.account(), by.name(),
                    by.roleWords(), entry.what(), entry.reason(), entry.audience().code(), entry.subject(), "");
            if (rows.size() >= MANY) {
                rows.write(database);
            }
        });
        rows.write(database);
    }

    void look(Viewer by, ChildId child, String page, @Nullable String reason, Instant now) {
        db.sql("""
            insert into history.look (authority_id, child_id, seq, looked_at, account_id, by_name, by_role, page, reason, hash)
            values (:authority, :child, 0, :now, :account, :name, :role, :page, :reason, '')
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account(by))
                .param("name", by.name())
                .param("role", by.roleWords())
                .param("page", page)
                .param("reason", reason)
                .update();
    }

    List<Line> timeline(Viewer viewer, ChildId child, Line.@Nullable Key before, int limit) {
        var key = before == null ? new Line.Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE) : before;
        return viewer.scope()
                .bind(db.sql("""
            select e.seq, e.kind, e.happened_on, e.recorded_at, e.by_name, e.by_role, e.what, e.reason, e.audience, e.subject
              from history.entry e
             where e.child_id = any(\s""" + ALL_ENTRIES + """
            ) and (e.happened_on, e.seq) < (:on, :seq) and\s""" + READABLE + " and "
                        + Scope.sees("e.authority_id", "e.child_id") + """
             order by e.happened_on desc, e.seq desc
             limit :limit
            """)
                        .param("child", child.value())
                        .param("on", key.happenedOn())
                        .param("seq", key.seq())
                        .param("family", viewer.role() != null && viewer.may(continuum.access.May.FAMILY_VIEW))
                        .param("staff", viewer.isSystem() || viewer.role().reach() == continuum.access.Role.Reach.AREA)
                        .param("limit", limit))
                .query(Line.class)
                .list();
    }

    List<Look> looks(Viewer viewer, ChildId child, @Nullable Long before, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select l.seq, l.looked_at, l.by_name, l.by_role, l.page, l.reason
              from history.look l
             where l.child_id = any(\s""" + ALL_ENTRIES + """
            ) and l.seq < :before and\s""" + Scope.sees("l.authority_id", "l.child_id") + """
             order by l.seq desc
             limit :limit
            """)
                        .param("child", child.value())
                        .param("before", before == null ? Long.MAX_VALUE : before)
                        .param("limit", limit))
                .query(Look.class)
                .list();
    }

    private static @Nullable UUID account(Viewer by) {
        return by.account() == null ? null : by.account().value();
    }
}
