package continuum.signin;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.calendar.Today;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an organisation's own provider, a real one, from our sign-in page through its own and back. */
@InTheHouse
class OrganisationSignInTest {

    private static final Provider PROVIDER = Provider.start();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    TestArea area;
    @Autowired
    Accounts accounts;
    @Autowired
    SecondFactor secondFactor;
    @Autowired
    Today today;

    private final String user = "u" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@school.example";
    private Viewer system;
    private AccountId account;
    private CookieManager cookies;
    private HttpClient browser;

    @DynamicPropertySource
    static void theProviderOfTheCouncil(DynamicPropertyRegistry settings) {
        settings.add("continuum.access.oidc.issuer", PROVIDER::issuer);
        settings.add("continuum.access.oidc.client-id", () -> Provider.CLIENT);
        settings.add("continuum.access.oidc.client-secret", () -> Provider.SECRET);
        settings.add("continuum.access.oidc.name", () -> "Testshire Council");
    }

    @AfterAll
    static void theProviderCloses() {
        PROVIDER.close();
    }

    @BeforeEach
    void a_senco_whom_both_know() {
        system = area.create();
        account = Viewing.as(system, () -> {
            var id = accounts.add(system, email, "Sena Coe", null);
            accounts.join(system, id, Role.SENCO, UUID.randomUUID(), "Heron Lane School", today.date());
            return id;
        });
        PROVIDER.knows(user, email, true);
        anotherBrowser();
    }

    @AfterEach
    void the_provider_is_honest_again() {
        PROVIDER.answersAnotherQuestion(false);
    }

    @Test
    void somebody_goes_from_our_page_through_the_providers_to_their_own_first_page() {
        assertThat(open(ours("/sign-in")).body()).contains("Sign in with Testshire Council",
                "href=\"/sign-in/with/organisation\"");
        var home = signIn();
        assertThat(home.uri().getPath()).isEqualTo("/work");
        assertThat(home.body()).contains("Sena Coe", "Heron Lane School");
        assertThat(open(ours("/account")).body()).contains(email);
    }

    @Test
    void each_question_to_the_provider_is_a_new_one_that_only_we_can_take_the_answer_of() {
        var asked = askOurs();
        assertThat(asked).startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "scope=openid");
        assertThat(askOurs()).as("each question is a new one").isNotEqualTo(asked);
    }

    @Test
    void a_session_begins_anew_at_sign_in() {
        askOurs();
        var before = cookie("continuum");
        signIn();
        assertThat(cookie("continuum")).isNotEqualTo(before);
    }

    @Test
    void whoever_the_provider_knows_and_we_do_not_is_told_so_in_plain_words_and_gets_no_account() {
        PROVIDER.knows(user, "stranger-" + email, true);
        var refused = signIn();
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("there is no account here with your email address",
                "Ask whoever manages people");
        assertThat(open(ours("/account")).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_address_that_the_provider_did_not_verify_opens_nothing() {
        PROVIDER.knows(user, email, false);
        assertThat(signIn().uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void once_known_somebody_stays_known_when_their_address_changes() {
        signIn();
        PROVIDER.knows(user, "married-" + email, true);
        anotherBrowser();
        assertThat(signIn().body()).contains("Sena Coe");
    }

    @Test
    void who_inherits_an_address_does_not_inherit_the_account() {
        signIn();
        var successor = "successor-of-" + user;
        PROVIDER.knows(successor, email, true);
        anotherBrowser();
        assertThat(signIn(successor).uri().getPath()).isEqualTo("/sign-in");
        Viewing.as(system, () -> secondFactor.reset(system, account));
        anotherBrowser();
        assertThat(signIn(successor).body()).as("after whoever lets them in has made sure").contains("Sena Coe");
    }

    @Test
    void a_closed_account_stays_closed() {
        signIn();
        Viewing.as(system, () -> accounts.close(system, account));
        anotherBrowser();
        assertThat(signIn().uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        PROVIDER.answersAnotherQuestion(true);
        var refused = signIn();
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("sign-in did not work");
        assertThat(open(ours("/account")).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_made_up_answer_and_the_answer_to_somebody_elses_question_are_refused() {
        askOurs();
        assertThat(open(ours("/sign-in/back/organisation?code=made-up&state=made-up")).body())
                .contains("sign-in did not work");

        var answer = answerOfTheProvider();
        anotherBrowser();
        askOurs();
        assertThat(open(answer).body()).as("planted in another browser").contains("sign-in did not work");
        assertThat(open(ours("/account")).uri().getPath()).isEqualTo("/sign-in");
    }

    /** The whole way, as {@link #user}. */
    private HttpResponse<String> signIn() {
        return signIn(user);
    }

    private HttpResponse<String> signIn(String who) {
        return open(answerOfTheProvider(who));
    }

    private URI answerOfTheProvider() {
        return answerOfTheProvider(user);
    }

    /** Where the provider sends somebody back to, after they have signed in there. */
    private URI answerOfTheProvider(String who) {
        var login = open(URI.create(askOurs()));
        assertThat(login.uri().toString()).isEqualTo(PROVIDER.issuer() + "/login");
        var token = TOKEN.matcher(login.body());
        assertThat(token.find()).isTrue();
        var next = send(HttpRequest.newBuilder(login.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + who + "&password=" + word(Provider.PASSWORD) + "&_csrf="
                        + word(token.group(1)))));
        while (!next.headers().firstValue("Location").orElseThrow().startsWith(ours("/sign-in/back/").toString())) {
            next = send(HttpRequest.newBuilder(next.uri().resolve(next.headers().firstValue("Location").get()))
                    .header("Accept", "text/html"));
        }
        return URI.create(next.headers().firstValue("Location").get());
    }

    /** Where our sign-in page's link leads. */
    private String askOurs() {
        return send(HttpRequest.newBuilder(ours("/sign-in/with/organisation"))).headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Opens a page and goes where it leads. */
    private HttpResponse<String> open(URI page) {
        var answer = send(HttpRequest.newBuilder(page).header("Accept", "text/html"));
        return answer.statusCode() / 100 == 3
                ? open(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()))
                : answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void anotherBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private String cookie(String name) {
        return cookies.getCookieStore()
                .getCookies()
                .stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private URI ours(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String word(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
