package continuum.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody can guess, and the hash under which one is kept. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that can't be mistaken for each other on paper. */
    private static final String CLEAR = "23456789abcdefghjkmnpqrstuvwxyz";

    private Secret() {}

    static byte[] bytes(int many) {
        var bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A token for an address: 256 random bits. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** A code to write down: 15 characters in three groups, 74 random bits. */
    static String written() {
        var code = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "").append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return code.toString();
    }

    /** Enough for what is random already; passwords take {@link Passwords}' slow hash. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
