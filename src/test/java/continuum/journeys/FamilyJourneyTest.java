package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.papers.Letter;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.AssessedChild;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A mother reads where her child's case is, says how the step felt and writes to the council, in English and in Urdu; a
 * caseworker answers and lets a letter go.
 */
@InTheHouse
@Tag("journey")
class FamilyJourneyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";

    @LocalServerPort
    int port;
    @Autowired
    TestArea area;
    @Autowired
    AssessedChild assessed;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    People people;
    @Autowired
    Letters letters;
    @Autowired
    Today today;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Viewer system;

    @Test
    void a_mother_writes_in_her_language_and_a_caseworker_answers() {
        system = area.create();
        var born = today.date().minusYears(8);
        var mother = Adult.named("Ngozi", "Okafor");
        var amara = NewChild.named("Amara", "Okafor", born)
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born),
                        new Address("1 Test Street", "TE1 1ST", null, born)));
        var child = Viewing.as(system, () -> people.add(system, amara));
        assessed.assessing(system, child, today.date().minusWeeks(8));
        others();
        var kofi = Viewing.as(system,
                () -> people.add(system, NewChild.named("Kofi", "Okafor", today.date().minusYears(18))));
        assessed.assessing(system, kofi, today.date().minusWeeks(8));
        Viewing.as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 Example Street", "01632 960000",
                    "send@example.test", "Advice", "01632 960001", "Mediation", "01632 960002", "Resolution",
                    "01632 960003"));
            account("ngozi", "Ngozi Okafor", Role.PARENT, mother.id().value());
            account("cora", "Cora Case", Role.CASEWORKER, null);
            account("amara", "Kofi Okafor", Role.YOUNG_PERSON, kofi.value());
        });
        try (var browser = Browser.open()) {
            var family = browser.window(390, 844);
            signIn(browser, family, "ngozi");
            reads(browser, family, child);
            writes(browser, family);

            var caseworker = browser.window();
            signIn(browser, caseworker, "cora");
            answers(browser, caseworker);
            letsGo(browser, caseworker, child);

            inUrdu(browser, family, child);

            var young = browser.window(390, 844);
            signIn(browser, young, "amara");
            young.navigate(address("/family/" + kofi));
            assertThat(young.locator("h1").innerText()).isEqualTo("Your plan and support");
            see(browser, young, "young-person");
        }
    }

    /** Ten other families, so that there is an honest date. */
    private void others() {
        for (int i = 0; i < 10; i++) {
            var other = NewChild.named("Other" + i, "Child", today.date().minusYears(9));
            var id = Viewing.as(system, () -> people.add(system, other));
            assessed.drafting(system, id, today.date().minusWeeks(30 + i));
        }
    }

    private void reads(Browser browser, Page family, ChildId child) {
        family.navigate(address("/family/" + child));
        assertThat(family.locator("main").innerText()).contains("Step 3 of", "What happens next", "By law, by",
                "We expect it by", "Who to talk to", "The SEND team", "01632 960000", "What was decided");
        see(browser, family, "family-timeline");
        press(family, "In between");
        assertThat(family.locator("#feedback").innerText()).contains("Thank you");
        family.locator("#feedback a").click();
        family.getByLabel("Do you want to say more?").fill("It took long.");
        see(browser, family, "family-feedback");
        press(family, "Save");
        family.getByText("What was decided, and why").first().click();
        see(browser, family, "family-decisions");
        family.navigate(address("/family/" + child));
    }

    private void writes(Browser browser, Page family) {
        link(family, "Ask us to call you");
        see(browser, family, "family-call");
        family.goBack();
        link(family, "Write to us");
        see(browser, family, "family-write");
        family.getByLabel("What is it about?").fill("The visit");
        family.getByLabel("Your message").fill("When do you come to the school?");
        press(family, "Send");
        assertThat(family.locator("main").innerText()).contains("We answer by");
        see(browser, family, "family-message");
    }

    private void answers(Browser browser, Page caseworker) {
        caseworker.navigate(address("/messages"));
        see(browser, caseworker, "messages-desk");
        link(caseworker, "The visit");
        caseworker.getByLabel("Your answer").fill("On Monday at ten.");
        see(browser, caseworker, "message-staff");
        press(caseworker, "Send");
        assertThat(caseworker.locator("main").innerText()).contains("On Monday at ten.");
    }

    private void letsGo(Browser browser, Page caseworker, ChildId child) {
        var id = Viewing.as(system, () -> people.search(system, "amara okafor", null)).found().getFirst().child();
        Viewing.as(system, () -> letters.write(system, new continuum.papers.Letter(
                new ChildId(UUID.fromString(id.toString())),
                "test",
                new continuum.papers.Recipient.Adult(people.adults(system, new ChildId(UUID.fromString(id.toString())))
                        .getFirst()
                        .adult()
                        .id()),
                "About your request", "papers/letters/plain",
                java.util.Map.of("paragraphs", List.of("Thank you.")), null)));
        caseworker.navigate(address("/outbox"));
        see(browser, caseworker, "outbox");
        caseworker.getByLabel("About your request").check();
        press(caseworker, "Put together to print");
        see(browser, caseworker, "outbox-batch");
        caseworker.navigate(address("/outbox/batches"));
        see(browser, caseworker, "outbox-batches");
        caseworker.goBack();
        press(caseworker, "as posted");
        assertThat(caseworker.locator("main").innerText()).contains("1 posted");
    }

    private void inUrdu(Browser browser, Page family, ChildId child) {
        family.navigate(address("/family/" + child));
        family.getByText("اردو").first().click();
        assertThat(family.locator("html").getAttribute("lang")).isEqualTo("ur");
        assertThat(family.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(family.locator("main").innerText()).contains("ہم کہاں ہیں", "interpreter");
        assertThat(family.locator("main [lang=en-GB]").first().isVisible()).isTrue();
        see(browser, family, "family-urdu");
        family.navigate(address("/children/" + child + "/messages/new"));
        press(family, "بھیجیں");
        see(browser, family, "family-urdu-write");
        family.navigate(address("/children/" + child + "/timeline"));
        assertThat(family.locator("main").getAttribute("lang")).isEqualTo("en-GB");
        see(browser, family, "family-urdu-timeline");
        for (var language : List.of("ar", "pl")) {
            family.navigate(address("/language/" + language + "?back=/family/" + child));
            see(browser, family, "family-" + language);
        }
        family.setViewportSize(1280, 900);
        family.navigate(address("/language/ar?back=/family/" + child));
        browser.screenshot(family, "family-ar-wide");
        family.navigate(address("/language/en?back=/family/" + child));
        browser.screenshot(family, "family-wide");
    }

    private void account(String who, String name, Role role, UUID party) {
        var account = accounts.add(system, email(who), name, null);
        accounts.join(system, account, role, party, "", LocalDate.of(2020, 1, 1));
        passwords.set(system, account, PASSWORD);
    }

    private void signIn(Browser browser, Page page, String who) {
        page.navigate(address("/sign-in"));
        see(browser, page, "sign-in");
        page.getByLabel("Email address").fill(email(who));
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void see(Browser browser, Page page, String name) {
        browser.assertAccessible(page);
        var size = page.viewportSize();
        page.setViewportSize(320, 640);
        browser.assertFits(page);
        page.setViewportSize(size.width, size.height);
        browser.screenshot(page, "family-" + name);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    private static void link(Page page, String words) {
        page.locator("main").getByText(words).first().click();
    }

    private String email(String who) {
        return who + "." + mark + "@example.test";
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
