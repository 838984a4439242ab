package continuum.casework;

import continuum.access.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views somebody keeps, for the membership under which they act. */
@Repository
class SavedViewStore {

    private final JdbcClient db;

    SavedViewStore(JdbcClient db) {
        this.db = db;
    }

    List<SavedView> of(Viewer viewer) {
        return db.sql(
                "select id, name, query from casework.saved_view where membership_id = :membership order by lower(name)")
                .param("membership", viewer.membership())
                .query(SavedView.class)
                .list();
    }

    /** Keeps a view; one that has the name already becomes this one. */
    void keep(Viewer by, SavedView view, Instant now) {
        db.sql("""
            insert into casework.saved_view (id, authority_id, membership_id, name, query, saved_at)
            values (:id, :authority, :membership, :name, :query, :now)
                on conflict (membership_id, lower(name)) do update
               set name = excluded.name, query = excluded.query, saved_at = excluded.saved_at
            """)
                .param("id", view.id())
                .param("authority", by.authority().value())
                .param("membership", by.membership())
                .param("name", view.name())
                .param("query", view.query())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Viewer by, UUID id) {
        db.sql("delete from casework.saved_view where membership_id = :membership and id = :id")
                .param("membership", by.membership())
                .param("id", id)
                .update();
    }
}
