package continuum.termdates;

import continuum.access.Viewer;
import continuum.duties.Anew;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnewStore {

    private final JdbcClient db;

    AnewStore(JdbcClient db) {
        this.db = db;
    }

    void asked(Viewer by, Instant now) {
        db.sql("""
            insert into termdates.anew (authority_id, asked_at) values (:authority, :now)
                on conflict (authority_id) do update set asked_at = excluded.asked_at, done_at = null
            """)
                .param("authority", by.authority().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(Viewer by, Anew anew, Instant now) {
        db.sql("""
            insert into termdates.anew as a (authority_id, asked_at, done_at, cases, changed)
            values (:authority, :now, :now, :cases, :changed)
                on conflict (authority_id) do update
                set done_at = excluded.done_at, cases = excluded.cases, changed = excluded.changed
            """)
                .param("authority", by.authority().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cases", anew.cases())
                .param("changed", anew.changed())
                .update();
    }

    Optional<LastAnew> last(Viewer viewer) {
        return db.sql("select asked_at, done_at, coalesce(cases, 0) as cases, coalesce(changed, 0) as changed "
                + "from termdates.anew where authority_id = :authority")
                .param("authority", viewer.authority().value())
                .query((row, n) -> new LastAnew(row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("done_at") == null ? null : row.getTimestamp("done_at").toInstant(),
                        row.getInt("cases"), row.getInt("changed")))
                .optional();
    }
}
