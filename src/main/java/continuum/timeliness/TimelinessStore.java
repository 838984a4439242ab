package continuum.timeliness;

import continuum.access.Scope;
import continuum.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One list, and what is counted of it. */
@Repository
class TimelinessStore {

    /** First plans that were issued between two days: the duty to send the final plan, where it was done. */
    private static final String ISSUED = """
        with issued as (
            select d.subject, d.child_id, d.started_on as received_on, d.due_on as last_day, d.met_on as issued_on, d.exception,
                   case when d.met_on <= d.due_on then 'WITHIN'
                        when d.met_on <= d.started_on + interval '1 year' then 'LATE'
                        else 'OVER_A_YEAR' end as speed
              from duties.due d
             where d.authority_id = :authority and d.rule = 'ehcna-final-plan' and d.met_on between :from and :to and\s"""
            + Scope.sees("d.authority_id", "d.child_id") + ")\n";

    private final JdbcClient db;

    TimelinessStore(JdbcClient db) {
        this.db = db;
    }

    /** The figures of each month between two days in which plans were issued. */
    Map<YearMonth, Figures> byMonth(Viewer viewer, LocalDate from, LocalDate to) {
        var months = new TreeMap<YearMonth, Figures>();
        bound(viewer, from, to, """
            select cast(date_trunc('month', i.issued_on) as date) as month, i.speed, i.exception is not null as excepted,
                   count(*) as plans
              from issued i
             group by 1, 2, 3
            """).query(row -> {
            var month = YearMonth.from(row.getObject("month", LocalDate.class));
            months.put(month, months.getOrDefault(month, Figures.NONE)
                    .and(Speed.valueOf(row.getString("speed")), row.getBoolean("excepted"), row.getLong("plans")));
        });
        return months;
    }

    List<IssuedPlan> plans(Viewer viewer, LocalDate from, LocalDate to, @Nullable Speed speed,
            @Nullable Boolean excepted, IssuedPlan.Key after, int limit) {
        return bound(viewer, from, to, """
            select i.*, c.name_used
              from issued i
              join people.child c on c.child_id = i.child_id
             where (:speed = '' or i.speed = :speed)
               and (:excepted = '' or (i.exception is not null) = (:excepted = 'true'))
               and (i.issued_on, i.subject) > (:after, :afterId)
             order by i.issued_on, i.subject
             limit :limit
            """).param("speed", speed == null ? "" : speed.name())
                .param("excepted", excepted == null ? "" : excepted.toString())
                .param("after", after.issuedOn())
                .param("afterId", after.assessment())
                .param("limit", limit)
                .query((row, n) -> plan(row))
                .list();
    }

    private StatementSpec bound(Viewer viewer, LocalDate from, LocalDate to, String sql) {
        return viewer.scope()
                .bind(db.sql(ISSUED + sql))
                .param("authority", viewer.authority().value())
                .param("from", from)
                .param("to", to);
    }

    private static IssuedPlan plan(ResultSet row) throws SQLException {
        return new IssuedPlan(row.getObject("subject", UUID.class), row.getObject("child_id", UUID.class),
                row.getString("name_used"), row.getObject("received_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getObject("issued_on", LocalDate.class),
                row.getString("exception"));
    }
}
