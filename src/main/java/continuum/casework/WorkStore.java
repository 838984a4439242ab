package continuum.casework;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.duties.Duties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of open cases with what is due next in each. */
@Repository
class WorkStore {

    private static final String OPEN_STAGES = CaseWords.OPEN_STAGES.stream()
            .collect(Collectors.joining("', '", "'", "'"));

    /**
     * A case of any kind with the first of its open duties, and every assessment under way beside it, so that one in which
     * nothing is due is not forgotten. A window in which somebody may do something is nothing that is due, and a family that let its
     * last day to appeal go by is late with nothing. The cases stand
     * on their own first: a table under row-level security is looked up by index for a column, not for a coalesce.
     */
    private static final String CASES = """
        with d as (
            select distinct on (d.process_id) d.process_id, d.process, d.subject, d.child_id, d.owner, d.assigned_to, %s
              from duties.due d
             where d.authority_id = :authority and d.is_open and not d.is_window
               and not (d.owner = 'family' and d.in_time_until < :today) %s
               and %s
             order by d.process_id, d.due_on, d.n),
        a as (
            select a.assessment_id, a.child_id, a.stage, a.received_on, a.owner_name from assessments.assessment_now a
             where a.authority_id = :authority and a.stage in (%s) %s
               and %s),
        open as materialized (
            select coalesce(d.process_id, a.assessment_id) as row_id, coalesce(d.subject, a.assessment_id) as id, coalesce(d.child_id, a.child_id) as child,
                   coalesce(d.process, 'ehc-needs-assessment') as kind, a.stage, a.received_on, a.owner_name, d.assigned_to,
                   d.owner, %s
              from d full join a on a.assessment_id = d.subject)
        """;

    /** Where a child is on roll today. */
    private static final String ON_ROLL = """
        left join lateral (select e.setting_id from people.enrolment e
                            where e.child_id = o.child and e.from_on <= :today and coalesce(e.to_on, :today) >= :today
                            order by e.from_on desc, e.status limit 1) e on true
        left join settings.setting s on s.id = e.setting_id
        """;

    /** Who works on a case of another kind than an assessment is known by account. */
    private static final String WORKED_ON = "left join access.account w on w.id = o.assigned_to and o.owner_name is null\n";

    private static final String WANTED = """
         where (:due = '' or :due = 'late' and o.due_on < :today or :due = 'week' and o.due_on between :today and :sunday
                or :due = 'four-weeks' and o.due_on between :today and :today + 28)
           and (:waiting = '' or (o.owner = 'authority') = (:waiting = 'authority'))
           and (:kind = '' or o.kind = :kind)
           and (:stage = '' or o.stage = :stage)
        """;

    private final JdbcClient db;
    private final Duties duties;

    WorkStore(JdbcClient db, Duties duties) {
        this.db = db;
        this.duties = duties;
    }

    /** How many open cases there are of each kind, stage and school, and how many of them are late, near, or waiting. */
    List<Desk.Counted> counted(Viewer viewer, boolean everybody, LocalDate today) {
        return bound(viewer, everybody, today, """
            select o.kind, o.stage, e.setting_id as school, s.name as school_name, count(*) as open,
                   count(*) filter (where o.due_on < :today) as late,
                   count(*) filter (where o.due_on between :today and :sunday) as week,
                   count(*) filter (where o.due_on between :today and :today + 28) as four_weeks,
                   count(*) filter (where o.owner = 'authority') as authority,
                   count(*) filter (where o.owner <> 'authority') as others
              from open o
            """ + ON_ROLL + "group by o.kind, o.stage, e.setting_id, s.name").query(Desk.Counted.class).list();
    }

