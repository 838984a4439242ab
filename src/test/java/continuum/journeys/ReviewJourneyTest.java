package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewing;
import continuum.duties.State;
import continuum.people.People;
import continuum.plans.PlanInForce;
import continuum.reviews.OpenedReview;
import continuum.reviews.Review;
import continuum.reviews.ReviewedChild;
import continuum.reviews.Reviews;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A review at the browser, by three people: a SENCO sets the dates of the year, invites, meets and reports; a caseworker
 * decides to amend and sends the changes; a mother reads them and has said what she wanted; the amended plan is sent.
 */
@InTheHouse
@Tag("journey")
class ReviewJourneyTest {

    private static final String PASSWORD = "seven quiet herons cross the weir";
    private static final LocalDate NOW = LocalDate.parse("2026-09-14");

    @LocalServerPort
    int port;
    @Autowired
    ReviewedChild reviewed;
    @Autowired
    Reviews reviews;
    @Autowired
    People people;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private ReviewedChild.Place place;
    private PlanInForce plan;

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void a_review_goes_from_the_date_in_september_to_the_amended_plan() {
        MovableDay.standOn(NOW.minusMonths(8));
        place = reviewed.place();
        plan = reviewed.planned(place, "Ada", LocalDate.parse("2016-03-12"));
        var mother = Viewing.as(place.system(), () -> people.adults(place.system(), plan.child())).getFirst();
        Viewing.as(place.system(), () -> {
            account("sena", "Sena Coe", Role.SENCO, place.school().value());
            account("cora", "Cora Case", Role.CASEWORKER, null);
            account("grace", "Grace Okafor", Role.PARENT, mother.adult().id().value());
        });
        MovableDay.standOn(NOW);
        try (var browser = Browser.open()) {
            var senco = browser.window();
            signIn(senco, "sena");
            setsTheYear(browser, senco);
            invites(browser, senco);

            MovableDay.standOn(opened().meeting().on());
            signIn(senco, "sena");
            reports(browser, senco);

            var caseworker = browser.window();
            signIn(caseworker, "cora");
            decides(browser, caseworker);
            proposes(browser, caseworker);

            var family = browser.window(390, 844);
            signIn(family, "grace");
            reads(browser, family);

            sendsTheFinalPlan(browser, caseworker);
            family.navigate(address("/children/" + plan.child() + "/reviews"));
            see(browser, family, "review-family");
        }
        assertThat(first().state()).isInstanceOf(Review.Amended.class);
        assertThat(first().duties()).isNotEmpty().allMatch(duty -> duty.state() == State.MET || !duty.isOpen());
        assertThat(opened().state()).as("the next cycle has begun").isInstanceOf(Review.Ahead.class);
    }

    private void setsTheYear(Browser browser, Page senco) {
        senco.navigate(address("/reviews"));
        see(browser, senco, "review-board");
        senco.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the dates of the year")).click();
        senco.locator("button[value=suggest]").click();
        assertThat(senco.locator("main").innerText()).contains("Dates are suggested for 1 review");
        see(browser, senco, "review-year");
        senco.locator("button[value=save]").first().click();
        assertThat(senco.locator("main").innerText()).contains("nobody invited yet");
    }

    private void invites(Browser browser, Page senco) {
        senco.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Okafor")).click();
        see(browser, senco, "review-ahead");
        senco.getByText("Invite everybody").click();
        senco.getByLabel("At what time?").fill("10am");
        senco.getByLabel("Where?").fill("Room 2");
        see(browser, senco, "review-call");
        press(senco, "Everybody is invited");
        senco.getByText("The invitation").last().click();
        assertThat(senco.locator("main").innerText()).contains("Room 2", "Grace Okafor");
        see(browser, senco, "review-invitation");
        senco.navigate(address("/reviews/" + opened().state().of().id() + "/views"));
        senco.getByLabel("Who says it?").selectOption("Health");
        senco.getByLabel("Their name").fill("Dr Ann Other");
        senco.locator("textarea[name=words]").fill("Her hearing is as it was.");
        see(browser, senco, "review-views");
        senco.locator("main form button").first().click();
        senco.getByText("The advice was sent round").click();
        see(browser, senco, "review-papers");
        senco.locator("main form button").first().click();
        assertThat(senco.locator("main").innerText()).contains("Her hearing is as it was.", "done in time");
    }

