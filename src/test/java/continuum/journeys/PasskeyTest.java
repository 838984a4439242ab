package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.signin.Passwords;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in a real browser: Chromium itself makes the keys and signs with them, in the place of a phone. */
@InTheHouse
@Tag("journey")
class PasskeyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @LocalServerPort
    int port;
    @Autowired
    TestArea area;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    Today today;

    private final String email = UUID.randomUUID() + "@example.test";
    private Viewer system;
    private AccountId account;

    @BeforeEach
    void a_mother_with_an_account() {
        system = area.create();
        account = Viewing.as(system, () -> {
            var id = accounts.add(system, email, "Ngozi Okafor", null);
            passwords.set(system, id, PASSWORD);
            accounts.join(system, id, Role.PARENT, UUID.randomUUID(), "", today.date());
            return id;
        });
    }

    @Test
    void a_passkey_is_added_on_the_account_page_and_then_signs_in_by_itself() {
        try (var browser = Browser.open()) {
            var page = browser.window();
            var phone = new Phone(page);
            addPasskey(page);
            browser.assertAccessible(page);

            signOut(page);
            var said = signInWithPasskey(page);
            page.waitForURL(Pattern.compile(".*/family.*"));
            page.navigate(address("/account"));
            assertThat(page.locator("main").innerText()).contains(email, "My phone");

            signOut(page);
            assertThat(sendAgain(page, said)).as("what the key signed is the answer to one question").isEqualTo(403);

            page.getByLabel("Email address").fill(email);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            press(page, "Sign in");
            assertThat(page.url()).as("the password alone is not enough any more").endsWith("/sign-in/code");

            phone.isNotUnlocked();
            page.navigate(address("/sign-in"));
            press(page, "Sign in with a passkey");
            assertThat(problem(page)).contains("That passkey did not work");
        }
    }

    @Test
    void a_passkey_that_was_removed_and_one_of_a_closed_account_open_nothing() {
        try (var browser = Browser.open()) {
            var page = browser.window();
            new Phone(page);
            addPasskey(page);
            Viewing.as(system, () -> accounts.close(system, account));
            page.navigate(address("/sign-in"));
            press(page, "Sign in with a passkey");
            assertThat(problem(page)).contains("That passkey did not work");
            Viewing.as(system, () -> {
                accounts.reopen(system, account);
                accounts.join(system, account, Role.PARENT, UUID.randomUUID(), "", today.date());
            });
            signInWithPasskey(page);
            page.waitForURL(Pattern.compile(".*/family.*"));

            page.navigate(address("/account"));
            press(page, "Remove My phone");
            assertThat(page.locator("main").innerText()).doesNotContain("My phone");
            signOut(page);
            press(page, "Sign in with a passkey");
            assertThat(problem(page)).contains("That passkey did not work");
        }
    }

    private void addPasskey(Page page) {
        page.navigate(address("/sign-in"));
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        press(page, "Sign in");
        page.navigate(address("/account"));
        page.getByLabel("Name for a new passkey").fill("My phone");
        press(page, "Add a passkey");
        page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("My phone").setExact(true)).waitFor();
    }

    /** Presses the button; answers what the page then sent. */
    private String signInWithPasskey(Page page) {
        return page.waitForRequest(request -> request.url().endsWith("/sign-in/passkey"),
                () -> press(page, "Sign in with a passkey")).postData();
    }

    private int sendAgain(Page page, String said) {
        return (int) page.evaluate("""
                async said => (await fetch('/sign-in/passkey', { method: 'POST', body: said, headers: {
                  'Content-Type': 'application/json',
                  'X-XSRF-TOKEN': document.querySelector('input[name=_csrf]').value } })).status""", said);
    }

    private void signOut(Page page) {
        press(page, "Sign out");
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
    }

    private static String problem(Page page) {
        var problem = page.locator("[data-passkey-problem]");
        problem.waitFor();
        return problem.innerText();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A phone that keeps passkeys and is unlocked by its owner's finger; it lives in the browser's window. */
    private static final class Phone {

        private final CDPSession devices;
        private final String id;

        Phone(Page page) {
            devices = page.context().newCDPSession(page);
            devices.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var add = new JsonObject();
            add.add("options", options);
            id = devices.send("WebAuthn.addVirtualAuthenticator", add).get("authenticatorId").getAsString();
        }

        /** The finger on it is not its owner's. */
        void isNotUnlocked() {
            var said = new JsonObject();
            said.addProperty("authenticatorId", id);
            said.addProperty("isUserVerified", false);
            devices.send("WebAuthn.setUserVerified", said);
        }
    }
}
