package continuum.signin;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down those who guess. Each try is counted before it is judged, for the account and for the address it came from;
 * after a few the next must wait, longer each time, at most a quarter of an hour. Kept in the database, so that every node
 * counts alike. Names and addresses are kept as hashes, for a day.
 */
@Repository
class Tries {

    /** Whose tries are counted, and how many are free before one must wait. */
    enum Whose {
        ACCOUNT(5),
        ADDRESS(50);

        private final int free;

        Whose(int free) {
            this.free = free;
        }
    }

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient db;

    Tries(JdbcClient db) {
        this.db = db;
    }

    /** Counts a try. False when it came too soon and must not be judged at all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean mayTry(Whose whose, String name) {
        return db.sql("""
            insert into signin.failed_try as t (key, failures, last_at, not_before) values (:key, 1, now(), now())
                on conflict (key) do update
                   set failures = case when t.last_at < now() - interval '1 hour' then 1 else t.failures + 1 end,
                       last_at = now(),
                       not_before = case when t.last_at < now() - interval '1 hour' or t.failures + 1 < :free then now()
                                    else now() + least(interval '15 minutes',
                                                       interval '15 seconds' * power(2, least(t.failures + 1 - :free, 10))) end
                 where t.not_before <= now()
            """).param("key", key(whose, name)).param("free", whose.free).update() == 1;
    }

    /** A try succeeded: the account's count begins again. An address goes on being counted, less this one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String account, String address) {
        db.sql("delete from signin.failed_try where key = :key or last_at < now() - interval '1 day'")
                .param("key", key(Whose.ACCOUNT, account))
                .update();
        db.sql("update signin.failed_try set failures = greatest(0, failures - 1), not_before = now() where key = :key")
                .param("key", key(Whose.ADDRESS, address))
                .update();
    }

    private static String key(Whose whose, String name) {
        return whose + ":" + HexFormat.of().formatHex(Secret.hash(name.strip().toLowerCase(Locale.ROOT)));
    }
}
