package continuum.delivery;

import continuum.access.May;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.Rows;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.delivery.Slot.Key;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said of many stretches at once: from an import, or made up for a demonstration. */
@Component
public class PastAccounts {

    private static final int MANY = 5_000;

    private final JdbcClient db;
    private final DataSource database;
    private final LedgerStore store;
    private final WeekStore weeks;
    private final AskingStore asking;
    private final Shortfalls shortfalls;
    private final Today today;

    PastAccounts(JdbcClient db, DataSource database, LedgerStore store, WeekStore weeks, AskingStore asking,
            Shortfalls shortfalls, Today today) {
        this.db = db;
        this.database = database;
        this.store = store;
        this.weeks = weeks;
        this.asking = asking;
        this.shortfalls = shortfalls;
        this.today = today;
    }

    /**
     * Asks of every stretch of this school year that is over what was said of it, and keeps that. Then asks about the others
     * and judges every line, as each night does.
     */
    @Transactional
    public void addAll(Viewer by, Function<Stretch, List<PastAccount>> said) {
        by.must(May.IMPORT);
        weeks.keepTrue(by);
        var rows = Rows.of("delivery.account", LedgerStore.COLUMNS);
        for (var stretch : stretches(by)) {
            said.apply(stretch).forEach(one -> rows.add(store.row(by, stretch, one)));
            if (rows.size() > MANY) {
                rows.write(database);
            }
        }
        rows.write(database);
        var day = today.date();
        asking.ask(by, day.minusDays(Asking.DAYS_UNASKED), day, day.plusDays(Asking.DAYS_TO_ANSWER));
        shortfalls.judgeAll(by);
    }

    private List<Stretch> stretches(Viewer by) {
        return by.scope()
                .bind(db.sql("""
            select e.version_id, e.line_id, e.slot_on, e.child_id, e.who, e.per, e.minutes, e.sessions, e.from_on, e.to_on
              from delivery.expected e
             where e.authority_id = :authority and e.school_year = :year and e.to_on < :today
               and\s""" + Scope.sees("e.authority_id", "e.child_id") + " order by e.child_id, e.line_id, e.slot_on")
                        .param("authority", by.authority().value())
                        .param("year", SchoolYear.of(today.date()).startsIn())
                        .param("today", today.date()))
                .query((row, n) -> new Stretch(
                        new Key(new VersionId(row.getObject("version_id", UUID.class)),
                                new LineId(row.getObject("line_id", UUID.class)),
                                row.getObject("slot_on", LocalDate.class)),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("who"),
                        Per.valueOf(row.getString("per")), row.getInt("minutes"), row.getInt("sessions"),
                        row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
