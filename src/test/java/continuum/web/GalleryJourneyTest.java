package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import continuum.journeys.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component in a real browser under the real content policy: accessible, and nothing wider than a phone. */
@Tag("journey")
class GalleryJourneyTest {

    private static final Map<String, String> PAGES = Gallery.pages();
    private static Browser browser;
    private static Page desk;
    private static Page phone;
    private static Page night;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        desk = served(browser.window());
        phone = served(browser.phone());
        night = served(browser.window());
        night.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<String> pages() {
        return PAGES.keySet().stream();
    }

    @Test
    void what_breaks_the_standard_is_found() {
        var broken = browser.window();
        broken.setContent("""
                <title>Broken</title><main><h1>Broken</h1><img src="data:,"><input>
                <p style="color: #bbb; background: #fff">Pale</p></main>""");
        assertThat(browser.violations(broken)).anyMatch(found -> found.startsWith("image-alt"))
                .anyMatch(found -> found.startsWith("label:"))
                .anyMatch(found -> found.startsWith("color-contrast"))
                .anyMatch(found -> found.startsWith("html-has-lang"))
                .noneMatch(found -> found.startsWith("page-has-heading-one"));
        broken.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_accessible_on_a_desk(String name) {
        show(desk, name);
        picture(desk, name + "-1280");
        browser.assertFits(desk);
        browser.assertAccessible(desk);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_fits_a_small_phone(String name) {
        show(phone, name);
        picture(phone, name + "-320");
        browser.assertFits(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "family", "form-wrong", "conflict", "start", "error-expired"})
    void pages_are_accessible_in_dark_colours(String name) {
        show(night, name);
        picture(night, name + "-dark");
        browser.assertAccessible(night);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "family", "form-wrong", "conflict"})
    void pages_are_accessible_on_a_phone(String name) {
        show(phone, name);
        browser.assertAccessible(phone);
    }

    @Test
    void the_key_slash_leads_to_the_search_box() {
        show(desk, "desk");
        desk.waitForCondition(() -> { // the script may arrive a moment after the page
            desk.keyboard().press("/");
            return "search".equals(desk.evaluate("document.activeElement.id"));
        });
        assertThat(desk.inputValue("#search")).isEmpty();
    }

    @Test
    void a_problem_in_the_summary_leads_to_its_field() {
        show(desk, "form-wrong");
        desk.click("text=February 2025 has 28 days >> nth=0");
        assertThat(desk.evaluate("document.activeElement.id")).isEqualTo("born-day");
    }

    @Test
    void a_hidden_question_appears_with_its_answer_and_stands_open_without_scripts() {
        show(desk, "form");
        assertThat(desk.isVisible("#other")).isFalse();
        desk.check("text=Someone else");
        assertThat(desk.isVisible("#other")).isTrue();
        try (var plain = served(browser.withoutScripts())) {
            show(plain, "form");
            assertThat(plain.isVisible("#other")).isTrue();
        }
    }

    @Test
    void paper_shows_the_page_without_its_frame_and_is_always_light() {
        show(night, "desk");
        night.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        browser.screenshot(night, "gallery/desk-print");
        assertThat(night.isVisible(".tabs")).isFalse();
        assertThat(night.isVisible("text=Sign out")).isFalse();
        assertThat(night.isVisible("text=EHC needs assessment")).isTrue();
        assertThat(night.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(night.evaluate("getComputedStyle(document.querySelector('main h1')).color"))
                .isEqualTo("rgb(20, 33, 61)");
        night.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.DARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "family", "form-wrong"})
    void the_largest_text_fits_a_phone(String name) {
        show(phone, name);
        phone.evaluate("document.documentElement.dataset.text = 'largest'");
        browser.screenshot(phone, "gallery/" + name + "-largest");
        browser.assertFits(phone);
    }

    private static void show(Page page, String name) {
        page.navigate("http://gallery.example/" + name);
        page.waitForLoadState();
    }

    private static void picture(Page page, String name) {
        if (!name.contains("hostile")) {
            browser.screenshot(page, "gallery/" + name);
        }
    }

    private static Page served(Page page) {
        page.route("http://gallery.example/**", GalleryJourneyTest::serve);
        return page;
    }

    private static void serve(Route route) {
        var path = URI.create(route.request().url()).getPath();
        var page = PAGES.get(path.substring(1));
        var answer = new Route.FulfillOptions();
        if (page != null) {
            answer.setBody(page)
                    .setContentType("text/html;charset=UTF-8")
                    .setHeaders(Map.of("Content-Security-Policy", ContentPolicy.CSP, "Content-Type",
                            "text/html;charset=UTF-8"));
        } else {
            answer.setBodyBytes(file(path)).setContentType(kind(path));
        }
        route.fulfill(answer);
    }

    private static byte[] file(String path) {
        var inside = path.startsWith("/webjars/")
                ? "META-INF/resources" + path
                : "static" + path.replaceFirst("-[0-9a-f]{32}", "");
        try (var content = Gallery.class.getClassLoader().getResourceAsStream(inside)) {
            return content == null ? new byte[0] : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String path) {
        return switch (path.substring(path.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".js" -> "text/javascript";
            case ".svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
