package continuum.duties;

import continuum.access.Viewer;
import continuum.area.AuthorityId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second layer of the law: each authority's own targets. A change is seen by every node within a minute. */
@Repository
class Targets {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Read(Instant at, Law law) {}

    private final JdbcClient db;
    private final Map<AuthorityId, Read> read = new ConcurrentHashMap<>();

    Targets(JdbcClient db) {
        this.db = db;
    }

    Law lawOf(AuthorityId authority) {
        Read known = read.get(authority);
        if (known == null || known.at().plus(FRESH).isBefore(Instant.now())) {
            List<LocalTarget> own = of(authority);
            known = new Read(Instant.now(), own.isEmpty() ? Law.england() : Law.england().with(own));
            read.put(authority, known);
        }
        return known.law();
    }

    List<LocalTarget> of(AuthorityId authority) {
        return db.sql("""
            select id, rule as within, title, within as "limit", from_on as "from", to_on as "to"
              from duties.target where authority_id = :authority order by rule, from_on
            """).param("authority", authority.value()).query(LocalTarget.class).list();
    }

    void keep(Viewer by, LocalTarget target, Instant now) {
        var all = new java.util.ArrayList<>(of(by.authority()));
        all.removeIf(known -> known.id().equals(target.id()));
        all.add(target);
        Law.england().with(all);
        db.sql("""
            insert into duties.target (authority_id, id, rule, title, within, from_on, to_on, kept_by, kept_at)
            values (:authority, :id, :rule, :title, :limit, :from, :to, :by, :now)
            on conflict (authority_id, id) do update set rule = excluded.rule, title = excluded.title,
                within = excluded.within, from_on = excluded.from_on, to_on = excluded.to_on, kept_by = excluded.kept_by,
                kept_at = excluded.kept_at
            """)
                .param("authority", by.authority().value())
                .param("id", target.id())
                .param("rule", target.within())
                .param("title", target.title())
                .param("limit", target.limit())
                .param("from", target.from())
                .param("to", target.to())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        read.remove(by.authority());
    }
}
