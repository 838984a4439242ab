package continuum.area;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562), which keeps indexes compact. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** The next identifier. Two made in the same millisecond differ by 74 random bits. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000 | (RANDOM.nextInt() & 0x0fff);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