    List<Work> work(Viewer viewer, WorkFilter filter, LocalDate today, Work.@Nullable Key after, int limit) {
        var needsSchool = filter.sort() == Sort.SCHOOL || filter.school() != null;
        return bound(viewer, filter.everybody(), today, """
            , page as (
                select o.*, %1$s as sorted_by
                  from open o %2$s %3$s %4$s
                   and (:first or (%1$s, o.row_id) %5$s (:after, :afterId))
                 order by sorted_by %6$s, o.row_id %6$s
                 limit :limit)
            select o.*, c.name_used, c.birth_date, s.name as setting,
                   coalesce(o.owner_name, w.name) as caseworker,
                   (select h.happened_on from history.entry h where h.child_id = o.child
                     order by h.happened_on desc, h.seq desc limit 1) as last_happened_on
              from page o
              join people.child c on c.child_id = o.child
            %7$s
             order by o.sorted_by %6$s, o.row_id %6$s
            """.formatted(sortedBy(filter.sort()), needsSchool ? ON_ROLL : "",
                switch (filter.sort()) {
                    case NAME -> "join people.child c on c.child_id = o.child";
                    case CASEWORKER -> WORKED_ON;
                    case DUE, SCHOOL -> "";
                },
                WANTED + (filter.school() == null ? "" : " and e.setting_id = :school"),
                filter.descending() ? "<" : ">", filter.descending() ? "desc" : "asc",
                ON_ROLL + WORKED_ON))
                .param("due", filter.due().code())
                .param("waiting", filter.waiting().code())
                .param("kind", filter.kind())
                .param("stage", filter.stage())
                .param("school", filter.school())
                .param("first", after == null)
                .param("after", after == null ? "" : after.sortedBy())
                .param("afterId", after == null ? new UUID(0, 0) : after.row())
                .param("limit", limit)
                .query((row, n) -> work(viewer, row))
                .list();
    }

    /** Everything that is due from one day to another, by day and then by name. */
    List<Week.Line> due(Viewer viewer, boolean everybody, LocalDate today, LocalDate from, LocalDate to, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select d.process, d.subject, d.child_id, %s, c.name_used, a.stage
              from duties.due d
              join people.child c on c.child_id = d.child_id
              left join assessments.assessment_now a on a.assessment_id = d.subject
             where d.authority_id = :authority and d.is_open and not d.is_window and d.due_on between :from and :to
               and not (d.owner = 'family' and d.in_time_until < :today) %s
               and %s
             order by d.due_on, c.name_used, d.process_id, d.n
             limit :limit
            """.formatted(Duties.COLUMNS, everybody ? "" : "and d.assigned_to = :account",
                        Scope.sees("d.authority_id", "d.child_id")))
                        .param("authority", viewer.authority().value())
                        .param("account", viewer.account() == null ? null : viewer.account().value())
                        .param("today", today)
                        .param("from", from)
                        .param("to", to)
                        .param("limit", limit))
                .query((row, n) -> new Week.Line(row.getString("process"), row.getObject("subject", UUID.class),
                        row.getObject("child_id", UUID.class), row.getString("name_used"), row.getString("stage"),
                        duties.dutyIn(viewer, row, "")))
                .list();
    }

    private static String sortedBy(Sort sort) {
        return switch (sort) {
            case DUE -> "to_char(coalesce(o.due_on, date '9999-12-31'), 'YYYY-MM-DD')";
            case NAME -> "lower(c.name_used)";
            case SCHOOL -> "coalesce('1' || lower(s.name), '2')";
            case CASEWORKER -> "coalesce('1' || lower(coalesce(o.owner_name, w.name)), '2')";
        };
    }

    private StatementSpec bound(Viewer viewer, boolean everybody, LocalDate today, String select) {
        return viewer.scope()
                .bind(db.sql(CASES.formatted(Duties.COLUMNS, everybody ? "" : "and d.assigned_to = :account",
                        Scope.sees("d.authority_id", "d.child_id"), OPEN_STAGES,
                        everybody ? "" : "and a.owner_account = :account", Scope.sees("a.authority_id", "a.child_id"),
                        Duties.COLUMNS) + select)
                        .param("authority", viewer.authority().value())
                        .param("account", viewer.account() == null ? null : viewer.account().value())
                        .param("today", today)
                        .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
    }

    private Work work(Viewer viewer, ResultSet row) throws SQLException {
        return new Work(row.getObject("row_id", UUID.class), row.getObject("id", UUID.class), row.getString("kind"),
                row.getObject("child", UUID.class),
                row.getString("name_used"), row.getObject("birth_date", LocalDate.class), row.getString("setting"),
                row.getString("stage"), row.getObject("received_on", LocalDate.class), row.getString("caseworker"),
                row.getString("rule") == null ? null : duties.dutyIn(viewer, row, ""),
                row.getObject("last_happened_on", LocalDate.class), row.getString("sorted_by"));
    }
}
