package continuum.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that leads back to one draft: 256 random bits, written so that they fit an address. Only the hash is kept, so
 * that nobody who reads the database can open a draft.
 */
public record Link(String secret) {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Link create() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What was typed or followed, if it can be a link at all. */
    public static Optional<Link> read(String typed) {
        return WRITTEN.matcher(typed).matches() ? Optional.of(new Link(typed)) : Optional.empty();
    }

    /** Where the draft is. */
    public String path() {
        return "/request/" + secret;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a link";
    }
}
