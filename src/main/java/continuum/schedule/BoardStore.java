package continuum.schedule;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.reviews.ReviewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reviews as boards and lists: a school's year, an officer's desk. */
@Repository
class BoardStore {

    /** A school with more plans than this sees the first of them; there is none in England. */
    private static final int MOST = 600;

    private static final String LINES = "select " + ReviewRow.COLUMNS + """
        , n.name_used, n.birth_date, s.name as setting, d.rule, d.owner as owes, d.due_on as next_on, m.due_on as phase_by
          from reviews.review r
          join people.child_now n on n.child_id = r.child_id
          left join settings.setting_now s on s.setting_id = n.setting_id
          left join lateral (select d.rule, d.owner, d.due_on from duties.due d
                              where d.authority_id = r.authority_id and d.process_id = r.process_id and d.is_open
                                and not d.is_window
                              order by d.due_on, d.n limit 1) d on true
          left join lateral (select m.due_on from duties.due m
                              where m.child_id = r.child_id and m.process = 'phase-transfer' and m.is_open and m.due_on >= :today
                              order by m.due_on limit 1) m on true
        """;

    /** Those whose decision or whose changes are still to come. */
    private static final String OPEN = """
        r.stage in ('ahead', 'called', 'held', 'reported', 'deciding', 'amending', 'amendment-out')
        """;

    private static final String KINDS = """
        (:what = 'all' or :what = 'late' and o.next_on < :today
         or :what = 'meet' and o.stage in ('ahead', 'called') and o.due_on <= :today + 84
         or :what = 'report' and o.stage = 'held'
         or :what = 'decide' and o.stage in ('held', 'reported', 'deciding')
         or :what = 'amend' and o.stage in ('amending', 'amendment-out'))
        """;

    private final JdbcClient db;

    BoardStore(JdbcClient db) {
        this.db = db;
    }

    /** What a viewer sees of one school year: what is open, and what was complete since its first day. */
    List<BoardLine> board(Viewer viewer, LocalDate from, LocalDate today) {
        return viewer.scope()
                .bind(db.sql(LINES + " where (" + OPEN + " or r.told_on >= :from) and r.stage <> 'stopped' and "
                        + Scope.sees("r.authority_id", "r.child_id")
                        + " order by coalesce(r.meeting_on, r.due_on), n.name_used, r.id limit " + MOST)
                        .param("from", from)
                        .param("today", today))
                .query(BoardStore::line)
                .list();
    }

    /** Those to be arranged, for the form that plans a year. */
    List<BoardLine> toArrange(Viewer viewer, LocalDate until, LocalDate today) {
        return viewer.scope()
                .bind(db.sql(LINES + " where r.stage = 'ahead' and r.due_on <= :until and "
                        + Scope.sees("r.authority_id", "r.child_id") + " order by r.due_on, n.name_used, r.id limit "
                        + MOST).param("until", until).param("today", today))
                .query(BoardStore::line)
                .list();
    }

    /** Days on which meetings are arranged already that the form does not show. */
    List<LocalDate> arranged(Viewer viewer, LocalDate from, LocalDate until) {
        return viewer.scope()
                .bind(db.sql("""
                    select r.meeting_on from reviews.review r
                     where r.meeting_on between :from and :until and r.stage = 'called' and\s"""
                        + Scope.sees("r.authority_id", "r.child_id")).param("from", from).param("until", until))
                .query(LocalDate.class)
                .list();
    }

    /** An officer's list, by what is due next, late first. */
    List<BoardLine> list(Viewer viewer, boolean everybody, Wanted what, LocalDate today, BoardLine.Key after,
            int limit) {
        return bound(viewer, everybody, "with page as (select o.id, o.by from (" + OPEN_BY_DAY + ") o where " + KINDS + """
             and (o.by, o.id) > (:by, :after) order by o.by, o.id limit :limit)
            """ + LINES + " join page on page.id = r.id order by page.by, page.id")
                .param("what", what.code())
                .param("today", today)
                .param("by", after.by())
                .param("after", after.id())
                .param("limit", limit)
                .query(BoardStore::line)
                .list();
    }

    private static final String OPEN_BY_DAY = """
        select r.id, r.stage, r.due_on, d.due_on as next_on, coalesce(d.due_on, date '9999-12-31') as by
          from reviews.review r
          left join lateral (select d.due_on from duties.due d
                              where d.authority_id = r.authority_id and d.process_id = r.process_id and d.is_open
                                and not d.is_window
                              order by d.due_on limit 1) d on true
         where (:everybody or r.owner_account = :account) and\s""" + OPEN + " and "
            + Scope.sees("r.authority_id", "r.child_id");

    /** How many each kind of an officer's list holds. */
    Counted counted(Viewer viewer, boolean everybody, LocalDate today) {
        return bound(viewer, everybody, """
            select count(*) as every, count(*) filter (where o.next_on < :today) as late,
                   count(*) filter (where o.stage in ('ahead', 'called') and o.due_on <= :today + 84) as meet,
                   count(*) filter (where o.stage = 'held') as report,
                   count(*) filter (where o.stage in ('held', 'reported', 'deciding')) as decide,
                   count(*) filter (where o.stage in ('amending', 'amendment-out')) as amend
              from (""" + OPEN_BY_DAY + ") o").param("today", today).query(Counted.class).single();
    }

    record Counted(long every, long late, long meet, long report, long decide, long amend) {
        long of(Wanted what) {
            return switch (what) {
                case ALL -> every;
                case LATE -> late;
                case MEET -> meet;
                case REPORT -> report;
                case DECIDE -> decide;
                case AMEND -> amend;
            };
        }
    }

    private StatementSpec bound(Viewer viewer, boolean everybody, String sql) {
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("everybody", everybody)
                        .param("account", viewer.account() == null ? new UUID(0, 0) : viewer.account().value()));
    }

    private static BoardLine line(ResultSet row, int n) throws SQLException {
        return new BoardLine(ReviewRow.state(row), row.getLong("version"), row.getString("name_used"),
                row.getObject("birth_date", LocalDate.class), row.getString("setting"), ReviewRow.meeting(row),
                row.getString("rule"), row.getString("owes"), row.getObject("next_on", LocalDate.class),
                row.getObject("phase_by", LocalDate.class), row.getString("owner_name"));
    }
}
