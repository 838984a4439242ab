package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.signin.Passwords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways to the pages stand in one line, whoever looks; those that don't fit open from a menu, with or without a script. */
@InTheHouse
@Import(TestArea.class)
@Tag("journey")
class NavigationJourneyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @LocalServerPort
    int port;
    @Autowired
    TestArea area;
    @Autowired
    Passwords passwords;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_tabs_of_those_with_many_stand_in_one_line_and_the_others_in_a_menu() {
        var system = area.create();
        try (var browser = Browser.open()) {
            for (var role : new Role[]{Role.CASEWORKER, Role.SEND_MANAGER}) {
                var who = area.somebody(system, role, null, "Cora Case");
                var page = browser.window();
                signIn(page, system, who);
                page.navigate(address("/work"));
                assertThat(height(page)).as("%s at 1280", role).isLessThan(64);
                page.locator(".tabs-more summary").click();
                browser.assertAccessible(page);
                browser.screenshot(page, "tabs-" + role.name().toLowerCase());
                var last = page.locator(".tabs-more a").last();
                var words = last.innerText();
                last.click();
                page.waitForLoadState();
                assertThat(page.locator(".tabs-more.is-here summary").innerText()).isEqualTo("More: " + words);
                page.setViewportSize(390, 844);
                browser.assertFits(page);
                assertThat(height(page)).as("%s at 390", role).isLessThan(64);
                page.locator(".tabs-more summary").click();
                browser.assertFits(page);
                browser.screenshot(page, "tabs-phone-" + role.name().toLowerCase());
            }
            var plain = browser.withoutScripts();
            signIn(plain, system, area.somebody(system, Role.CASEWORKER, null, "Otto Her"));
            plain.navigate(address("/work"));
            plain.locator(".tabs-more summary").click();
            assertThat(plain.locator(".tabs-more a").first().isVisible()).isTrue();
        }
    }

    private static double height(Page page) {
        return page.locator("nav.tabs").first().boundingBox().height;
    }

    private void signIn(Page page, Viewer system, Viewer who) {
        var email = Viewing.as(system, () -> {
            passwords.set(system, who.account(), PASSWORD);
            return transaction.execute(t -> db.sql("select email from access.account where id = :id")
                    .param("id", who.account().value())
                    .query(String.class)
                    .single());
        });
        page.navigate(address("/sign-in"));
        page.getByLabel("Email address").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
