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
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first journey, by three people side by side: a mother asks without an account, a caseworker takes the request in and
 * puts the question, a manager decides with reasons, and the mother reads why.
 */
@InTheHouse
@Tag("journey")
class FirstJourneyTest {

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
    @Autowired
    Today today;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Authority area = new Authority(AuthorityId.create(), "Testshire " + mark, "999", true);
    private final Viewer system = Viewer.system(area.id(), "a test");
    private final LocalDate born = LocalDate.of(2017, 3, 14);

    @Test
    void a_mother_asks_a_caseworker_puts_the_question_and_a_manager_decides_with_reasons() {
        authorities.add(area);
        var mother = Adult.named("Ngozi", "Okafor" + mark);
        var child = NewChild.of(Details.of("Amara", "Okafor" + mark, born))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born), null));
        Viewing.as(system, () -> {
            people.add(system, child);
            account("ngozi", "Ngozi Okafor", Role.PARENT, mother.id().value());
            account("cora", "Cora Case", Role.CASEWORKER, null);
            account("mina", "Mina Jay", Role.SEND_MANAGER, null);
        });
        try (var browser = Browser.open()) {
            var family = browser.window(390, 844);
            asks(browser, family);

            var caseworker = browser.window();
            signIn(browser, caseworker, "cora");
            takesIn(browser, caseworker);

            var manager = browser.window();
            signIn(browser, manager, "mina");
            decides(browser, manager);

            sends(browser, manager);

            signIn(browser, family, "ngozi");
            family.navigate(address("/family/" + child.id()));
            assertThat(family.locator("main").innerText()).contains("yes, we will assess");
            see(browser, family, "family");
            family.navigate(address("/children/" + child.id() + "/who-looked"));
            assertThat(family.locator("main").innerText()).contains("Cora Case").contains("Mina Jay");
            see(browser, family, "who-looked");

            caseworker.navigate(address("/children/" + child.id()));
            see(browser, caseworker, "child");
        }
    }

    private void asks(Browser browser, Page family) {
        family.navigate(address("/request"));
        see(browser, family, "request");
        if (family.getByLabel(area.name()).count() > 0) { // a database of several authorities asks which
            family.getByLabel(area.name()).check();
        }
        press(family, "Start now");
        var link = family.url();
        see(browser, family, "request-tasks");
        family.navigate(link + "/you");
        family.getByLabel("A parent or carer of the child or young person").check();
        family.getByLabel("Your name").fill("Ngozi Okafor");
        see(browser, family, "request-you");
        press(family, "Save and continue");
        family.navigate(link + "/child");
        family.getByLabel("First name").fill("Amara");
        family.getByLabel("Last name").fill("Okafor" + mark);
        family.getByLabel("Day").fill("14");
        family.getByLabel("Month").fill("3");
        family.getByLabel("Year").fill("2017");
        press(family, "Save and continue");
        family.navigate(link + "/words");
        family.locator("textarea[name=worries]")
                .fill("She can’t follow what is said in class, and comes home in tears.");
        press(family, "Save and continue");
        family.navigate(link + "/contact");
        family.getByLabel("Email address").fill("ngozi@example.test");
        press(family, "Save and continue");
        family.navigate(link + "/check");
        see(browser, family, "request-check");
        press(family, "Send the request");
        assertThat(family.locator("main").innerText()).contains("Request received");
        see(browser, family, "request-received");
    }

    private void takesIn(Browser browser, Page caseworker) {
        caseworker.navigate(address("/assessments/inbox"));
        see(browser, caseworker, "inbox");
        caseworker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amara Okafor" + mark)).click();
        caseworker.locator("input[name=child]").first().check();
        see(browser, caseworker, "which-child");
        press(caseworker, "Take in the request");
        if (!caseworker.url().contains("/assessments/") || caseworker.url().contains("inbox")) {
            caseworker.navigate(address("/work?whose=everyone"));
            caseworker.locator("tbody a").first().click();
            caseworker.getByText("Open the assessment").click();
        }
        assertThat(caseworker.locator("#letters").innerText()).contains("Ngozi Okafor", "Written, not sent");
        caseworker.getByText("Put to a decision").click();
        caseworker.getByLabel("An officer, without a panel").check();
        see(browser, caseworker, "put");
        press(caseworker, "Put the question");
        assertThat(caseworker.locator("main").innerText()).contains("put to a decision");
        caseworker.locator("#dates summary").first().click();
        see(browser, caseworker, "case");
        caseworker.navigate(address("/work?whose=everyone"));
        see(browser, caseworker, "my-work");
    }

    private void decides(Browser browser, Page manager) {
        manager.navigate(address("/decisions"));
        see(browser, manager, "decisions");
        manager.locator("tbody a").first().click();
        see(browser, manager, "matter");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide").setExact(true)).click();
        for (var limb : new String[]{"may-have-sen", "may-need-plan"}) {
            manager.locator("input[name='met." + limb + "'][value=yes]").check();
            manager.locator("textarea[name='reason." + limb + "']")
                    .fill("Her mother and her school both say so, and nobody doubts it.");
        }
        manager.locator("input[name=outcome][value=assess]").check();
        manager.locator("textarea[name=reasons]")
                .fill("Amara may need more than her school can give, so we will find out what she needs.");
        var day = today.date();
        manager.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        manager.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        manager.getByLabel("Year").fill(String.valueOf(day.getYear()));
        see(browser, manager, "decide");
        press(manager, "Record the decision");
        assertThat(manager.locator("main").innerText()).contains("Decided: Carry out an assessment");
        see(browser, manager, "decided");
    }

    private void sends(Browser browser, Page manager) {
        manager.getByText("Open the case").click();
        see(browser, manager, "case-decided");
        manager.locator("#tasks + ul a").first().click();
        for (var letter : manager.locator("input[name=letters]").all()) {
            letter.check();
        }
        manager.getByLabel("Handed over").check();
        see(browser, manager, "letters-to-send");
        press(manager, "Record as sent");
        assertThat(manager.locator("#letters").innerText()).contains("Sent ");
    }

    private void account(String who, String name, Role role, @Nullable UUID party) {
        var account = accounts.add(system, who + "." + mark + "@example.test", name, null);
        accounts.join(system, account, role, party, "", LocalDate.of(2020, 1, 1));
        passwords.set(system, account, PASSWORD);
    }

    private void signIn(Browser browser, Page page, String who) {
        page.navigate(address("/sign-in"));
        see(browser, page, "sign-in");
        page.getByLabel("Email address").fill(who + "." + mark + "@example.test");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
    }

    private static void see(Browser browser, Page page, String name) {
        browser.assertAccessible(page);
        browser.assertFits(page);
        browser.screenshot(page, name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
