package continuum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import continuum.access.Role;
import continuum.journeys.Browser;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everybody goes wherever the links of their pages lead: one page of each kind, in a small demonstration area. No page may
 * be missing, break a rule of WCAG 2.2 AA, be wider than the smallest phone, or make the browser complain.
 */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourneyTest {

    /** Those whose pages differ most come first: what one person's page has shown to be right is not measured again. */
    private static final List<Role> ROLES = List.of(Role.SEND_MANAGER, Role.CASEWORKER, Role.SENCO, Role.PARENT,
            Role.PSYCHOLOGIST, Role.PANEL_CHAIR, Role.DATA_OFFICER, Role.HEAD_TEACHER, Role.YOUNG_PERSON,
            Role.SERVICE_LEAD, Role.HEALTH_ADVISER, Role.INCLUSION_OFFICER, Role.PLACEMENT_COMMISSIONER,
            Role.PANEL_MEMBER, Role.FINANCE, Role.BOARD_MEMBER, Role.ADMINISTRATOR);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|[A-Za-z0-9_-]{22,}");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern PART = Pattern
            .compile("<(form|table|details|select|dl|svg)\\b");
    private static final int MOST_A_ROLE = 120;

    private final FreshDatabase database = FreshDatabase.create();
    private ConfigurableApplicationContext house;
    private Browser browser;
    private String address;
    private final Set<String> measured = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void start() throws Exception {
        house = database.startAndLoad("--continuum.demo.area=small");
        address = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
        browser = Browser.open();
    }

    @AfterAll
    void stop() {
        browser.close();
        house.close();
    }

    @Test
    void every_page_that_somebody_can_reach_is_there_accessible_and_fits_a_phone() {
        for (var role : ROLES) {
            var page = browser.window();
            if (signIn(page, role)) {
                walk(page, role);
            }
            page.context().close();
        }
        assertThat(measured).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    private boolean signIn(Page page, Role role) {
        page.navigate(address + "/demonstration?role=" + role.code());
        var button = page.locator("main form[method=post] button").first();
        if (button.count() == 0) {
            return false;
        }
        button.click();
        page.waitForURL(url -> !url.contains("/demonstration"));
        return true;
    }

    private void walk(Page page, Role role) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<String>(List.of("/"));
        while (!ahead.isEmpty() && seen.size() < MOST_A_ROLE) {
            var path = ahead.poll();
            if (seen.add(kind(path))) {
                ahead.addAll(visit(page, role, path));
            }
        }
    }

    /** Asks for a page, measures it if nobody had one like it, and answers where its links lead. */
    private Set<String> visit(Page page, Role role, String path) {
        var answer = page.request().get(address + path);
        try {
            if (answer.status() >= 400) {
                wrong.add(role.words() + " is led to " + path + ", which answers " + answer.status());
                return Set.of();
            }
            if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                return Set.of();
            }
            var html = answer.text();
            if (measured.add(kind(URI.create(answer.url()).getPath()) + parts(html))) {
                measure(page, role, path);
            }
            return links(html);
        } finally {
            answer.dispose();
        }
    }

    private void measure(Page page, Role role, String path) {
        page.setViewportSize(320, 640);
        page.navigate(address + path);
        var here = role.words() + " at " + URI.create(page.url()).getPath();
        browser.violations(page).forEach(found -> wrong.add(here + ": " + found));
        var wide = browser.tooWide(page);
        if (!wide.isEmpty()) {
            wrong.add(here + ": wider than a phone: " + wide);
        }
        browser.complaints().forEach(said -> wrong.add(here + ": the browser says: " + said));
    }

    /** Of which parts a page is made, so that the same address is measured again where another reader sees others. */
    private static Set<String> parts(String html) {
        return PART.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(href -> !href.matches("/(webjars|themes|sign-out|demonstration|language).*|.*\\.(css|svg|js)"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The kind of page at an address: its path without identifiers, and which questions it is asked. */
    private static String kind(String path) {
        var parts = path.split("\\?", 2);
        var kind = ID.matcher(parts[0]).replaceAll("*");
        return parts.length == 1 ? kind : kind + "?" + parts[1].replaceAll("=[^&]*", "");
    }
}
