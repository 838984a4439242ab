package continuum.advising;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.advice.Asked;
import continuum.advice.AskedId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Files on their way, in the pieces in which they come. The policies let only the draft's writers and readers find them. */
@Repository
class FileStore {

    private static final String FILES = """
        select f.id, f.name, f.size, f.received, f.media_type
          from advising.file f
         where f.asked_id = :asked and\s""" + Scope.sees("f.authority_id", "f.child_id");

    private final JdbcClient db;

    FileStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Asked asked, SentFile file, Instant now) {
        db.sql("""
            insert into advising.file (authority_id, child_id, id, asked_id, name, size, added_by, added_at)
            values (:authority, :child, :id, :asked, :name, :size, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", asked.child().value())
                .param("id", file.id())
                .param("asked", asked.id().value())
                .param("name", file.name())
                .param("size", file.size())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SentFile> of(Viewer viewer, AskedId asked) {
        return seen(viewer, asked, " order by f.added_at, f.id").query(SentFile.class).list();
    }

    /** The file, to which nobody else then adds until this transaction ends. */
    Optional<SentFile> lock(Viewer by, AskedId asked, UUID id) {
        return seen(by, asked, " and f.id = :id for update").param("id", id).query(SentFile.class).optional();
    }

    void append(Viewer by, Asked asked, SentFile file, byte[] bytes) {
        db.sql("""
            insert into advising.chunk (authority_id, child_id, asked_id, file_id, start, bytes)
            values (:authority, :child, :asked, :file, :start, :bytes)
            """)
                .param("authority", by.authority().value())
                .param("child", asked.child().value())
                .param("asked", asked.id().value())
                .param("file", file.id())
                .param("start", file.received())
                .param("bytes", bytes)
                .update();
        changing(by, file.id(), "received = :received").param("received", file.received() + bytes.length).update();
    }

    void judged(Viewer by, UUID file, String name, String mediaType) {
        changing(by, file, "name = :name, media_type = :type").param("name", name).param("type", mediaType).update();
    }

    void remove(Viewer by, AskedId asked, UUID file) {
        db.sql("delete from advising.file where authority_id = :authority and asked_id = :asked and id = :id")
                .param("authority", by.authority().value())
                .param("asked", asked.value())
                .param("id", file)
                .update();
    }

    /** The bytes that begin at this place, or nothing after the last. */
    Optional<byte[]> chunk(Viewer viewer, AskedId asked, UUID file, long start) {
        return db.sql("""
            select c.bytes from advising.chunk c
             where c.authority_id = :authority and c.asked_id = :asked and c.file_id = :file and c.start = :start
            """)
                .param("authority", viewer.authority().value())
                .param("asked", asked.value())
                .param("file", file)
                .param("start", start)
                .query(byte[].class)
                .optional();
    }

    private StatementSpec seen(Viewer viewer, AskedId asked, String which) {
        return viewer.scope().bind(db.sql(FILES + which).param("asked", asked.value()));
    }

    private StatementSpec changing(Viewer by, UUID file, String columns) {
        return db.sql("update advising.file set " + columns + " where authority_id = :authority and id = :id")
                .param("authority", by.authority().value())
                .param("id", file);
    }
}
