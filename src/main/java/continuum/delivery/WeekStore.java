package continuum.delivery;

import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.Rows;
import continuum.calendar.Calendars;
import continuum.calendar.Today;
import continuum.calendar.WorkingCalendar;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The term weeks of each authority as its calendar says them, and its rule for shortfalls. */
@Repository
class WeekStore {

    private final JdbcClient db;
    private final DataSource database;
    private final Calendars calendars;
    private final Today today;
    /** The calendar from which the stored weeks were made, as far as this node knows. */
    private final Map<AuthorityId, WorkingCalendar> kept = new ConcurrentHashMap<>();

    WeekStore(JdbcClient db, DataSource database, Calendars calendars, Today today) {
        this.db = db;
        this.database = database;
        this.calendars = calendars;
        this.today = today;
    }

    /** Makes the stored weeks those of the calendar as it stands. Costs nothing while the calendar has not changed. */
    void keepTrue(Viewer by) {
        var calendar = calendars.of(by.authority());
        if (calendar.equals(kept.get(by.authority()))) {
            return;
        }
        var rows = TermWeeks.of(calendar);
        if (!rows.equals(stored(by))) {
            db.sql("select pg_advisory_xact_lock(hashtextextended('delivery weeks ' || :authority, 0))")
                    .param("authority", by.authority().toString())
                    .query((row, n) -> true)
                    .single();
            db.sql("delete from delivery.term_week where authority_id = :authority")
                    .param("authority", by.authority().value())
                    .update();
            var weeks = Rows.of("delivery.term_week", "authority_id", "per", "monday", "first_day", "last_day",
                    "school_days", "school_year", "period_on", "nth", "weeks").keepExisting();
            rows.forEach(row -> weeks.add(by.authority().value(), row.per().name(), row.monday(), row.firstDay(),
                    row.lastDay(), row.schoolDays(), row.schoolYear(), row.periodOn(), row.nth(), row.weeks()));
            weeks.write(database);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.put(by.authority(), calendar);
            }
        });
    }

    private List<TermWeeks.Row> stored(Viewer by) {
        return db.sql("""
            select per, monday, first_day, last_day, school_days, school_year, period_on, nth, weeks
              from delivery.term_week where authority_id = :authority
             order by school_year, array_position(array['DAY','WEEK','FORTNIGHT','MONTH','HALF_TERM','ONCE','TERM','YEAR'], per),
                      monday
            """).param("authority", by.authority().value()).query(TermWeeks.Row.class).list();
    }

    ShortfallRule rule(AuthorityId authority) {
        return db.sql("""
            select weeks, tolerated from delivery.rule where authority_id = :authority order by kept_at desc limit 1
            """)
                .param("authority", authority.value())
                .query(ShortfallRule.class)
                .optional()
                .orElse(ShortfallRule.USUAL);
    }

    void keep(Viewer by, ShortfallRule rule) {
        db.sql("""
            insert into delivery.rule (authority_id, kept_at, weeks, tolerated, kept_by)
            values (:authority, :now, :weeks, :tolerated, :by)
            """)
                .param("authority", by.authority().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("weeks", rule.weeks())
                .param("tolerated", rule.tolerated())
                .param("by", by.name())
                .update();
    }
}
