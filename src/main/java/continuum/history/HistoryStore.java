package continuum.history;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Rows;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryStore {

    private static final String READABLE = """
        (e.audience = 'family' or (e.audience = 'professionals' and not :family) or :staff)
        """;

    private static final int MANY = 5_000;

    /**
     * The child and the entries of the register that went into this one: their chains stay apart and are read together. Of
     * each only as many lines are read as a page shows, however long it is.
     */
    private static final String ALL_ENTRIES = """
        (select cast(:child as uuid) as id union all
         select s.child_id from access.same_child s where s.root_id = :child and s.child_id <> :child) as one
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
            values (coalesce((select r.authority_id from access.relation_now r
                               where r.child_id = :child and r.party_id = :party limit 1), :authority),
                    :child, 0, :kind, :on, :now, :account, :name, :role, :what, :reason, :audience, :subject, '')
            """)
                .param("authority", by.authority().value())
                .param("party", party(by))
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

    /** Lines in bulk go through a table of their own into one batch; each child's chain goes on behind it. */
    void addAll(Viewer by, Stream<Entry> entries, Instant now) {
        db.sql("""
            create temp table if not exists history_staged (ord bigint generated always as identity, child_id uuid, kind text,
                happened_on date, what text, reason text, audience text, subject uuid) on commit drop
            """).update();
        var rows = Rows.of("history_staged", "child_id", "kind", "happened_on", "what", "reason", "audience",
                "subject");
        entries.forEach(entry -> {
            rows.add(entry.child(), entry.kind(), entry.happenedOn(), entry.what(), entry.reason(),
                    entry.audience().code(), entry.subject());
            if (rows.size() >= MANY) {
                rows.write(database);
            }
        });
        rows.write(database);
        var batch = UUID.randomUUID();
        db.sql("""
            insert into history.entry (authority_id, child_id, seq, kind, happened_on, recorded_at, account_id, by_name,
                                       by_role, what, reason, audience, subject, batch, hash)
            select :authority, s.child_id, c.seq + row_number() over (partition by s.child_id order by s.ord), s.kind,
                   s.happened_on, :now, :account, :name, :role, s.what, s.reason, s.audience, s.subject, :batch, ''
              from history_staged s
              join history.begin_batch(:authority, (select array_agg(distinct child_id) from history_staged)) c using (child_id)
            """)
                .param("authority", by.authority().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", new SqlParameterValue(Types.OTHER, account(by)))
                .param("name", by.name())
                .param("role", by.roleWords())
                .param("batch", batch)
                .update();
        db.sql("select history.close_batch(:batch, :authority, :name, :account, :name)")
                .param("batch", batch)
                .param("authority", by.authority().value())
                .param("account", new SqlParameterValue(Types.OTHER, account(by)))
                .param("name", by.name())
                .query(Long.class)
                .single();
        db.sql("truncate history_staged").update();
    }

    void look(Viewer by, ChildId child, String page, @Nullable String reason, Instant now) {
        Looking.bind(db.sql("select " + Looking.at(":child")).param("child", child.value()), by, page, reason, now)
                .query(Boolean.class)
                .single();
    }

    List<Line> timeline(Viewer viewer, ChildId child, Line.@Nullable Key before, int limit) {
        var key = before == null ? new Line.Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE) : before;
        return viewer.scope()
                .bind(db.sql("""
            select happened.* from\s""" + ALL_ENTRIES + """
             cross join lateral (
                select e.seq, e.kind, e.happened_on, e.recorded_at, e.by_name, e.by_role, e.what, e.reason, e.audience,
                       e.subject
                  from history.entry e
                 where e.child_id = one.id and (e.happened_on, e.seq) < (:on, :seq) and\s""" + READABLE + " and "
                        + Scope.sees("e.authority_id", "e.child_id") + """
                 order by e.happened_on desc, e.seq desc
                 limit :limit) happened
             order by happened.happened_on desc, happened.seq desc
             limit :limit
            """)
                        .param("child", child.value())
                        .param("on", key.happenedOn())
                        .param("seq", key.seq())
                        .param("family", isFamily(viewer))
                        .param("staff", viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA)
                        .param("limit", limit))
                .query(Line.class)
                .list();
    }

    List<Look> looks(Viewer viewer, ChildId child, @Nullable Long before, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select looked.* from\s""" + ALL_ENTRIES + """
             cross join lateral (
                select l.seq, l.looked_at, l.by_name, l.by_role, l.page, case when not :family then l.reason end as reason
                  from history.look l
                 where l.child_id = one.id and l.seq < :before and\s""" + Scope.sees("l.authority_id", "l.child_id") + """
                 order by l.seq desc
                 limit :limit) looked
             order by looked.seq desc
             limit :limit
            """)
                        .param("child", child.value())
                        .param("before", before == null ? Long.MAX_VALUE : before)
                        .param("family", isFamily(viewer))
                        .param("limit", limit))
                .query(Look.class)
                .list();
    }

    List<String> opened(Viewer viewer, ChildId child, AccountId who, Instant from, Instant until) {
        return viewer.scope()
                .bind(db.sql("""
            select l.page from history.look l
             where l.child_id = :child and l.account_id = :who and l.looked_at between :from and :until and\s"""
                        + Scope.sees("l.authority_id", "l.child_id") + " group by l.page order by min(l.seq)")
                        .param("child", child.value())
                        .param("who", who.value())
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC)))
                .query(String.class)
                .list();
    }

    private static boolean isFamily(Viewer viewer) {
        return !viewer.isSystem() && viewer.may(May.FAMILY_VIEW);
    }

    private static @Nullable UUID account(Viewer by) {
        return by.account() == null ? null : by.account().value();
    }

    /** A child whom a school sees across a border belongs to another authority; so does what is recorded about it. */
    private static SqlParameterValue party(Viewer by) {
        return new SqlParameterValue(Types.OTHER, by.isSystem() ? null : by.party());
    }

    List<Finding> verify(AuthorityId authority) {
        return db.sql("select child_id, line, seq, finding from history.verify(:authority)")
                .param("authority", authority.value())
                .query((row, n) -> new Finding(row.getObject("child_id", UUID.class), row.getString("line"),
                        row.getLong("seq"), row.getString("finding")))
                .list();
    }

    History.Extent extent(AuthorityId authority) {
        return db.sql("""
            select (select count(*) from history.entry where authority_id = :authority) as entries,
                   (select count(*) from history.look where authority_id = :authority) as looks,
                   history.chains(:authority) as chains
            """).param("authority", authority.value()).query(History.Extent.class).single();
    }

    String ends(AuthorityId authority) {
        return db.sql("select history.ends(:authority)")
                .param("authority", authority.value())
                .query(String.class)
                .single();
    }
}
