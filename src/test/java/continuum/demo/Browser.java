package continuum.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A visitor with cookies and no scripts. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String house;

    Browser(ConfigurableApplicationContext context) {
        house = "http://localhost:" + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(house + path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    /** The token of the first form on a page, as a part of a form. */
    static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        return token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
    }

    /** Follows a redirect by hand, as a browser does. */
    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var now = answer;
        for (int i = 0; i < 5 && now.statusCode() / 100 == 3; i++) {
            var to = URI.create(now.headers().firstValue("Location").orElseThrow());
            now = get(to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery()));
        }
        return now;
    }
}
