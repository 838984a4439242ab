package continuum.papers;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.history.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PaperStore {

    private static final int CHUNK = 512 * 1024;

    private static final String PAPERS = """
        select p.id, p.child_id, p.title, p.file_name, p.media_type, p.size, p.virus_checked, p.audience, p.kept_by,
               p.kept_by_role, p.kept_on
          from papers.paper p
         where p.authority_id = :authority
           and not exists (select from papers.removal r where r.authority_id = p.authority_id and r.paper_id = p.id)
           and p.child_id not in (select c.child_id from papers.closed c where c.authority_id = :authority
                                     and c.membership_id = :membership and c.opened_at is null)
           and (p.audience = 'family' or (p.audience = 'professionals' and not :family) or :staff)
           and\s""" + Scope.sees("p.authority_id", "p.child_id");

    private final JdbcClient db;

    PaperStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Paper paper, UploadCheck.Passed file, Instant now) throws IOException {
        db.sql("""
            insert into papers.paper (authority_id, child_id, id, title, file_name, media_type, size, sha256, virus_checked,
                                      audience, kept_by, kept_by_role, kept_account, kept_on, recorded_at)
            values (:authority, :child, :id, :title, :name, :type, :size, :sha256, :checked, :audience, :by, :role, :account,
                    :on, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", paper.child().value())
                .param("id", paper.id().value())
                .param("title", paper.title())
                .param("name", paper.fileName())
                .param("type", paper.mediaType())
                .param("size", paper.size())
                .param("sha256", file.sha256())
                .param("checked", paper.virusChecked())
                .param("audience", paper.audience().code())
                .param("by", paper.keptBy())
                .param("role", paper.keptByRole())
                .param("account", by.account() == null ? null : by.account().value(), java.sql.Types.OTHER)
                .param("on", paper.keptOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        try (var in = Files.newInputStream(file.at())) {
            int number = 0;
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                db.sql("""
                    insert into papers.chunk (authority_id, child_id, paper_id, number, bytes)
                    values (:authority, :child, :paper, :number, :bytes)
                    """)
                        .param("authority", by.authority().value())
                        .param("child", paper.child().value())
                        .param("paper", paper.id().value())
                        .param("number", number++)
                        .param("bytes", bytes)
                        .update();
            }
        }
    }

    List<Paper> list(Viewer viewer, ChildId child) {
        return seen(viewer, " and p.child_id = :child order by p.kept_on desc, p.id desc").param("child", child.value())
                .query(PaperStore::paper)
                .list();
    }

    Optional<Paper> find(Viewer viewer, PaperId id) {
        return seen(viewer, " and p.id = :id").param("id", id.value()).query(PaperStore::paper).optional();
    }

    /** One piece of a paper's bytes, or nothing after the last. */
    Optional<byte[]> chunk(Viewer viewer, PaperId paper, int number) {
        return viewer.scope()
                .bind(db.sql("""
            select c.bytes from papers.chunk c
             where c.authority_id = :authority and c.paper_id = :paper and c.number = :number and\s"""
                        + Scope.sees("c.authority_id", "c.child_id"))
                        .param("authority", viewer.authority().value())
                        .param("paper", paper.value())
                        .param("number", number))
                .query(byte[].class)
                .optional();
    }

    void remove(Viewer by, Paper paper, String why, LocalDate on, Instant now) {
        db.sql("""
            insert into papers.removal (authority_id, child_id, paper_id, removed_on, why, removed_by, recorded_at)
            values (:authority, :child, :paper, :on, :why, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", paper.child().value())
                .param("paper", paper.id().value())
                .param("on", on)
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(Viewer by, ChildId child, UUID membership, String why, Instant now) {
        db.sql("""
            insert into papers.closed (authority_id, child_id, membership_id, why, closed_by, closed_at)
            values (:authority, :child, :membership, :why, :by, :now)
                on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("membership", membership)
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reopen(Viewer by, ChildId child, UUID membership, Instant now) {
        db.sql("""
            update papers.closed set opened_at = :now
             where authority_id = :authority and child_id = :child and membership_id = :membership and opened_at is null
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("membership", membership)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec seen(Viewer viewer, String which) {
        return viewer.scope()
                .bind(db.sql(PAPERS + which)
                        .param("authority", viewer.authority().value())
                        .param("membership", viewer.membership(), java.sql.Types.OTHER)
                        .param("family", !viewer.isSystem() && viewer.may(May.FAMILY_VIEW))
                        .param("staff", viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA));
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(new PaperId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)),
                row.getString("title"), row.getString("file_name"), row.getString("media_type"), row.getLong("size"),
                row.getBoolean("virus_checked"), Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                row.getString("kept_by"), row.getString("kept_by_role"), row.getObject("kept_on", LocalDate.class));
    }
}
