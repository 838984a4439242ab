package continuum.delivery;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.delivery.Shortfall.Ended;
import continuum.delivery.Shortfall.How;
import continuum.duties.Duties;
import continuum.duties.ProcessId;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of plans that fell behind. */
@Repository
class ShortfallStore {

    private static final String SHORTFALL = """
        select s.authority_id, s.id, s.child_id, c.name_used, s.plan_id, s.line_id, s.words, s.process_id, s.found_on, s.found_by,
               s.expected, s.lacking, s.unknown, s.weeks, s.ended_on, s.ended_how, s.ended_what, s.ended_by, w.owed_minutes,
               w.owed_pounds, %s
          from delivery.shortfall s
          join people.child_now c on c.authority_id = s.authority_id and c.child_id = s.child_id
          left join duties.due d on d.process_id = s.process_id and d.child_id = s.child_id and d.rule = 'provision-secure'
         cross join lateral (select coalesce(sum(o.owed_minutes), 0) as owed_minutes, sum(o.owed_pounds) as owed_pounds
                               from delivery.owed o
                              where o.child_id = s.child_id and o.plan_id = s.plan_id and o.line_id = s.line_id
                                and o.school_year = :year) w
         where\s""".formatted(Duties.COLUMNS);

    private final JdbcClient db;
    private final Duties duties;

    ShortfallStore(JdbcClient db, Duties duties) {
        this.db = db;
        this.duties = duties;
    }

    /** Those that last, the first due first. */
    List<Shortfall> open(Viewer viewer, int year, int limit) {
        return viewer.scope()
                .bind(db.sql(SHORTFALL + "s.ended_on is null and " + Scope.sees("s.authority_id", "s.child_id")
                        + " order by d.due_on, s.found_on, s.id limit :limit")
                        .param("year", year)
                        .param("limit", limit))
                .query((row, n) -> shortfall(viewer, row))
                .list();
    }

    /** Those of a child, the ones that last first. */
    List<Shortfall> ofChild(Viewer viewer, ChildId child, int year) {
        return viewer.scope()
                .bind(db.sql(SHORTFALL + "s.child_id = :child and " + Scope.sees("s.authority_id", "s.child_id")
                        + " order by s.ended_on is not null, s.found_on desc, s.id")
                        .param("year", year)
                        .param("child", child.value()))
                .query((row, n) -> shortfall(viewer, row))
                .list();
    }

    Optional<Shortfall> find(Viewer viewer, UUID id, int year) {
        return viewer.scope()
                .bind(db.sql(SHORTFALL + "s.id = :id and " + Scope.sees("s.authority_id", "s.child_id"))
                        .param("year", year)
                        .param("id", id))
                .query((row, n) -> shortfall(viewer, row))
                .optional();
    }

    Optional<UUID> lasting(Viewer viewer, PlanId plan, LineId line) {
        return viewer.scope()
                .bind(db.sql("""
                    select s.id from delivery.shortfall s
                     where s.plan_id = :plan and s.line_id = :line and s.ended_on is null and\s"""
                        + Scope.sees("s.authority_id", "s.child_id"))
                        .param("plan", plan.value())
                        .param("line", line.value()))
                .query(UUID.class)
                .optional();
    }

    void add(AskedLine line, UUID id, ProcessId process, LedgerStore.Lately lately, int weeks, LocalDate on,
            String by) {
        db.sql("""
            insert into delivery.shortfall (authority_id, id, child_id, plan_id, line_id, words, process_id, found_on,
                                            found_by, expected, lacking, unknown, weeks)
            values (:authority, :id, :child, :plan, :line, :words, :process, :on, :by, :expected, :lacking, :unknown,
                    :weeks)
            """)
                .param("authority", line.authority().value())
                .param("id", id)
                .param("child", line.child().value())
                .param("plan", line.plan().value())
                .param("line", line.line().value())
                .param("words", line.words())
                .param("process", process.value())
                .param("on", on)
                .param("by", by)
                .param("expected", lately.expected())
                .param("lacking", lately.lacking())
                .param("unknown", lately.unknown())
                .param("weeks", weeks)
                .update();
    }

    /** @return false when somebody else ended it meanwhile */
    boolean end(Viewer by, UUID id, Ended ended) {
        return db.sql("""
            update delivery.shortfall set ended_on = :on, ended_how = :how, ended_what = :what, ended_by = :by
             where id = :id and ended_on is null
            """)
                .param("id", id)
                .param("on", ended.on())
                .param("how", ended.how().name())
                .param("what", ended.what())
                .param("by", ended.by())
                .update() == 1;
    }

    private Shortfall shortfall(Viewer viewer, ResultSet row) throws SQLException {
        var endedOn = row.getObject("ended_on", LocalDate.class);
        return new Shortfall(row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                new PlanId(row.getObject("plan_id", UUID.class)), new LineId(row.getObject("line_id", UUID.class)),
                row.getString("words"), new ProcessId(row.getObject("process_id", UUID.class)),
                row.getObject("found_on", LocalDate.class), row.getString("found_by"), row.getInt("expected"),
                row.getInt("lacking"), row.getInt("unknown"), row.getInt("weeks"), row.getLong("owed_minutes"),
                row.getBigDecimal("owed_pounds"),
                endedOn == null
                        ? null
                        : new Ended(endedOn, How.valueOf(row.getString("ended_how")), row.getString("ended_what"),
                                row.getString("ended_by")),
                row.getString("rule") == null ? null : duties.dutyIn(viewer, row, ""));
    }
}
