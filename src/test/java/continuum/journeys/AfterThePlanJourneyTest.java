package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Calendars;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.Per;
import continuum.plans.PromisedChild;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What comes after a plan, in real browsers side by side: a school says what came, a family says that it did not, and the
 * authority puts it right; a family that disagrees is followed to the tribunal.
 */
@InTheHouse
@Tag("journey")
class AfterThePlanJourneyTest {

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
    Calendars calendars;
    @Autowired
    People people;
    @Autowired
    PromisedChild promised;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Viewer system;
    private ChildId child;

    @BeforeEach
    void a_child_with_a_plan() {
        MovableDay.standOn(LocalDate.parse("2026-11-23"));
        system = area.create();
        var school = SettingId.create();
        var mother = Adult.named("Ngozi", "Okafor");
        child = Viewing.as(system, () -> {
            calendars.keepTerms(system.authority(), new Terms(List.of(
                    new Term(LocalDate.parse("2026-09-02"), LocalDate.parse("2026-10-23")),
                    new Term(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-12-18")))), "a test", "new");
            account("ngozi", "Ngozi Okafor", Role.PARENT, mother.id().value());
            account("sena", "Sena Coe", Role.SENCO, school.value());
            account("mina", "Mina Jay", Role.SEND_MANAGER, null);
            return people.add(system, NewChild.of(Details.of("Amara", "Okafor", LocalDate.of(2018, 1, 1)))
                    .withEnrolments(new Enrolment(school, LocalDate.of(2022, 9, 1)))
                    .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, LocalDate.of(2018, 1, 1)),
                            null)));
        });
        promised.plan(system, child, PromisedChild.sent(LocalDate.parse("2026-10-05"),
                PromisedChild.line(PromisedChild.lineId(), "Speech and language therapy.", 2, Per.WEEK, 30, 1, "60"),
                PromisedChild.line(PromisedChild.lineId(), "Visits of the therapist.", 6, Per.HALF_TERM, 60, 1, "48")));
    }

    @AfterAll
    static void today() {
        MovableDay.standOnToday();
    }

    @Test
    void a_school_fills_in_its_week_a_family_differs_and_the_authority_puts_it_right() {
        try (var browser = Browser.open()) {
            var school = browser.window();
            signIn(school, "sena");
            school.navigate(address("/delivery/week?week=2026-11-16"));
            school.getByLabel("missed, Amara Okafor: Speech and language therapy.", new Page.GetByLabelOptions()
                    .setExact(true)).fill("2");
            see(browser, school, "delivery-week");
            press(school, "Save what I filled in");
            assertThat(school.locator("main").innerText()).contains("select why it was missed");
            see(browser, school, "delivery-week-wrong");
            school.getByLabel("why missed, Amara Okafor: Speech and language therapy.").selectOption("NOBODY_IN_POST");
            press(school, "Save, and the rest of this week’s sessions came");
            school.navigate(address("/delivery/figures"));
            see(browser, school, "delivery-figures");

            var phone = browser.phone();
            signIn(phone, "ngozi");
            phone.navigate(address("/family/" + child + "/delivery"));
            assertThat(phone.locator("main").innerText()).contains("This is not coming as it should");
            see(browser, phone, "delivery-family");
            phone.getByText("It did not come").first().click();
            phone.waitForLoadState();
            assertThat(phone.locator("body").innerText()).contains("Noted: it did not come");

            var manager = browser.window();
            signIn(manager, "mina");
            manager.navigate(address("/children/" + child + "/delivery"));
            see(browser, manager, "delivery-child");
            manager.getByText("Week by week").first().click();
            manager.locator("main table a").first().click();
            manager.waitForLoadState();
            see(browser, manager, "delivery-slot");
            manager.navigate(address("/delivery/rule"));
            see(browser, manager, "delivery-rule");
            manager.navigate(address("/delivery/shortfalls"));
            see(browser, manager, "delivery-shortfalls");
            manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Speech and language therapy."))
                    .click();
            manager.getByLabel("It is being made again, and what is owed is made up").check();
            manager.getByLabel("What was done?").fill("A therapist begins on Monday.");
            day(manager, "on", "23", "11", "2026");
            see(browser, manager, "delivery-shortfall");
            press(manager, "Save");
            assertThat(manager.locator("main").innerText()).contains("Nothing falls short");
        }
    }

    @Test
    void a_family_disagrees_and_both_sides_write_the_working_document() {
        try (var browser = Browser.open()) {
            var manager = browser.window();
            signIn(manager, "mina");
            manager.navigate(address("/children/" + child + "/disagreement"));
            see(browser, manager, "disagreement-child");
            press(manager, "We are told the family wants mediation");
            manager.getByLabel("What is it about?").fill("How much therapy");
            manager.getByLabel("No").check();
            day(manager, "on", "20", "11", "2026");
            see(browser, manager, "disagreement-step");
            press(manager, "Record it");
            assertThat(manager.locator("main").innerText()).contains("Arrange mediation by 20 December 2026");
            see(browser, manager, "disagreement");
            var dispute = manager.url();

            var family = browser.phone();
            signIn(family, "ngozi");
            family.navigate(dispute + "/working");
            see(browser, family, "disagreement-working-family");
            family.getByText("Say what it should say").last().click();
            family.getByLabel("What it should say").fill("Speech and language therapy, three times a week.");
            family.getByLabel("Why").fill("The report of 2 May, page 4.");
            see(browser, family, "disagreement-line");
            press(family, "Save");
            family.navigate(dispute);
            see(browser, family, "disagreement-family");

            manager.navigate(dispute + "/working");
            assertThat(manager.locator("main").innerText()).contains("1 line is in dispute");
            see(browser, manager, "disagreement-working");
            press(manager, "Keep this as the next version, as sent");
            manager.navigate(dispute + "/bundle");
            manager.getByLabel("The working document").check();
            see(browser, manager, "disagreement-bundle");
            press(manager, "Make the bundle");
            see(browser, manager, "disagreement-bundle-asked");
            manager.navigate(dispute + "/close");
            see(browser, manager, "disagreement-close");
            manager.navigate(dispute + "/take-back");
            see(browser, manager, "disagreement-take-back");
            manager.navigate(address("/disagreements"));
            see(browser, manager, "disagreements");
        }
    }

    private void account(String who, String name, Role role, @Nullable UUID party) {
        var account = accounts.add(system, who + "." + mark + "@example.test", name, null);
        accounts.join(system, account, role, party, "", LocalDate.of(2020, 1, 1));
        passwords.set(system, account, PASSWORD);
    }

    private void signIn(Page page, String who) {
        page.navigate(address("/sign-in"));
        page.getByLabel("Email address").fill(who + "." + mark + "@example.test");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void day(Page page, String field, String day, String month, String year) {
        page.locator("input[name='" + field + ".day']").fill(day);
        page.locator("input[name='" + field + ".month']").fill(month);
        page.locator("input[name='" + field + ".year']").fill(year);
    }

    private static void press(Page page, String button) {
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
