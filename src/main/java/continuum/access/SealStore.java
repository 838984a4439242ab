package continuum.access;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Seals and openings. Row-level security judges each statement again: who may seal, whose glass is broken, who reviews. The
 * moment is the database's own, which the transaction was told: what is opened is open to the next statement.
 */
@Repository
class SealStore {

    private static final String SEAL = """
        select s.id, s.child_id, s.reason, s.sealed_by_name, s.sealed_at from access.sealed s where s.lifted_at is null
        """;

    private static final String OPENING = """
        select o.id, o.child_id, o.seal_id, o.account_id, o.name, o.acting, o.broken_glass, o.reason, o.from_at, o.until_at,
               o.closed_at, o.reviewed_by_name, o.reviewed_at, o.upheld, o.review
          from access.opening o
        """;

    private final JdbcClient db;

    SealStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether both walls let the viewer see this child now: one of the viewer's authority, or one related to their party. */
    boolean sees(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("""
            select exists (select from (values (cast(:authority as uuid), cast(:child as uuid))) as c (authority_id, child_id)
                            where\s""" + Scope.sees("c.authority_id", "c.child_id") + """
                      and c.child_id <> all (access.sealed_from_me()))
            """).param("authority", viewer.authority().value()).param("child", child.value()))
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> seal(ChildId child) {
        return db.sql(SEAL + " and s.child_id = :child")
                .param("child", child.value())
                .query((row, n) -> seal(row))
                .optional();
    }

    List<Seal> list(AuthorityId authority, int limit) {
        return db.sql(SEAL + " and s.authority_id = :authority order by s.sealed_at desc, s.id limit :limit")
                .param("authority", authority.value())
                .param("limit", limit)
                .query((row, n) -> seal(row))
                .list();
    }

    /** Nothing is added where a seal lies already. */
    int add(Viewer by, ChildId child, String reason) {
        return db.sql("""
            insert into access.sealed (id, authority_id, child_id, reason, sealed_by, sealed_by_name, sealed_at)
            values (:id, :authority, :child, :reason, :by, :name, access.moment())
                on conflict do nothing
            """)
                .param("id", UUID.randomUUID())
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("reason", reason)
                .param("by", account(by))
                .param("name", by.name())
                .update();
    }

    int lift(Viewer by, ChildId child, String reason) {
        return db.sql("""
            update access.sealed
               set lifted_at = access.moment(), lifted_by = :by, lifted_by_name = :name, lift_reason = :reason
             where child_id = :child and lifted_at is null
            """)
                .param("by", account(by))
                .param("name", by.name())
                .param("reason", reason)
                .param("child", child.value())
                .update();
    }

    void open(Viewer by, Seal seal, Account to, String acting, String reason, @Nullable Instant until) {
        db.sql("""
            insert into access.opening (id, authority_id, child_id, seal_id, account_id, name, acting, broken_glass, reason,
                                        from_at, until_at)
            values (:id, :authority, :child, :seal, :account, :name, :acting, false, :reason, access.moment(), :until)
            """)
                .param("id", UUID.randomUUID())
                .param("authority", by.authority().value())
                .param("child", seal.child().value())
                .param("seal", seal.id())
                .param("account", to.id().value())
                .param("name", to.name())
                .param("acting", acting)
                .param("reason", reason)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void breakGlass(Viewer by, ChildId child, String reason, Duration lasts) {
        db.sql("""
            insert into access.opening (id, authority_id, child_id, seal_id, account_id, name, acting, party_id, broken_glass,
                                        reason, from_at, until_at)
            values (:id, :authority, :child, access.seal_on(:child), :account, :name, :acting, :party, true, :reason,
                    access.moment(), access.moment() + :seconds * interval '1 second')
            """)
                .param("id", UUID.randomUUID())
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("account", account(by))
                .param("name", by.name())
                .param("acting", by.partyName().isBlank() ? by.roleWords() : by.roleWords() + ", " + by.partyName())
                .param("party", AccountStore.uuid(by.party()))
                .param("reason", reason)
                .param("seconds", lasts.toSeconds())
                .update();
    }

    int close(Viewer by, UUID opening) {
        return db.sql("""
            update access.opening set closed_at = access.moment(), closed_by_name = :name
             where id = :id and not broken_glass and closed_at is null and coalesce(until_at, 'infinity') > access.moment()
            """).param("name", by.name()).param("id", opening).update();
    }

    Optional<Opening> find(UUID id) {
        return db.sql(OPENING + " where o.id = :id").param("id", id).query((row, n) -> opening(row)).optional();
    }

    List<Opening> openings(ChildId child) {
        return db.sql(OPENING + " where o.child_id = :child order by o.from_at desc, o.id")
                .param("child", child.value())
                .query((row, n) -> opening(row))
                .list();
    }

    List<Opening> toReview(Viewer by) {
        return reviewable(by, "o.reviewed_at is null order by o.from_at, o.id limit 200");
    }

    List<Opening> reviewed(Viewer by, int limit) {
        return reviewable(by, "o.reviewed_at is not null order by o.reviewed_at desc, o.id limit " + limit);
    }

    int review(Viewer by, UUID opening, boolean upheld, String words) {
        return db.sql("""
            update access.opening
               set reviewed_at = access.moment(), reviewed_by = :by, reviewed_by_name = :name, review = :words,
                   upheld = :upheld,
                   closed_at = case when :upheld then closed_at else coalesce(closed_at, access.moment()) end,
                   closed_by_name = case when :upheld then closed_by_name else coalesce(closed_by_name, :name) end
             where id = :id and broken_glass and reviewed_at is null and account_id is distinct from :by
            """)
                .param("by", account(by))
                .param("name", by.name())
                .param("words", words)
                .param("upheld", upheld)
                .param("id", opening)
                .update();
    }

    /** A SEND manager reviews all of the authority, a service lead those who act for their own team; nobody their own. */
    private List<Opening> reviewable(Viewer by, String which) {
        return db.sql(OPENING + """
             where o.authority_id = :authority and o.broken_glass and o.account_id is distinct from :account
               and (:all or o.party_id = :party) and\s""" + which)
                .param("authority", by.authority().value())
                .param("account", account(by))
                .param("all", by.may(May.SEAL))
                .param("party", AccountStore.uuid(by.party()))
                .query((row, n) -> opening(row))
                .list();
    }

    private static @Nullable Object account(Viewer by) {
        return AccountStore.uuid(by.account() == null ? null : by.account().value());
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                row.getString("reason"), row.getString("sealed_by_name"), row.getTimestamp("sealed_at").toInstant());
    }

    private static Opening opening(ResultSet row) throws SQLException {
        var reviewed = moment(row, "reviewed_at");
        return new Opening(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                row.getObject("seal_id", UUID.class) != null, new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"), row.getString("acting"), row.getBoolean("broken_glass"), row.getString("reason"),
                row.getTimestamp("from_at").toInstant(), moment(row, "until_at"), moment(row, "closed_at"),
                reviewed == null
                        ? null
                        : new Opening.Review(row.getString("reviewed_by_name"), reviewed, row.getBoolean("upheld"),
                                row.getString("review")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
