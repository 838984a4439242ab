package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A real Chromium, shared by the tests of one class. Each person of a journey gets a window of their own, so that several
 * can be signed in side by side. What a page says in the browser's console (a refused script, a missing file) fails the
 * test that looks at it.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    /**
     * Asks axe itself, in the page: asked through its builder it opens a second page for every answer, and takes four times as
     * long. GOV.UK Frontend marks the choice that reveals a question with aria-expanded on purpose: people are helped by it.
     */
    private static final String BROKEN_RULES = """
            standard => axe.run(document, { runOnly: standard, resultTypes: ['violations'], iframes: false })
              .then(said => said.violations
                .filter(rule => rule.id !== 'aria-allowed-attr' ||
                  !rule.nodes.every(node => node.html.includes('aria-expanded')))
                .map(rule => `${rule.id}: ${rule.help} at ` +
                  rule.nodes.map(node => `${node.target} ${node.html}`).join(', ')))""";
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage");
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts Chromium; {@code bin/browser} installs it where it is missing. */
    public static Browser open() {
        var program = Stream
                .of(System.getenv().getOrDefault("CONTINUUM_CHROMIUM", "/usr/bin/chromium"), "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium here. Run bin/browser first."));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
        return new Browser(playwright, chromium);
    }

    /** A new window on a desk, with nobody signed in. */
    public Page window() {
        return window(1280, 900);
    }

    /** A new window on the smallest phone that pages must fit. */
    public Page phone() {
        return window(320, 640);
    }

    public Page window(int width, int height) {
        return in(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")));
    }

    /** A new window in which no script runs. */
    public Page withoutScripts() {
        return in(chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    private Page in(BrowserContext context) {
        context.setDefaultTimeout(15_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /**
     * Holds the page to WCAG 2.2 AA, as far as a machine can tell, and to having raised no complaint in the browser. A page
     * built of the same elements and classes as one that was held to it before, in a window of the same width, is not asked
     * again.
     */
    public void assertAccessible(Page page) {
        if (HELD.add(shape(page))) {
            assertThat(violations(page)).as("accessibility of %s", page.url()).isEmpty();
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private static String shape(Page page) {
        return String.valueOf(page.evaluate("""
                () => window.innerWidth + location.pathname.replace(/[0-9a-f-]{36}/g, '*') +
                  [...document.querySelectorAll('body *')].map(each => each.tagName + '.' + each.className +
                    (each.getAttribute('aria-label') || '')).join()"""));
    }

    /** What on the page is not as WCAG 2.2 AA wants it, as far as a machine can tell. */
    public List<String> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<?>) page.evaluate(BROKEN_RULES, STANDARD);
        return found.stream().map(String::valueOf).toList();
    }

    /** What the browser complained about since it was asked last. */
    public List<String> complaints() {
        var said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    /** Nothing on the page is wider than the window. */
    public void assertFits(Page page) {
        assertThat(tooWide(page)).as("what is wider than the window at %s", page.url()).isEqualTo("");
    }

    /** What on the page is wider than the window; empty when nothing is. */
    public String tooWide(Page page) {
        return String.valueOf(page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? '' :
                  [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(each => each.tagName + '.' + each.className).slice(0, 5).join(', ') || 'the page'"""));
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME.png}, when {@code -Dpictures=true} asks for them. */
    public void screenshot(Page page, String name) {
        if (Boolean.getBoolean("pictures")) {
            picture(page, name);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
