package continuum.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real server that answers as the documented API of GOV.UK Notify does, errors included, and believes nobody whose token
 * is not signed with the key.
 */
final class PretendNotify implements AutoCloseable {

    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String KEY = "continuum_test-" + SERVICE + "-" + SECRET;
    static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    /** Something it took. */
    record Got(String kind, JsonNode body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    /** How it answers the next requests to send, before it takes any: a status, and the name of the error. */
    final Deque<Map.Entry<Integer, String>> troubles = new ArrayDeque<>();
    volatile boolean losesItsAnswer;
    /** What it says of everything that it took. */
    volatile String status = "sending";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();

    PretendNotify() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/v2/notifications", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var refused = refuses(exchange.getRequestHeaders().getFirst("Authorization"));
            var path = exchange.getRequestURI().getPath();
            if (refused != null) {
                send(exchange, 403, error(403, "AuthError", refused));
            } else if (exchange.getRequestMethod().equals("GET")) {
                var asked = exchange.getRequestURI().getQuery();
                if (asked == null) {
                    send(exchange, 200, json.writeValueAsString(Map.of("status", status)));
                    return;
                }
                var reference = exchange.getRequestURI().getQuery().replace("reference=", "");
                send(exchange, 200, json.writeValueAsString(Map.of("notifications", got.stream()
                        .filter(one -> one.body().path("reference").asString().equals(reference))
                        .map(one -> Map.of("id", UUID.randomUUID().toString(), "reference", reference))
                        .toList(), "links", Map.of())));
            } else {
                take(exchange, path.substring(path.lastIndexOf('/') + 1), json.readTree(body));
            }
        }
    }

    private void take(HttpExchange exchange, String kind, JsonNode body) throws IOException {
        Map.Entry<Integer, String> trouble;
        synchronized (troubles) {
            trouble = troubles.poll();
        }
        if (trouble != null) {
            send(exchange, trouble.getKey(), error(trouble.getKey(), trouble.getValue(), "as the test wants"));
            return;
        }
        var wrong = kind.equals("letter") ? wrongLetter(body) : wrongEmail(body);
        if (wrong != null) {
            send(exchange, 400,
                    error(400, wrong.startsWith("template") ? "BadRequestError" : "ValidationError", wrong));
            return;
        }
        got.add(new Got(kind, body));
        if (losesItsAnswer) {
            losesItsAnswer = false;
            return;
        }
        send(exchange, 201, json.writeValueAsString(Map.of("id", UUID.randomUUID().toString(), "reference",
                body.path("reference").asString(), "postage", body.path("postage").asString("second"))));
    }

    private @Nullable String wrongLetter(JsonNode body) {
        var pdf = Base64.getDecoder().decode(body.path("content").asString(""));
        if (body.path("reference").asString("").isEmpty()) {
            return "reference is a required property";
        }
        if (!List.of("first", "second", "economy").contains(body.path("postage").asString("second"))) {
            return "postage invalid";
        }
        return new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-") ? null : "content is not a PDF";
    }

    private @Nullable String wrongEmail(JsonNode body) {
        if (!body.path("email_address").asString("").contains("@")) {
            return "email_address Not a valid email address";
        }
        return body.path("template_id").asString("").equals(TEMPLATE) ? null : "template_id Template not found";
    }

    /** The token is checked by hand, from the specification of JSON Web Tokens, not with the code that made it. */
    private @Nullable String refuses(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return "Unauthorized: authentication token must be provided";
        }
        var parts = authorization.substring(7).split("\\.");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            var header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
            var claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (!java.security.MessageDigest.isEqual(signature, Base64.getUrlDecoder().decode(parts[2]))
                    || !header.path("alg").asString().equals("HS256") || !header.path("typ").asString().equals("JWT")) {
                return "Invalid token: signature, api token not found";
            }
            if (!claims.path("iss").asString().equals(SERVICE)) {
                return "Invalid token: service not found";
            }
            return Math.abs(claims.path("iat").asLong() - Instant.now().getEpochSecond()) > 30
                    ? "Error: Your system clock must be accurate to within 30 seconds"
                    : null;
        } catch (GeneralSecurityException | RuntimeException e) {
            return "Invalid token: " + e.getMessage();
        }
    }

    private String error(int status, String name, String message) {
        return json.writeValueAsString(
                Map.of("status_code", status, "errors", List.of(Map.of("error", name, "message", message))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
