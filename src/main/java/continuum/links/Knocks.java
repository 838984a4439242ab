package continuum.links;

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
 * Counts how often one address comes to a door in an hour, in the database, so that every node knows. A whole school, clinic
 * or library may share an address, so the limits are generous: they stop machines, not people.
 */
@Component
public class Knocks {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final Today today;

    Knocks(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /**
     * What is counted.
     *
     * @param name the room and what is done there: "requests.begin"
     * @param anHour how often in an hour is enough
     */
    public record Door(String name, int anHour) {}

    /** Counts one more, whatever becomes of the caller's transaction, and says whether that is too many for this hour. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isTooMany(Door door, String address) {
        var hour = today.now().truncatedTo(ChronoUnit.HOURS);
        var times = db.sql("""
            insert into links.knock as k (door, address_hash, hour, times) values (:door, :address, :hour, 1)
                on conflict (door, address_hash, hour) do update set times = k.times + 1
            returning times
            """)
                .param("door", door.name())
                .param("address", hashed(address))
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (times == 1) {
            db.sql("delete from links.knock where hour < :old")
                    .param("old", hour.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return times > door.anHour();
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
