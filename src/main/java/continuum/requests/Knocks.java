package continuum.requests;

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
 * Counts how often one address does a thing in an hour, in the database, so that every node knows. A whole school or
 * library may share an address, so the limits are generous: they stop machines, not people.
 */
@Component
class Knocks {

    /** What is counted, with how often an hour is enough. */
    enum Door {
        /** A request is begun. */
        BEGIN(60),
        /** A link is followed that leads nowhere. */
        WRONG_LINK(60),
        /** Something is saved. */
        SAVE(1_200),
        /** A document is sent. */
        UPLOAD(200);

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

    /** Counts one more. @throws TooOften when it is too much for this hour */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooOften.class)
    void knock(Door door, String address) {
        var hour = today.now().truncatedTo(ChronoUnit.HOURS);
        var times = db.sql("""
            insert into requests.knock as k (door, hour, times) values (:door, :hour, 1)
                on conflict (door, hour) do update set times = k.times + 1
            returning times
            """)
                .param("door", door + " " + hashed(address))
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (times == 1) {
            db.sql("delete from requests.knock where hour < :old")
                    .param("old", hour.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (times > door.anHour) {
            throw new TooOften();
        }
    }

    /** Too many from one address in an hour. */
    static class TooOften extends RuntimeException {

        TooOften() {
            super("Too many from one address in an hour");
        }
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
