package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.SettingId;
import continuum.people.Enrolment;
import continuum.people.Identifier;
import continuum.people.IdentifierKind;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A head teacher lets a SENCO in, on the smallest phone; a manager seals a child's record; a psychologist must see it at
 * once and opens it by break-glass; the manager reviews that.
 */
@InTheHouse
@Tag("journey")
class LettingInJourneyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @LocalServerPort
    int port;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    People people;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Authority area = new Authority(AuthorityId.create(), "Testshire " + mark, "999", true);
    private final Viewer system = Viewer.system(area.id(), "a test");
    private final UUID school = SettingId.create().value();
    private final NewChild child = NewChild.named("Amara", "Okafor" + mark, LocalDate.of(2016, 3, 12))
            .withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000026"))
            .withEnrolments(new Enrolment(new SettingId(school), LocalDate.of(2020, 9, 1)));

    @Test
    void people_are_let_in_and_a_sealed_record_is_opened_in_need_and_reviewed() {
        authorities.add(area);
        Viewing.as(system, () -> {
            people.add(system, child);
            account("hedy", "Hedy Teacher", Role.HEAD_TEACHER, school, "Heron Lane School");
            account("mina", "Mina Jay", Role.SEND_MANAGER, null, "");
            account("psy", "Psy Chologist", Role.PSYCHOLOGIST, UUID.randomUUID(), "Psychology service");
        });
        try (var browser = Browser.open()) {
            var head = browser.phone();
            signIn(head, "hedy");
            var link = letsIn(browser, head);
            choosesAPassword(browser.withoutScripts(), link);
            ends(browser, head);

            var manager = browser.window();
            signIn(manager, "mina");
            seals(browser, manager);
            var psychologist = browser.phone();
            signIn(psychologist, "psy");
            breaksTheGlass(browser, psychologist);
            reviews(browser, manager);
        }
    }

    private String letsIn(Browser browser, Page head) {
        follow(head, "Our people");
        good(browser, head);
        browser.screenshot(head, "our-people");
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let somebody in")).click();
        good(browser, head);
        press(head, "Let them in");
        assertThat(head.title()).startsWith("Error: ");
        good(browser, head);
        head.getByLabel("Name").fill("Sen Coe");
        head.getByLabel("Email address").fill("sen." + mark + "@example.test");
        head.getByLabel("SENCO").check();
        press(head, "Let them in");
        good(browser, head);
        browser.screenshot(head, "hand-over");
        var link = head.locator(".handed-over").textContent();
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have handed it over")).click();
        good(browser, head);
        return link;
    }

    private void choosesAPassword(Page senco, String link) {
        senco.navigate(link);
        senco.locator("input[name=password]").fill(PASSWORD);
        press(senco, "Save password");
        senco.getByLabel("Email address").fill("sen." + mark + "@example.test");
        senco.locator("input[name=password]").fill(PASSWORD);
        senco.locator("main button[type=submit]").first().click();
        assertThat(senco.textContent("header")).contains("Sen Coe", "SENCO, for Heron Lane School");
        senco.locator("header a[href='/account']").click();
        assertThat(senco.textContent("main")).contains("SENCO, Heron Lane School");
    }

    private void ends(Browser browser, Page head) {
        head.locator("main a[href$='/end']").first().click();
        good(browser, head);
        head.getByLabel("Now", new Page.GetByLabelOptions().setExact(true)).check();
        press(head, "End the role");
        good(browser, head);
        assertThat(head.textContent("main")).contains("Ended", "Stops acting as SENCO");
    }

    private void seals(Browser browser, Page manager) {
        manager.navigate(at("/children/" + child.id()));
        follow(manager, "Seal");
        good(browser, manager);
        manager.getByLabel("Why must it be sealed?").fill("Her father must not find her");
        press(manager, "Seal the record");
        good(browser, manager);
        manager.getByLabel("Their email address").fill("hedy." + mark + "@example.test");
        manager.getByLabel("Why may they see it?").fill("Runs the school she goes to");
        press(manager, "Open it to them");
        good(browser, manager);
        browser.screenshot(manager, "seal");
        follow(manager, "Sealed records");
        good(browser, manager);
    }

    private void breaksTheGlass(Browser browser, Page psychologist) {
        psychologist.navigate(at("/children/" + child.id()));
        assertThat(psychologist.textContent("main")).doesNotContain("Amara");
        psychologist.navigate(at("/search"));
        psychologist.locator("main a[href='/break-glass']").click();
        good(browser, psychologist);
        psychologist.getByLabel("UPN, NHS number or ULN").fill("999 000 0026");
        psychologist.getByLabel("Day").fill("12");
        psychologist.getByLabel("Month").fill("3");
        psychologist.getByLabel("Year").fill("2016");
        psychologist.getByLabel("Why must you see this record now?").fill("She is in the hospital now");
        browser.screenshot(psychologist, "break-glass");
        press(psychologist, "Open the record");
        good(browser, psychologist);
        assertThat(psychologist.textContent("body")).contains("Amara", "Open to you by break-glass until");
    }

    private void reviews(Browser browser, Page manager) {
        manager.navigate(at("/sealed-records"));
        manager.locator("main a[href='/break-glass/reviews']").click();
        good(browser, manager);
        manager.locator("main a[href^='/break-glass/reviews/']").last().click();
        good(browser, manager);
        browser.screenshot(manager, "break-glass-review");
        manager.getByLabel("Upheld", new Page.GetByLabelOptions().setExact(true)).check();
        manager.getByLabel("What did you find?").fill("I asked the ward: she was there");
        press(manager, "Record the review");
        good(browser, manager);
        assertThat(manager.textContent("main")).contains("Upheld", "I asked the ward");
        manager.navigate(at("/children/" + child.id() + "/who-looked"));
        good(browser, manager);
        assertThat(manager.textContent("main")).contains("Break-glass: She is in the hospital now");
    }

    private static void good(Browser browser, Page page) {
        browser.assertAccessible(page);
        browser.assertFits(page);
    }

    /** Goes to the page of a tab, which may stand in the menu behind the others. */
    private static void follow(Page page, String tab) {
        var more = page.locator(".tabs-more")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.locator("a:text-is('" + tab + "')")));
        if (more.count() > 0) {
            more.locator("summary").click();
        }
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tab).setExact(true)).first().click();
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void signIn(Page page, String who) {
        page.navigate(at("/sign-in"));
        page.getByLabel("Email address").fill(who + "." + mark + "@example.test");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void account(String who, String name, Role role, @Nullable UUID party, String partyName) {
        var account = accounts.add(system, who + "." + mark + "@example.test", name, null);
        accounts.join(system, account, role, party, partyName, LocalDate.of(2020, 1, 1));
        passwords.set(system, account, PASSWORD);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
