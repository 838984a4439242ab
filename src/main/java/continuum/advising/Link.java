package continuum.advising;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret that leads a guest to one request: 256 random bits, written so that they fit an address. Only its hash is kept. */
record Link(String secret) {

    static final String PATH = "/advice/by-link/";

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Link create() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The link in an address, if there can be one. */
    static Optional<Link> in(String path) {
        var secret = path.startsWith(PATH) ? path.substring(PATH.length()).split("/", 2)[0] : "";
        return WRITTEN.matcher(secret).matches() ? Optional.of(new Link(secret)) : Optional.empty();
    }

    String path() {
        return PATH + secret;
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
        return "a private link";
    }
}
