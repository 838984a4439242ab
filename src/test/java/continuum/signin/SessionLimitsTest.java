package continuum.signin;

import static continuum.FormToken.csrf;
import static continuum.Visitor.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.Visitor;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A session ends after an hour without a page and after twelve hours whatever happens. Nobody waits: what was, is moved back. */
@InTheHouse
class SessionLimitsTest {

    private static final String PASSWORD = "heron kettle bicycle";
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext house;

    @Autowired
    TestArea area;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    private Viewer system;
    private Viewer parent;
    private Visitor visitor;
    private MockMvc browser;

    @BeforeEach
    void a_parent_with_an_account() {
        system = area.create();
        parent = area.somebody(system, Role.PARENT, UUID.randomUUID(), "Ada Field");
        Viewing.as(system, () -> passwords.set(system, parent.account(), PASSWORD));
        visitor = new Visitor(port);
    }

    @Test
    void an_hour_without_a_page_ends_a_session() {
        signIn();
        idleFor(Duration.ofMinutes(59));
        assertThat(visitor.open("/account").statusCode()).as("59 minutes are not an hour").isEqualTo(200);
        idleFor(Duration.ofMinutes(59));
        assertThat(visitor.open("/account").statusCode()).as("each page begins the hour anew").isEqualTo(200);
        idleFor(Duration.ofMinutes(61));
        assertThat(next(visitor.open("/account"))).startsWith("/sign-in");
    }

    @Test
    void a_page_within_the_same_minute_writes_nothing_about_the_session() {
        signIn();
        var written = lastAccess();
        visitor.open("/account");
        assertThat(lastAccess()).isEqualTo(written);
        idleFor(Duration.ofMinutes(2));
        visitor.open("/account");
        assertThat(lastAccess()).isGreaterThanOrEqualTo(written);
    }

    @Test
    void twelve_hours_end_a_session_however_busy_it_is() throws Exception {
        browser();
        var early = session(today.now().minus(SignedIn.LONGEST).plusSeconds(60), null);
        assertThat(open("/account", early).getStatus()).isEqualTo(200);
        var late = session(today.now().minus(SignedIn.LONGEST).minusSeconds(60), null);
        assertThat(open("/account", late).getRedirectedUrl()).isEqualTo("/sign-in?why=over");
        assertThat(late.isInvalid()).isTrue();
    }

    @Test
    void changing_the_role_does_not_begin_the_twelve_hours_anew() throws Exception {
        browser();
        Viewing.as(system, () -> accounts.join(system, parent.account(), Role.YOUNG_PERSON, UUID.randomUUID(), "",
                today.date()));
        var since = today.now().minus(Duration.ofHours(11));
        var session = session(since, null);
        var answer = browser.perform(post("/acting-as").session(session)
                .with(csrf())
                .param("membership", parent.membership().toString())).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(signedIn(answer.getRequest().getSession(false)).since()).isEqualTo(since);
    }

    @Test
    void a_session_ends_after_the_last_day_of_the_role_it_acts_in() throws Exception {
        browser();
        assertThat(open("/account", session(today.now(), today.date())).getStatus()).isEqualTo(200);
        assertThat(open("/account", session(today.now(), today.date().minusDays(1))).getRedirectedUrl())
                .isEqualTo("/sign-in?why=over");
    }

    @Test
    void who_is_half_signed_in_has_ten_minutes_for_the_code() {
        var half = new Half(parent.account(), today.now());
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        half.keep(request);
        assertThat(Half.of(request, today.now().plus(Duration.ofMinutes(9)))).contains(half);
        assertThat(Half.of(request, today.now().plus(Duration.ofMinutes(11)))).isEmpty();
    }

    private void browser() {
        browser = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    private void signIn() {
        var email = Viewing.as(system, () -> accounts.find(system, parent.account())).orElseThrow().email();
        assertThat(next(visitor.fillIn("/sign-in", "/sign-in", "email", email, "password", PASSWORD))).isEqualTo("/");
    }

    /** Moves the last page they opened back in time. */
    private void idleFor(Duration time) {
        db.sql("""
            update access.session set last_access_time = last_access_time - :ms, expiry_time = expiry_time - :ms
             where principal_name = :name
            """)
                .param("ms", time.toMillis())
                .param("name", parent.account().toString())
                .update();
    }

    private long lastAccess() {
        return db.sql("select last_access_time from access.session where principal_name = :name")
                .param("name", parent.account().toString())
                .query(Long.class)
                .single();
    }

    private MockHttpSession session(Instant since, @Nullable LocalDate until) {
        var signedIn = new SignedIn(parent.account(), "ada@example.test", parent, until, since, true);
        var session = new MockHttpSession();
        session.setAttribute(CONTEXT,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of())));
        return session;
    }

    private static SignedIn signedIn(jakarta.servlet.http.HttpSession session) {
        return (SignedIn) ((SecurityContext) session.getAttribute(CONTEXT)).getAuthentication().getPrincipal();
    }

    private MockHttpServletResponse open(String page, MockHttpSession session) throws Exception {
        return browser.perform(get(page).session(session)).andReturn().getResponse();
    }
}
