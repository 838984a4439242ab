package continuum.signin;

import static continuum.Visitor.next;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.Visitor;
import continuum.access.Accounts;
import continuum.access.Entering;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.TestPostgres;
import continuum.calendar.Today;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever guesses is slowed down: passwords, codes and links. Nobody waits here: what was, is moved back in time. */
@InTheHouse
class SignInLimitsTest {

    private static final String PASSWORD = "heron kettle bicycle";

    @LocalServerPort
    int port;
    @Autowired
    TestArea area;
    @Autowired
    Accounts accounts;
    @Autowired
    Entering entering;
    @Autowired
    Passwords passwords;
    @Autowired
    SecondFactor secondFactor;
    @Autowired
    SecretStore secrets;
    @Autowired
    Tries tries;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;

    private final String email = UUID.randomUUID() + "@example.org";
    private Viewer system;
    private AccountId account;
    private Visitor visitor;

    @BeforeEach
    void a_parent_with_a_code_app() {
        system = area.create();
        account = Viewing.as(system, () -> {
            var id = accounts.add(system, email, "Ada Field", null);
            passwords.set(system, id, PASSWORD);
            accounts.join(system, id, Role.PARENT, UUID.randomUUID(), "", today.date());
            return id;
        });
        secondFactor.secretToSetUp(account);
        secondFactor.confirm(entering.byAccount(account).orElseThrow(), code(-1));
        visitor = new Visitor(port);
    }

    @Test
    void fifty_tries_from_one_address_make_it_wait_whoever_they_were_for_and_no_other_address() {
        var address = "192.0.2." + UUID.randomUUID();
        for (int n = 0; n < 50; n++) {
            assertThat(tries.mayTry(Tries.Whose.ADDRESS, address)).as("try %s", n + 1).isTrue();
        }
        assertThat(tries.mayTry(Tries.Whose.ADDRESS, address)).isFalse();
        assertThat(tries.mayTry(Tries.Whose.ADDRESS, address + "0")).isTrue();
    }

    @Test
    void a_try_while_waiting_is_not_judged_and_the_wait_doubles_to_a_quarter_of_an_hour_and_no_more() {
        var name = UUID.randomUUID().toString();
        var longest = Duration.ZERO;
        for (int n = 0; n < 20; n++) {
            if (!tries.mayTry(Tries.Whose.ACCOUNT, name)) {
                var wait = Duration.between(Instant.now(), notBefore());
                assertThat(wait).isGreaterThanOrEqualTo(longest.minusSeconds(2));
                longest = wait;
                waitingIsOver();
            }
        }
        assertThat(longest).isBetween(Duration.ofMinutes(14), Tries.LONGEST_WAIT);
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_must_wait_and_after_the_wait_it_is_taken() {
        signIn();
        for (int n = 0; n < 5; n++) {
            assertThat(send("00000" + n).body()).contains("not right, or was used before");
        }
        assertThat(send(code(1)).body()).contains(SignInPages.TOO_SOON);
        waitingIsOver();
        assertThat(next(send(code(1)))).isEqualTo("/");
    }

    @Test
    void of_two_who_send_one_code_at_the_same_moment_one_gets_in() throws Exception {
        var code = code(1);
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(Stream.<java.util.concurrent.Callable<Boolean>>generate(() -> () -> {
                together.await();
                return secondFactor.codeIsRight(account, code);
            }).limit(2).toList());
            assertThat(answers).extracting(answer -> answer.get()).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_code_from_before_the_last_one_that_was_used_is_not_taken() {
        assertThat(secondFactor.codeIsRight(account, code(1))).isTrue();
        assertThat(secondFactor.codeIsRight(account, code(0))).isFalse();
    }

    @Test
    void a_code_of_long_ago_or_of_long_after_is_not_taken() {
        assertThat(secondFactor.codeIsRight(account, code(3))).isFalse();
        assertThat(secondFactor.codeIsRight(account, code(-3))).isFalse();
    }

    @Test
    void a_link_to_choose_a_password_works_for_a_week() {
        var link = "/password-link/" + Viewing.as(system, () -> passwords.link(system, account));
        age("signin.password_link", "expires_at", "6 days 23 hours");
        assertThat(visitor.open(link).body()).contains(email);
        age("signin.password_link", "expires_at", "2 hours");
        assertThat(visitor.open(link).body()).contains("no longer works");
        assertThat(visitor.fillIn("/sign-in", link, "password", "otter lantern gravel").body())
                .contains("no longer works");
    }

    @Test
    void a_new_link_ends_the_one_before() {
        var first = Viewing.as(system, () -> passwords.link(system, account));
        var second = Viewing.as(system, () -> passwords.link(system, account));
        assertThat(visitor.open("/password-link/" + first).body()).contains("no longer works");
        assertThat(visitor.open("/password-link/" + second).body()).contains(email);
    }

    private void signIn() {
        var answer = visitor.fillIn("/sign-in", "/sign-in", "email", email, "password", PASSWORD);
        assertThat(next(answer)).isEqualTo("/sign-in/code");
    }

    private HttpResponse<String> send(String code) {
        return visitor.fillIn("/sign-in/code", "/sign-in/code", "code", code);
    }

    /** What the app shows so many steps of half a minute from now. */
    private String code(int stepsFromNow) {
        var secret = secrets.codeApp(account).orElseThrow().secret();
        return TimedCode.at(secret, TimedCode.stepAt(today.now()) + stepsFromNow);
    }

    private Instant notBefore() {
        return db.sql("select max(not_before) from signin.failed_try").query(OffsetDateTime.class).single().toInstant();
    }

    private static void waitingIsOver() {
        TestPostgres.asOwner("update signin.failed_try set not_before = now() - interval '1 second'");
    }

    private void age(String table, String column, String by) {
        TestPostgres.asOwner("update %s set %s = %s - interval '%s' where account_id = '%s'".formatted(table, column,
                column, by, account));
    }
}
