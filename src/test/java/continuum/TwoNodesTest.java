package continuum;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.TestPostgres;
import continuum.signin.Passwords;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database: whoever signed in at one is known at the other, and either may stop. */
@Tag("house")
class TwoNodesTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @Test
    void whoever_signed_in_at_one_node_is_known_at_the_other() throws Exception {
        try (var other = node()) {
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            try (var one = node()) {
                var email = caseworker(one);
                assertThat(get(browser, other, "/work").uri().getPath()).as("nobody is signed in yet")
                        .isEqualTo("/sign-in");
                var page = get(browser, one, "/sign-in");
                post(browser, one, "/sign-in", "email=" + email + "&password=" + encoded(PASSWORD) + "&_csrf="
                        + encoded(csrf(page.body())));
                assertThat(get(browser, one, "/work").body()).contains("My work");
            }
            assertThat(get(browser, other, "/work").body()).as("at the other node, after the first has stopped")
                    .contains("My work");
        }
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Continuum.class).run("--server.port=0",
                "--continuum.database.url=" + TestPostgres.url(),
                "--continuum.access.second-factor=optional", "--continuum.demo.area=none");
    }

    private static String caseworker(ConfigurableApplicationContext node) {
        var area = new Authority(AuthorityId.create(), "Testshire", "999", true);
        var email = "sam." + area.id().toString().substring(24) + "@testshire.example";
        node.getBean(Authorities.class).add(area);
        var system = Viewer.system(area.id(), "a test");
        Viewing.as(system, () -> {
            var accounts = node.getBean(Accounts.class);
            var sam = accounts.add(system, email, "Sam Example", null);
            accounts.join(system, sam, Role.CASEWORKER, null, "", LocalDate.of(2020, 1, 1));
            node.getBean(Passwords.class).set(system, sam, PASSWORD);
        });
        return email;
    }

    private static HttpResponse<String> get(HttpClient browser, ConfigurableApplicationContext node, String path)
            throws Exception {
        return browser.send(HttpRequest.newBuilder(address(node, path)).build(), BodyHandlers.ofString());
    }

    private static void post(HttpClient browser, ConfigurableApplicationContext node, String path, String form)
            throws Exception {
        var answer = browser.send(HttpRequest.newBuilder(address(node, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static URI address(ConfigurableApplicationContext node, String path) {
        return URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String csrf(String page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
