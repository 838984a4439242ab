package continuum.links;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that leads to one thing: 256 random bits, written so that they fit an address. Only its hash is kept. It never
 * says itself in a log.
 */
public record PrivateLink(String secret) {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static PrivateLink create() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new PrivateLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What was typed or followed, if it can be a link at all. */
    public static Optional<PrivateLink> read(String typed) {
        return WRITTEN.matcher(typed).matches() ? Optional.of(new PrivateLink(typed)) : Optional.empty();
    }

    /** The link in a path that begins so, whatever comes after it, if there can be one. */
    public static Optional<PrivateLink> in(String path, String beginning) {
        return path.startsWith(beginning)
                ? read(path.substring(beginning.length()).split("/", 2)[0])
                : Optional.empty();
    }

    /** Says to the browser that nothing keeps the page behind a link, passes on its address, or finds it in a search. */
    public static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** What is kept of it: its SHA-256. */
    public byte[] hash() {
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
