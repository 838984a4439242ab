package continuum.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An API key of GOV.UK Notify: {@code name-service-secret}. Each request carries a token signed with it (a JSON Web Token,
 * HS256), which is good for half a minute either way.
 */
record NotifyKey(String service, String secret) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY = Pattern.compile(".*-(" + ID + ")-(" + ID + ")");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalArgumentException when it has not the form of a key; the message does not repeat it */
    static NotifyKey of(String key) {
        var parts = KEY.matcher(key.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "continuum.notify.key is not an API key of GOV.UK Notify: a name, the service's id and a secret");
        }
        return new NotifyKey(parts.group(1), parts.group(2));
    }

    String token(Instant now) {
        var said = part("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "."
                + part("{\"iss\":\"" + service + "\",\"iat\":" + now.getEpochSecond() + "}");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return said + "." + BASE64.encodeToString(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "NotifyKey[" + service + "]";
    }
}
