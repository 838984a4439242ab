package continuum.calendar;

import continuum.area.AuthorityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarStore {

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /** The newest national list that was given, as JSON. */
    Optional<String> list() {
        return db.sql("select list from calendar.bank_holiday_list order by kept_at desc limit 1")
                .query(String.class)
                .optional();
    }

    void addList(String list) {
        db.sql("insert into calendar.bank_holiday_list (kept_at, list) values (clock_timestamp(), :list)")
                .param("list", list)
                .update();
    }

    Terms terms(AuthorityId authority) {
        record Row(LocalDate fromOn, LocalDate toOn) {}
        return new Terms(
                db.sql("select from_on, to_on from calendar.term where authority_id = :authority order by from_on")
                        .param("authority", authority.value())
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(row -> new Term(row.fromOn(), row.toOn()))
                        .toList());
    }

    void add(AuthorityId authority, Term term) {
        db.sql("insert into calendar.term (authority_id, from_on, to_on) values (:authority, :from, :to)")
                .param("authority", authority.value())
                .param("from", term.from())
                .param("to", term.to())
                .update();
    }

    /** Whether it was there, exactly so. */
    boolean remove(AuthorityId authority, Term term) {
        return db.sql("delete from calendar.term where authority_id = :authority and from_on = :from and to_on = :to")
                .param("authority", authority.value())
                .param("from", term.from())
                .param("to", term.to())
                .update() == 1;
    }

    /** The authority's own word on days; no title says that the day is no bank holiday. */
    TreeMap<LocalDate, @Nullable String> ownDays(AuthorityId authority) {
        var days = new TreeMap<LocalDate, @Nullable String>();
        db.sql("select on_day, title from calendar.own_day where authority_id = :authority")
                .param("authority", authority.value())
                .query(row -> {
                    days.put(row.getObject("on_day", LocalDate.class), row.getString("title"));
                });
        return days;
    }

    void sayOwnDay(AuthorityId authority, LocalDate on, @Nullable String title) {
        db.sql("""
            insert into calendar.own_day (authority_id, on_day, title) values (:authority, :on, :title)
                on conflict (authority_id, on_day) do update set title = excluded.title
            """)
                .param("authority", authority.value())
                .param("on", on)
                .param("title", title, Types.VARCHAR)
                .update();
    }

    void record(@Nullable AuthorityId authority, CalendarChange change, String reason, String by, Instant now) {
        db.sql("""
            insert into calendar.change (authority_id, kind, was_from, was_to, was_title, from_on, to_on, title, reason,
                                         by_name, recorded_at)
            values (:authority, :kind, :wasFrom, :wasTo, :wasTitle, :from, :to, :title, :reason, :by, :now)
            """)
                .param("authority", authority == null ? null : authority.value(), Types.OTHER)
                .param("kind", change.kind() == CalendarChange.Kind.TERM ? "term" : "bank-holiday")
                .param("wasFrom", change.was() == null ? null : change.was().from(), Types.DATE)
                .param("wasTo", change.was() == null ? null : change.was().to(), Types.DATE)
                .param("wasTitle", change.wasTitle(), Types.VARCHAR)
                .param("from", change.becomes() == null ? null : change.becomes().from(), Types.DATE)
                .param("to", change.becomes() == null ? null : change.becomes().to(), Types.DATE)
                .param("title", change.title(), Types.VARCHAR)
                .param("reason", reason)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<RecordedChange> changes(AuthorityId authority, int limit) {
        return db.sql("""
            select authority_id is null as national, kind, was_from, was_to, was_title, from_on, to_on, title, reason,
                   by_name, recorded_at
              from calendar.change
             where authority_id = :authority or authority_id is null
             order by id desc limit :limit
            """)
                .param("authority", authority.value())
                .param("limit", limit)
                .query((row, n) -> new RecordedChange(new CalendarChange(
                        row.getString("kind").equals("term")
                                ? CalendarChange.Kind.TERM
                                : CalendarChange.Kind.BANK_HOLIDAY,
                        stretch(row, "was_from", "was_to"), row.getString("was_title"),
                        stretch(row, "from_on", "to_on"), row.getString("title")), row.getString("reason"),
                        row.getString("by_name"), row.getTimestamp("recorded_at").toInstant(),
                        row.getBoolean("national")))
                .list();
    }

    private static @Nullable Term stretch(ResultSet row, String from, String to) throws SQLException {
        var first = row.getObject(from, LocalDate.class);
        return first == null ? null : new Term(first, row.getObject(to, LocalDate.class));
    }
}
