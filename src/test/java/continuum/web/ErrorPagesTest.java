package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** Whatever is asked of the server, the answer is a page that says what to do, and never what went wrong inside. */
@Tag("house")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = ErrorPagesTest.App.class, properties = {
        "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"})
class ErrorPagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"/children/not-a-uuid, 404, Page not found", "/nothing/here, 404, Page not found",
            "/forbidden, 404, Page not found", "/changed, 409, Someone else changed this first",
            "/closed, 503, We are closed for a short time", "/too-large, 413, That is too large to send",
            "/broken, 500, Something went wrong", "/number?of=many, 400, We could not read that",
            "/error, 404, Page not found"})
    void each_trouble_has_a_page_that_says_what_to_do(String path, int status, String heading) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">" + heading)
                .contains("lang=\"en-GB\"")
                .doesNotContain("Exception")
                .doesNotContain("at continuum");
    }

    @Test
    void forbidden_and_absent_look_the_same() throws Exception {
        assertThat(get("/forbidden").body()).isEqualTo(get("/children/" + UUID.randomUUID() + "/none").body());
    }

    @Test
    void a_fault_of_ours_has_a_reference_and_tells_nothing_else() throws Exception {
        assertThat(get("/broken").body()).containsPattern("<p class=\"reference\">[2-9A-Z]{8}</p>")
                .doesNotContain("the inside of the house");
    }

    @Test
    void a_program_gets_a_problem_detail() throws Exception {
        var answer = send(to("/broken").header("Accept", "application/json").GET());
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":500")
                .contains("urn:continuum:error:")
                .doesNotContain("the inside of the house");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "*/*;q=nonsense", "image/png", ""})
    void a_browser_that_asks_strangely_still_gets_the_page(String accept) throws Exception {
        var request = to("/nothing").GET();
        var answer = send(accept.isEmpty() ? request : request.header("Accept", accept));
        assertThat(answer.body()).contains("Page not found");
    }

    @Test
    void a_form_without_its_token_gives_back_what_was_typed_but_no_password() throws Exception {
        var answer = send(to("/take").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("givenName=Amara+%3Cb%3E&reason=One%0ATwo&password=hidden-words")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your page was open for too long")
                .contains("Given name")
                .contains("Amara &lt;b&gt;")
                .contains("One\nTwo")
                .doesNotContain("hidden-words");
    }

    @Test
    void the_wrong_way_to_ask_is_said_to_be_so() throws Exception {
        assertThat(get("/take").statusCode()).isEqualTo(405);
        assertThat(get("/take").body()).contains("That can’t be done here");
        var strange = send(to("/open").header("Content-Type", "text/strange").POST(BodyPublishers.ofString("x")));
        assertThat(strange.statusCode()).isEqualTo(415);
        assertThat(strange.body()).contains("We can’t read that kind of file or form");
    }

    @Test
    void a_very_long_question_is_answered() throws Exception {
        assertThat(get("/echo?q=" + "a".repeat(10_000)).body()).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo?q=|{}", "/%00", "/a/../../etc/passwd", "/a;b=c//d", "/%zz", "/children/%2e%2e%2fx",
            "/echo?q=%ff%00"})
    void a_hostile_address_gets_an_answer_without_the_server_telling_of_itself(String path) throws Exception {
        var answer = raw(path);
        assertThat(answer).startsWith("HTTP/1.1 ")
                .doesNotContain("Tomcat")
                .doesNotContain("Exception")
                .doesNotContain("root:");
        assertThat(answer.substring(9, 12)).isIn("200", "400", "404");
    }

    @Test
    void an_address_too_long_for_the_server_gets_a_page_of_ours() throws Exception {
        var answer = raw("/" + "a".repeat(40_000));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("This address does not work").contains("<h1>");
    }

    @Test
    void stylesheets_are_kept_for_a_year_under_an_address_that_changes_with_them() throws Exception {
        for (var address : new String[]{Asset.own("continuum.css"), Asset.own("themes/calm/dark.css"),
                Asset.govuk("govuk-frontend.min.css")}) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
        }
        assertThat(get("/continuum-00000000000000000000000000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void colours_and_text_size_are_kept_in_the_browser() throws Exception {
        var page = send(to("/display").header("Cookie", "display=dark-large").GET()).body();
        assertThat(page).contains("data-text=\"large\"")
                .contains("dark")
                .contains("media=\"screen\"")
                .containsPattern("value=\"DARK\" checked");
        assertThat(send(to("/display").header("Cookie", "display=%3Cscript%3E").GET()).body())
                .contains("data-text=\"usual\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).header("Accept", "text/html,*/*").GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String raw(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, ErrorPages.class, BadAddresses.class, DisplayPages.class, Troubles.class})
    static class App {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(
                    requests -> requests.requestMatchers("/forbidden").denyAll().anyRequest().permitAll())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/open"))
                    .exceptionHandling(refused -> refused.accessDeniedHandler(new ExpiredForms())
                            .authenticationEntryPoint(
                                    (request, response, e) -> response.sendError(403)))
                    .build();
        }
    }

    @RestController
    static class Troubles {

        @GetMapping("/children/{id}")
        String child(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/number")
        String number(@RequestParam int of) {
            return "" + of;
        }

        @GetMapping("/echo")
        String echo(Typed typed) {
            return typed.text("q");
        }

        @GetMapping("/denied")
        String denied() {
            throw new AccessDeniedException("the inside of the house");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the inside of the house");
        }

        @GetMapping("/changed")
        String changed() {
            throw new OptimisticLockingFailureException("the inside of the house");
        }

        @GetMapping("/closed")
        String closed() {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }

        @GetMapping("/too-large")
        String tooLarge() {
            throw new MaxUploadSizeExceededException(1);
        }

        @PostMapping("/take")
        String take() {
            return "taken";
        }

        @PostMapping(path = "/open", consumes = "application/json")
        String open(@RequestBody String body) {
            return body;
        }
    }
}
