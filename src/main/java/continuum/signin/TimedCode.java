package continuum.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code that an app shows at a moment: RFC 6238 with SHA-1, steps of 30 seconds and six digits, as every app does it. */
final class TimedCode {

    static final int STEP_SECONDS = 30;

    private TimedCode() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    static String at(byte[] secret, long step) {
        return at(secret, step, 6, "HmacSHA1");
    }

    static String at(byte[] secret, long step, int digits, String algorithm) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was typed: now, or one before or after, because clocks differ. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        var found = OptionalLong.empty();
        for (long step = stepAt(now) - 1; step <= stepAt(now) + 1; step++) {
            if (java.security.MessageDigest.isEqual(at(secret, step).getBytes(), typed.getBytes())) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
