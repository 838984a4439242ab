package continuum.advising;

import continuum.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often one address comes to the private links in an hour, in the database, so that every node knows. A clinic may
 * share an address, so the limits are generous: they stop machines, not people.
 */
@Component
class Knocks {

    /** What is counted, with how often an hour is enough. */
    enum Door {
        /** A link that leads nowhere. */
        WRONG_LINK(60),
        /** Anything behind a link. */
        USE(2_000);

        private final int anHour;

        Door(int anHour) {
            this.anHour = anHour;
        }
    }

    private final JdbcClient db;
    private final Today today;

    Knocks(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** Counts one more, and says whether that is too many for this hour. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isTooMany(Door door, String address) {
        var hour = today.now().truncatedTo(ChronoUnit.HOURS);
        var times = db.sql("""
            insert into advising.knock as k (door, hour, times) values (:door, :hour, 1)
                on conflict (door, hour) do update set times = k.times + 1
            returning times
            """)
                .param("door", door + " " + hashed(address))
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (times == 1) {
            db.sql("delete from advising.knock where hour < :old")
                    .param("old", hour.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return times > door.anHour;
    }

    private static String hashed(String address) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
