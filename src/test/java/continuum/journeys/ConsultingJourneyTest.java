package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.consulting.ConsultedPlan;
import continuum.consulting.ConsultedPlan.Story;
import continuum.signin.Passwords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mother asks for a school, two schools are asked at once, one answers with its ground, and the mother reads it. */
@InTheHouse
@Tag("journey")
class ConsultingJourneyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @LocalServerPort
    int port;
    @Autowired
    ConsultedPlan consulted;
    @Autowired
    Passwords passwords;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private Story story;

    @Test
    void a_mother_asks_for_a_school_and_reads_what_the_schools_say() {
        story = consulted.draftServed();
        var plan = "/plans/" + story.draft();
        try (var browser = Browser.open()) {
            var mother = browser.window(390, 844);
            signIn(mother, story.parent());
            mother.navigate(address(plan));
            mother.getByText("Which settings are asked").click();
            see(browser, mother, "settings-family");
            mother.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for a setting")).click();
            mother.locator("#q").fill("Hill School");
            press(mother, "Find");
            mother.getByLabel("Hill School").check();
            mother.getByLabel("Why do you want it?").fill("Her brother is there.");
            see(browser, mother, "wish");
            press(mother, "Ask for it");
            assertThat(mother.locator("main").innerText()).contains("Hill School", "Not decided yet");

            var caseworker = browser.window();
            signIn(caseworker, story.caseworker());
            caseworker.navigate(address(plan + "/settings/ask?q=Vale"));
            caseworker.locator("input[name=setting]").all().forEach(one -> one.check());
            see(browser, caseworker, "consult");
            press(caseworker, "Consult them");
            see(browser, caseworker, "settings");
            assertThat(caseworker.locator("main").innerText()).contains("Vale School", "Hill School", "Reply by");

            var senco = browser.window();
            signIn(senco, story.hillSenco());
            senco.navigate(address("/consultations"));
            see(browser, senco, "consultations");
            senco.getByText("Read the pack").click();
            see(browser, senco, "pack");
            senco.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reply").setExact(true)).click();
            senco.getByLabel("We think that we should not be named").check();
            senco.getByLabel("incompatible with providing efficient education").check();
            senco.locator("textarea[name=which-others]").fill("Two pupils cannot bear noise. We are full.");
            senco.locator("textarea[name=steps-others]").fill("A separate room was tried.");
            see(browser, senco, "reply");
            press(senco, "Save and check");
            assertThat(senco.locator(".govuk-error-summary").innerText())
                    .contains("Enter why those steps do not suffice");
            see(browser, senco, "reply-wrong");
            senco.locator("textarea[name=why-others]").fill("The room is used for meals.");
            press(senco, "Save and check");
            assertThat(senco.locator("main").innerText()).contains("“We are full”", "Being full is not a ground");
            see(browser, senco, "reply-check");
            press(senco, "Send the reply");
            assertThat(senco.locator("main").innerText()).contains("Change the reply");

            mother.reload();
            mother.locator("main table").getByText("Hill School").click();
            assertThat(mother.locator("main").innerText()).contains("Two pupils cannot bear noise",
                    "What a setting says decides nothing");
            see(browser, mother, "consultation");

            caseworker.navigate(address(plan + "/settings/name"));
            see(browser, caseworker, "name-setting");
            assertThat(caseworker.locator("main").innerText()).contains("That is decided first");
        }
    }

    private void signIn(Page page, Viewer who) {
        var email = Viewing.as(story.system(), () -> {
            passwords.set(story.system(), who.account(), PASSWORD);
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

    private void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        page.waitForLoadState();
    }

    private static void see(Browser browser, Page page, String name) {
        browser.assertAccessible(page);
        browser.assertFits(page);
        browser.screenshot(page, "consulting-" + name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
