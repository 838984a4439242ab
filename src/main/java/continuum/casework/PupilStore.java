package continuum.casework;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.duties.Duties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The children of a school, a team or a family, as each of their desks lists them. */
@Repository
class PupilStore {

    private static final String OPEN_STAGES = CaseWords.OPEN_STAGES.stream()
            .collect(Collectors.joining("', '", "'", "'"));

    /** Children with special educational needs or an assessment, beside the first thing that the viewer's party owes. */
    private static final String PUPILS = """
        with pupils as (
            select c.child_id as child, c.name_used as name, c.birth_date, c.sen_provision, c.primary_need,
                   a.assessment_id as assessment, a.stage, ours.*,
                   coalesce(ours.due_on, date '9999-12-31') as owed_by_day
              from people.child_now c
              left join assessments.assessment_now a on a.child_id = c.child_id and a.stage in (%s)
              left join lateral (select %s from duties.due d
                                  where d.child_id = c.child_id and d.owed_by = :party and d.is_open and not d.is_window
                                  order by d.due_on, d.process_id, d.n limit 1) ours on true
             where (c.sen_provision <> 'N' or a.assessment_id is not null)
               and %s)
        """.formatted(OPEN_STAGES, Duties.COLUMNS, Scope.sees("c.authority_id", "c.child_id"));

    private static final List<String> DUTY = Arrays.stream(Duties.COLUMNS.replace("d.", "").split(",\\s*"))
            .map(String::strip)
            .toList();

    private final JdbcClient db;
    private final Duties duties;

    PupilStore(JdbcClient db, Duties duties) {
        this.db = db;
        this.duties = duties;
    }

    SchoolDesk.Counted counted(Viewer viewer, LocalDate today) {
        return viewer.scope()
                .bind(db.sql(PUPILS + """
            select count(*) as all, count(*) filter (where rule is not null) as owed,
                   count(*) filter (where due_on < :today) as late,
                   count(*) filter (where assessment is not null) as assessed,
                   count(*) filter (where sen_provision = 'E') as plan,
                   count(*) filter (where sen_provision = 'K') as support
              from pupils
            """).param("party", viewer.party()).param("today", today))
                .query(SchoolDesk.Counted.class)
                .single();
    }

    /** What the party owes comes first, by day; then by name. */
    List<Pupil> pupils(Viewer viewer, PupilFilter filter, LocalDate today, Pupil.@Nullable Key after, int limit) {
        return viewer.scope()
                .bind(db.sql(PUPILS + """
            , page as (
                select * from pupils
                 where (:which = '' or :which = 'owed' and rule is not null or :which = 'assessed' and assessment is not null
                        or :which = 'plan' and sen_provision = 'E' or :which = 'support' and sen_provision = 'K')
                   and lower(name) like :name
                   and (:first or (owed_by_day, name, child) > (:afterDay, :afterName, :afterChild))
                 order by owed_by_day, name, child
                 limit :limit)
            select page.*, %s
              from page
              left join lateral (select d.* from duties.due d
                                  where d.subject = page.assessment and d.child_id = page.child and d.is_open
                                    and not d.is_window and d.owed_by is distinct from :party
                                  order by d.due_on, d.n limit 1) o on true
             order by owed_by_day, name, child
            """.formatted(DUTY.stream()
                        .map(column -> "o." + column + " as o_" + column)
                        .collect(Collectors.joining(", "))))
                        .param("party", viewer.party())
                        .param("which", filter.which().code())
                        .param("name", filter.like())
                        .param("first", after == null)
                        .param("afterDay", after == null ? today : after.dueOn())
                        .param("afterName", after == null ? "" : after.name())
                        .param("afterChild", after == null ? new UUID(0, 0) : after.child())
                        .param("limit", limit))
                .query((row, n) -> pupil(viewer, row))
                .list();
    }

    List<OwnChild> ownChildren(Viewer viewer) {
        return viewer.scope()
                .bind(db.sql("""
            select c.child_id as child, c.name_used as name
              from people.child_now c
             where\s""" + Scope.sees("c.authority_id", "c.child_id") + """
             order by c.birth_date, c.name_used
            """))
                .query(OwnChild.class)
                .list();
    }

    private Pupil pupil(Viewer viewer, ResultSet row) throws SQLException {
        return new Pupil(row.getObject("child", UUID.class), row.getString("name"),
                row.getObject("birth_date", LocalDate.class), row.getString("sen_provision"),
                row.getString("primary_need"), row.getObject("assessment", UUID.class), row.getString("stage"),
                row.getString("rule") == null ? null : duties.dutyIn(viewer, row, ""),
                row.getString("o_rule") == null ? null : duties.dutyIn(viewer, row, "o_"));
    }
}
