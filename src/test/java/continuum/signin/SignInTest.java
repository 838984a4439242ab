package continuum.signin;

import static continuum.Visitor.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.Visitor;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class SignInTest {

    private static final String PASSWORD = "heron kettle bicycle";

    @LocalServerPort
    int port;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SecretStore secrets;

    @Autowired
    Tries tries;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final AuthorityId authority = AuthorityId.create();
    private final Viewer system = Viewer.system(authority, "a test");
    private final String email = UUID.randomUUID() + "@example.org";
    private AccountId account;
    private Visitor visitor;

    @BeforeEach
    void a_parent_with_an_account() {
        authorities.add(new Authority(authority, "Testshire", "999", false));
        account = letIn(email);
        join(Role.PARENT);
        visitor = new Visitor(port);
    }

    @Test
    void somebody_without_a_session_is_sent_to_sign_in_and_then_to_the_page_they_wanted() {
        assertThat(next(visitor.open("/account"))).isEqualTo("/sign-in?next=%2Faccount");
        assertThat(next(signIn(PASSWORD, "next", "/account"))).isEqualTo("/account");
        assertThat(visitor.open("/account").body()).contains("Ada Field", email);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        var wrong = signIn("not the password");
        var unknown = visitor.fillIn("/sign-in", "/sign-in", "email", "nobody@example.org", "password", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains(SignInPages.WRONG).doesNotContain("not the password");
        assertThat(withoutToken(wrong.body()).replace(email, "")).isEqualTo(
                withoutToken(unknown.body()).replace("nobody@example.org", ""));
    }

    @Test
    void after_five_wrong_tries_even_the_right_password_must_wait() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong password " + i);
        }
        assertThat(signIn(PASSWORD).body()).contains(SignInPages.TOO_SOON);
    }

    @Test
    void a_session_begins_anew_when_somebody_signs_in_and_is_gone_when_they_sign_out() {
        signIn(PASSWORD);
        var session = visitor.cookie("continuum").orElseThrow();
        signIn(PASSWORD);
        assertThat(visitor.cookie("continuum").orElseThrow()).isNotEqualTo(session);
        assertThat(next(visitor.fillIn("/account", "/sign-out"))).isEqualTo("/sign-in?why=out");
        assertThat(next(visitor.open("/account"))).startsWith("/sign-in");
    }

    @Test
    void a_form_without_its_token_is_not_taken() {
        signIn(PASSWORD);
        var answer = visitor.post("/account/password", "password", PASSWORD, "newPassword", "otter lantern gravel");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("open for too long").doesNotContain("otter lantern gravel");
        assertThat(signIn(PASSWORD).statusCode()).as("the password is as it was").isEqualTo(302);
    }

    @Test
    void a_made_up_next_page_leads_to_the_start_page() {
        assertThat(next(signIn(PASSWORD, "next", "//evil.example"))).isEqualTo("/");
        assertThat(Next.page("/\\evil.example")).isEqualTo("/");
        assertThat(Next.page("https://evil.example")).isEqualTo("/");
        assertThat(Next.page("/children/7?tab=now")).isEqualTo("/children/7?tab=now");
    }

    @Test
    void closing_an_account_signs_it_out_at_once() {
        signIn(PASSWORD);
        assertThat(visitor.open("/account").statusCode()).isEqualTo(200);
        Viewing.as(system, () -> accounts.close(system, account));
        assertThat(next(visitor.open("/account"))).startsWith("/sign-in");
        assertThat(signIn(PASSWORD).body()).contains(SignInPages.WRONG);
    }

    @Test
    void staff_set_up_a_second_factor_before_they_see_anything() {
        join(Role.CASEWORKER);
        signIn(PASSWORD);
        assertThat(next(visitor.open("/"))).isEqualTo("/acting-as");
        assertThat(next(visitor.open("/acting-as"))).isEqualTo("/account/code-app");
        assertThat(visitor.open("/account/code-app").body()).contains("<svg", "must prove who they are twice");
    }

    @Test
    void a_code_works_once_and_a_recovery_code_works_once() {
        join(Role.CASEWORKER);
        signIn(PASSWORD);
        visitor.open("/account/code-app");
        var secret = secrets.codeApp(account).orElseThrow().secret();
        var step = TimedCode.stepAt(today.now());
        var shown = visitor.fillIn("/account/code-app", "/account/code-app", "code", TimedCode.at(secret, step)).body();
        var codes = Pattern.compile("<li>([a-z0-9-]{17})</li>").matcher(shown);
        assertThat(codes.find()).isTrue();

        visitor = new Visitor(port);
        assertThat(next(signIn(PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(next(visitor.open("/account"))).as("half signed in is not signed in").startsWith("/sign-in");
        assertThat(code(TimedCode.at(secret, step)).body()).contains("not right, or was used before");
        assertThat(next(code(codes.group(1)))).isEqualTo("/");
        assertThat(visitor.open("/account").body()).contains("9 recovery codes");

        visitor = new Visitor(port);
        signIn(PASSWORD);
        assertThat(code(codes.group(1)).body()).contains("not right, or was used before");
        assertThat(next(code(TimedCode.at(secret, TimedCode.stepAt(today.now()) + 1)))).isEqualTo("/");
    }

    @Test
    void somebody_with_two_roles_chooses_one() {
        join(Role.YOUNG_PERSON);
        signIn(PASSWORD);
        assertThat(next(visitor.open("/"))).isEqualTo("/acting-as");
        var page = visitor.open("/acting-as").body();
        var choice = Pattern.compile("value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(choice.find()).isTrue();
        assertThat(visitor.fillIn("/acting-as", "/acting-as", "membership", UUID.randomUUID().toString()).body())
                .contains("Select what you want to work as");
        assertThat(next(visitor.fillIn("/acting-as", "/acting-as", "membership", choice.group(1)))).isEqualTo("/");
    }

    @Test
    void a_link_lets_somebody_choose_a_password_once() {
        var address = UUID.randomUUID() + "@example.org";
        var somebody = Viewing.as(system, () -> accounts.add(system, address, "Robin Marsh", null));
        var link = "/password-link/" + Viewing.as(system, () -> passwords.link(system, somebody));
        assertThat(visitor.open(link).body()).contains(address);
        assertThat(visitor.fillIn(link, link, "password", "robin marsh 1").body()).contains("too easy to guess");
        assertThat(next(visitor.fillIn(link, link, "password", "otter lantern gravel")))
                .isEqualTo("/sign-in?why=password");
        assertThat(visitor.open(link).body()).contains("no longer works");
        assertThat(visitor.open("/password-link/made-up").body()).contains("no longer works");
    }

    @Test
    void a_password_is_long_and_hard_to_guess() {
        Viewing.as(system, () -> {
            assertThatThrownBy(() -> passwords.set(system, account, "short")).hasMessageContaining("12 characters");
            assertThatThrownBy(() -> passwords.set(system, account, "password1234"))
                    .hasMessageContaining("easy to guess");
        });
    }

    @Test
    void no_query_but_that_of_its_own_account_reads_a_secret() {
        Long readable = Viewing.as(system, () -> transaction
                .execute(t -> db.sql("select count(*) from signin.password").query(Long.class).single()));
        assertThat(readable).isZero();
        assertThat(secrets.passwordHash(account).orElseThrow()).startsWith("$argon2id$");
    }

    @Test
    void every_answer_says_what_a_browser_may_do() {
        var headers = visitor.open("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void the_sign_in_page_makes_no_session() {
        visitor.open("/sign-in");
        assertThat(visitor.cookie("continuum")).isEmpty();
    }

    private HttpResponse<String> signIn(String password, String... more) {
        var fields = new ArrayList<>(List.of("email", email, "password", password));
        fields.addAll(List.of(more));
        return visitor.fillIn("/sign-in", "/sign-in", fields.toArray(String[]::new));
    }

    private HttpResponse<String> code(String code) {
        return visitor.fillIn("/sign-in/code", "/sign-in/code", "code", code);
    }

    private AccountId letIn(String address) {
        return Viewing.as(system, () -> {
            var id = accounts.add(system, address, "Ada Field", null);
            passwords.set(system, id, PASSWORD);
            return id;
        });
    }

    private void join(Role role) {
        Viewing.as(system, () -> accounts.join(system, account, role, UUID.randomUUID(), "", today.date()));
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
