package continuum.advising;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.advice.Asked;
import continuum.advice.AskedId;
import continuum.area.Identifiers;
import continuum.links.PrivateLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Private links by their hashes, and every use of them. */
@Repository
class GuestLinkStore {

    private static final String LINKS = """
        select l.id, l.asked_id, l.guest_name, l.until, l.made_by, l.made_at, l.revoked_at, l.revoked_by,
               (select count(*) from advising.guest_use u where u.link_id = l.id) as uses,
               (select max(u.used_at) from advising.guest_use u where u.link_id = l.id) as last_used
          from advising.guest_link l
         where\s""";

    private final JdbcClient db;

    GuestLinkStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Asked asked, PrivateLink link, LocalDate until, Instant now) {
        db.sql("""
            insert into advising.guest_link (authority_id, child_id, id, asked_id, link_hash, guest_name, until, made_by, made_at)
            values (:authority, :child, :id, :asked, :hash, :guest, :until, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", asked.child().value())
                .param("id", Identifiers.next())
                .param("asked", asked.id().value())
                .param("hash", link.hash())
                .param("guest", asked.to().name())
                .param("until", until)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every link to the request is dead from now on. */
    void revoke(Viewer by, AskedId asked, Instant now) {
        db.sql("""
            update advising.guest_link set revoked_at = :now, revoked_by = :by
             where authority_id = :authority and asked_id = :asked and revoked_at is null
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("authority", by.authority().value())
                .param("asked", asked.value())
                .update();
    }

    /** The links to a request, the newest first. */
    List<GuestLink> of(Viewer viewer, AskedId asked) {
        return viewer.scope()
                .bind(db.sql(LINKS + "l.asked_id = :asked and " + Scope.sees("l.authority_id", "l.child_id")
                        + " order by l.made_at desc").param("asked", asked.value()))
                .query((row, n) -> link(row))
                .list();
    }

    /** The link with this secret in the system's authority. While the child's record is sealed there is none. */
    Optional<GuestLink> find(PrivateLink link) {
        return db.sql(LINKS + """
            l.link_hash = :hash and l.child_id not in (select s.child_id from access.sealed_now s)
            """)
                .param("hash", link.hash())
                .query((row, n) -> link(row))
                .optional();
    }

    void used(Viewer guest, Asked asked, GuestLink link, String what, Instant now) {
        db.sql("""
            insert into advising.guest_use (authority_id, child_id, link_id, used_at, what)
            values (:authority, :child, :link, :now, :what)
            """)
                .param("authority", guest.authority().value())
                .param("child", asked.child().value())
                .param("link", link.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("what", what)
                .update();
    }

    private static GuestLink link(ResultSet row) throws SQLException {
        return new GuestLink(row.getObject("id", UUID.class), new AskedId(row.getObject("asked_id", UUID.class)),
                row.getString("guest_name"), row.getObject("until", LocalDate.class), row.getString("made_by"),
                moment(row, "made_at"), moment(row, "revoked_at"), row.getString("revoked_by"), row.getInt("uses"),
                moment(row, "last_used"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
