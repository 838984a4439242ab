package continuum.consulting;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.papers.PaperId;
import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packs, as they were made. */
@Repository
class PackStore {

    record Stored(String plan, String checksum, LocalDate madeOn) {}

    private static final String ASKED = """
         exists (select from consulting.consultation c where c.pack_id = %s and c.setting_id = :party
                    and c.authority_id = :authority and c.closed_on is null)
        """;

    private final JdbcClient db;

    PackStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, UUID id, ChildId child, VersionId version, String plan, String checksum, LocalDate on,
            List<Pack.Enclosed> papers) {
        db.sql("""
            insert into consulting.pack (authority_id, id, child_id, version_id, plan_text, checksum, made_on, made_by)
            values (:authority, :id, :child, :version, :plan, :checksum, :on, :by)
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("child", child.value())
                .param("version", version.value())
                .param("plan", plan)
                .param("checksum", checksum)
                .param("on", on)
                .param("by", by.name())
                .update();
        for (var paper : papers) {
            db.sql("""
                insert into consulting.pack_paper (authority_id, pack_id, paper_id, child_id, title)
                values (:authority, :pack, :paper, :child, :title)
                on conflict do nothing
                """)
                    .param("authority", by.authority().value())
                    .param("pack", id)
                    .param("paper", paper.id().value())
                    .param("child", child.value())
                    .param("title", paper.title())
                    .update();
        }
    }

    /** A pack that this setting may open now. */
    Optional<Stored> asked(Viewer viewer, UUID pack) {
        return db.sql("select p.plan_text, p.checksum, p.made_on from consulting.pack p where p.id = :pack and"
                + ASKED.formatted("p.id"))
                .param("pack", pack)
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .param("authority", viewer.authority().value())
                .query((row, n) -> new Stored(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    List<Pack.Enclosed> askedPapers(Viewer viewer, UUID pack) {
        return db.sql("select p.paper_id, p.title from consulting.pack_paper p where p.pack_id = :pack and"
                + ASKED.formatted("p.pack_id") + " order by p.title, p.paper_id")
                .param("pack", pack)
                .param("party", viewer.party(), java.sql.Types.OTHER)
                .param("authority", viewer.authority().value())
                .query((row, n) -> new Pack.Enclosed(new PaperId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** What went with the plan, for those who see the child. */
    List<Pack.Enclosed> papers(Viewer viewer, UUID pack) {
        return viewer.scope()
                .bind(db.sql("select p.paper_id, p.title from consulting.pack_paper p where p.pack_id = :pack and "
                        + Scope.sees("p.authority_id", "p.child_id") + " order by p.title, p.paper_id")
                        .param("pack", pack))
                .query((row, n) -> new Pack.Enclosed(new PaperId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }
}
