package continuum.settings;

import continuum.access.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that somebody brought and has not let in yet. In the database, so that any node can go on with them. */
@Repository
class BroughtFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    /** @param what {@code register} or {@code look-up} */
    record Brought(UUID id, String fileName, String what, boolean everywhere, byte[] content) {}

    private final JdbcClient db;

    BroughtFiles(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void keep(Viewer by, Brought file, Instant now) {
        db.sql("delete from settings.brought where authority_id = :authority and brought_at < :old")
                .param("authority", by.authority().value())
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
            insert into settings.brought (authority_id, id, file_name, what, everywhere, content, account_id, brought_at)
            values (:authority, :id, :name, :what, :everywhere, :content, :account, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", file.id())
                .param("name", file.fileName())
                .param("what", file.what())
                .param("everywhere", file.everywhere())
                .param("content", file.content())
                .param("account", by.account() == null ? null : by.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Brought> find(Viewer by, UUID id) {
        return db.sql("""
            select id, file_name, what, everywhere, content from settings.brought
             where authority_id = :authority and id = :id
            """).param("authority", by.authority().value()).param("id", id).query(Brought.class).optional();
    }

    @Transactional
    public void forget(Viewer by, UUID id) {
        db.sql("delete from settings.brought where authority_id = :authority and id = :id")
                .param("authority", by.authority().value())
                .param("id", id)
                .update();
    }
}