    private void reports(Browser browser, Page senco) {
        senco.navigate(address("/reviews/" + opened().state().of().id()));
        senco.getByText("The meeting was held").click();
        see(browser, senco, "review-held");
        senco.locator("main form button").first().click();
        senco.getByText("Write the report").click();
        senco.locator("textarea[name=childVoice]").fill("I like reading with Sam.");
        senco.locator("textarea[name=familyVoice]").fill("She needs more of it.");
        senco.locator("input[name^='progress.'][value=ON_THE_WAY]").first().check();
        senco.locator("input[name=recommends][value=AMEND]").check();
        senco.locator("textarea[name=why]").fill("Speech and language therapy twice a week instead of once.");
        see(browser, senco, "review-report");
        press(senco, "Send the report");
        assertThat(senco.locator("main").innerText()).contains("I like reading with Sam.");
        see(browser, senco, "review-reported");
    }

    private void decides(Browser browser, Page caseworker) {
        caseworker.navigate(address("/reviews?whose=everyone"));
        see(browser, caseworker, "review-list");
        caseworker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Okafor")).click();
        press(caseworker, "Put the question to an officer");
        press(caseworker, "Decide");
        for (var answer : new String[][]{{"still-necessary", "yes"}, {"still-fits", "no"}}) {
            caseworker.locator("input[name='met." + answer[0] + "'][value=" + answer[1] + "]").check();
            caseworker.locator("textarea[name='reason." + answer[0] + "']").fill("The meeting and the report say so.");
        }
        caseworker.locator("input[name=outcome][value=amend]").check();
        caseworker.locator("textarea[name=reasons]").fill("The therapy helps, and once a week is too little.");
        var day = opened().state() instanceof Review.Met met ? met.heldOn() : NOW;
        caseworker.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        caseworker.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        caseworker.getByLabel("Year").fill(String.valueOf(day.getYear()));
        see(browser, caseworker, "review-decide");
        press(caseworker, "Record the decision");
        caseworker.getByText("Open the case").click();
        assertThat(caseworker.url()).contains("/reviews/");
        see(browser, caseworker, "review-decided");
    }

    private void proposes(Browser browser, Page caseworker) {
        press(caseworker, "Write the proposed changes");
        caseworker.locator("#section-F a[href*='/lines/']").first().click();
        caseworker.getByLabel("How many times").fill("2");
        see(browser, caseworker, "review-line");
        press(caseworker, "Save");
        press(caseworker, "Send to the family");
        see(browser, caseworker, "review-send");
        send(caseworker, "Send the draft");
    }

    private void reads(Browser browser, Page family) {
        family.navigate(address("/children/" + plan.child() + "/reviews"));
        family.locator("main a[href^='/reviews/']").last().click();
        see(browser, family, "review-family-changes");
        family.navigate(address("/children/" + plan.child() + "/plan"));
        see(browser, family, "review-family-plan");
        family.getByText("Read the comments").click();
        press(family, "I have said what I want to say");
        assertThat(first().standing()).hasAtLeastOneElementOfType(continuum.reviews.ReviewStep.Commented.class);
    }

    private void sendsTheFinalPlan(Browser browser, Page caseworker) {
        caseworker.navigate(address("/reviews/" + first().state().of().id()));
        see(browser, caseworker, "review-changes-out");
        press(caseworker, "Write the final plan");
        press(caseworker, "Send the final plan");
        send(caseworker, "Send the final plan");
        caseworker.navigate(address("/reviews/" + first().state().of().id()));
        see(browser, caseworker, "review-amended");
    }

    /** Gaps that the invented plan has from the start are sent with a reason. */
    private void send(Page caseworker, String button) {
        var reasons = caseworker.locator("textarea[name=reasons]");
        if (reasons.count() > 0) {
            reasons.fill("The rest stays as it was.");
        }
        press(caseworker, button);
    }

    /** The review that waits for its decision, or the newest. */
    private OpenedReview opened() {
        return review(0);
    }

    /** The one that this journey is about. */
    private OpenedReview first() {
        return Viewing.as(place.caseworker(), () -> {
            var all = reviews.of(place.caseworker(), plan.child());
            return reviews.open(place.caseworker(), all.getLast().of().id()).orElseThrow();
        });
    }

    private OpenedReview review(int back) {
        return Viewing.as(place.caseworker(), () -> {
            var all = reviews.of(place.caseworker(), plan.child());
            return reviews.open(place.caseworker(), all.get(back).of().id()).orElseThrow();
        });
    }

    private void account(String who, String name, Role role, @Nullable UUID party) {
        var account = accounts.add(place.system(), who + "." + mark + "@example.test", name, null);
        accounts.join(place.system(), account, role, party, "", LocalDate.of(2020, 1, 1));
        passwords.set(place.system(), account, PASSWORD);
    }

    private void signIn(Page page, String who) {
        page.navigate(address("/sign-in"));
        if (page.url().contains("/sign-in")) {
            page.getByLabel("Email address").fill(who + "." + mark + "@example.test");
            page.locator("input[name=password]").fill(PASSWORD);
            page.locator("main button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
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
