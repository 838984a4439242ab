package continuum.casework;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long each step took in the last twelve months, of all families of an authority: numbers only, asked once an hour. A
 * family sees no other family's case, so the system asks.
 */
@Repository
class RecentTimesStore {

    private static final Duration FRESH = Duration.ofHours(1);

    private record Read(Instant at, LocalDate day, Map<String, RecentTimes> times) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Today today;
    private final Map<AuthorityId, Read> read = new ConcurrentHashMap<>();

    RecentTimesStore(JdbcClient db, TransactionTemplate transaction, Today today) {
        this.db = db;
        this.transaction = transaction;
        this.today = today;
    }

    /** By step: "decide", "draft", "plan". */
    Map<String, RecentTimes> of(AuthorityId authority) {
        var day = today.date();
        var known = read.get(authority);
        if (known == null || !known.day().equals(day) || known.at().plus(FRESH).isBefore(Instant.now())) {
            var system = Viewer.system(authority, "How long steps take");
            known = new Read(Instant.now(), day,
                    Viewing.as(system, () -> transaction.execute(t -> ask(authority, day))));
            read.put(authority, known);
        }
        return known.times();
    }

    private Map<String, RecentTimes> ask(AuthorityId authority, LocalDate day) {
        var days = new HashMap<String, SortedMap<Integer, Integer>>();
        db.sql("""
            select h.step, h.to_on - h.from_on as days, count(*) as cases from assessments.how_long h
             where h.authority_id = :authority and h.to_on > :since and h.to_on <= :day group by 1, 2
            """)
                .param("authority", authority.value())
                .param("since", day.minusYears(1))
                .param("day", day)
                .query(row -> {
                    days.computeIfAbsent(row.getString("step"), none -> new TreeMap<>())
                            .put(row.getInt("days"), row.getInt("cases"));
                });
        var times = new HashMap<String, RecentTimes>();
        days.forEach((step, counted) -> times.put(step, RecentTimes.of(counted)));
        return Map.copyOf(times);
    }
}
