package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a window of their own in the browser, who signs in again whenever the system asks. Every page that they come
 * to is accessible.
 */
final class Person {

    static final String PASSWORD = "seven quiet herons cross the weir";

    private final Browser browser;
    private final Page page;
    private final String house;
    private final @Nullable String email;

    /** @param email with which they sign in; nothing for somebody without an account */
    Person(Browser browser, Page page, String house, @Nullable String email) {
        this.browser = browser;
        this.page = page;
        this.house = house;
        this.email = email;
    }

    /** The same window, now with an account. */
    Person withAccount(String theirs) {
        return new Person(browser, page, house, theirs);
    }

    Page page() {
        return page;
    }

    /** Opens a page of the house, by its path or its whole address. */
    void go(String path) {
        var address = path.startsWith("http") ? path : house + path;
        page.navigate(address);
        if (email != null && page.url().contains("/sign-in")) {
            page.getByLabel("Email address").fill(email);
            page.locator("input[name=password]").fill(PASSWORD);
            page.locator("main button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.navigate(address);
        }
        browser.assertAccessible(page);
    }

    /** The page fits the window, and a picture of it is kept under this name. */
    void see(String name) {
        browser.assertFits(page);
        browser.screenshot(page, name);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
        page.waitForLoadState();
        browser.assertAccessible(page);
    }

    /** Follows the first link or button that says so. */
    void follow(String words) {
        page.locator("main").getByText(words).first().click();
        page.waitForLoadState();
        browser.assertAccessible(page);
    }

    void fill(String label, String words) {
        page.getByLabel(label).fill(words);
    }

    /** Ticks a box, or picks one of several. */
    void choose(String label) {
        page.getByLabel(label).check();
    }

    /** Fills in the day that a field asks for. */
    void day(String field, LocalDate day) {
        find("input[name='" + field + ".day']").fill(String.valueOf(day.getDayOfMonth()));
        find("input[name='" + field + ".month']").fill(String.valueOf(day.getMonthValue()));
        find("input[name='" + field + ".year']").fill(String.valueOf(day.getYear()));
    }

    Locator find(String what) {
        return page.locator(what).first();
    }

    void reads(String... words) {
        assertThat(page.locator("main").innerText()).contains(words);
    }
}
