package continuum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody at a browser without scripts: keeps cookies, sends forms with their token, and does not follow redirects by
 * itself, so that a test sees them.
 */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Opens a page. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    /** Opens a page with a form, fills it in and sends it. Fields are names and values in turn. */
    public HttpResponse<String> fillIn(String page, String action, String... fields) {
        var token = TOKEN.matcher(open(page).body());
        if (!token.find()) {
            throw new AssertionError("No form with a token on " + page);
        }
        var all = new ArrayList<>(java.util.List.of(fields));
        all.add("_csrf");
        all.add(token.group(1));
        return post(action, all.toArray(String[]::new));
    }

    /** Sends a form as it is, without a token. */
    public HttpResponse<String> post(String action, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i > 0 ? "&" : "").append(word(fields[i])).append('=').append(word(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The path that an answer sends one on to. */
    public static String next(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(each -> each.replaceFirst("^https?://[^/]+", "")).orElse("");
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore()
                .getCookies()
                .stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String word(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
