package continuum.people;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be shared about a child. */
@Repository
class ConsentStore {

    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    /** Newest first. */
    List<Consent> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("select c.* from people.consent c where c.child_id = :child and "
                        + Scope.sees("c.authority_id", "c.child_id") + " order by c.from_on desc, c.id")
                        .param("child", child.value()))
                .query((row, number) -> new Consent(row.getObject("id", UUID.class), row.getString("purpose"),
                        row.getString("shared_with"), LawfulBasis.of(row.getString("basis")), row.getBoolean("given"),
                        row.getString("given_by"), ChildStore.day(row, "from_on"), ChildStore.day(row, "expires_on"),
                        ChildStore.day(row, "withdrawn_on"), row.getString("note")))
                .list();
    }

    /** @return whether it stood and had not been withdrawn before */
    boolean withdraw(Viewer viewer, ChildId child, UUID consent, LocalDate on) {
        return viewer.scope()
                .bind(db.sql("update people.consent c set withdrawn_on = :on where c.child_id = :child and c.id = :id "
                        + "and c.withdrawn_on is null and " + Scope.sees("c.authority_id", "c.child_id"))
                        .param("child", child.value())
                        .param("id", consent)
                        .param("on", on))
                .update() == 1;
    }
}
