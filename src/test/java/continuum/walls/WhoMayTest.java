package continuum.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.Visitor;
import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Role.Reach;
import continuum.access.Seals;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.TestPostgres;
import continuum.calendar.Today;
import continuum.decisions.Panel;
import continuum.decisions.PanelId;
import continuum.decisions.Panels;
import continuum.requests.Drafts;
import continuum.signin.Passwords;
import continuum.walls.Somebody.Tie;
import continuum.walls.WhoMay.Line;
import continuum.walls.WhoMay.Whose;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * No one where they don't belong: every page, tried by every role in every relation to the record, answers as
 * {@code who-may.csv} says. Who may not is told that there is nothing, in the very words of a page that is not there, and
 * nothing is changed by trying.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@org.springframework.context.annotation.Import(TestArea.class)
class WhoMayTest {

    private static final Set<Integer> TAKEN = Set.of(200, 204, 302, 303, 400, 409, 415, 422);

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Accounts accounts;
    @Autowired
    Relations relations;
    @Autowired
    Panels panels;
    @Autowired
    Drafts drafts;
    @Autowired
    Today today;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Seals seals;
    @Autowired
    Passwords passwords;
    @LocalServerPort
    int port;

    private final WhoMay table = WhoMay.read();
    private final Map<String, String> nothings = new HashMap<>();
    private final AtomicInteger callers = new AtomicInteger();
    private MockMvc web;
    private Viewer here;
    private Records.Known theirs;
    private Records.Known another;
    private Everybody everybody;
    private Footprint footprint;
    private String sencosLink;

    @AfterAll
    void nothing_is_held_open() throws SQLException {
        footprint.close();
    }

    @BeforeAll
    void two_children_and_everybody() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        here = area.create();
        var elsewhere = area.create();
        var records = house.getAutowireCapableBeanFactory().createBean(Records.class);
        var caseworker = area.somebody(here, Role.CASEWORKER, null, "Cora Case");
        theirs = records.make(here, caseworker, "Okafor");
        another = records.make(here, caseworker, "Marsh");
        var officer = area.somebody(here, Role.DATA_OFFICER, null, "Dara Tarn");
        theirs.things().putEach("/settings/import/{id}", () -> brought(officer));
        another.things().put("/settings/import/{id}", brought(officer));
        everybody = new Everybody(area, accounts, today.date(), here, elsewhere, theirs.parties());
        everybody.arrive(relations, transaction, theirs.children());
        people();
        theirs.things().putEach("/work/views/{id}", (Somebody who) -> {
            var id = UUID.randomUUID();
            TestPostgres.asOwner("""
                insert into casework.saved_view (id, authority_id, membership_id, name, query, saved_at)
                values ('%1$s', '%2$s', '%3$s', '%1$s', '', now())
                """.formatted(id, here.authority(), who.role() == null ? id : who.viewer().membership()));
            return id;
        });
        sitOnThePanel(everybody.in(Role.PANEL_CHAIR, Tie.THEIRS));
        sitOnThePanel(everybody.in(Role.PANEL_MEMBER, Tie.THEIRS));
        everybody.all().stream().filter(who -> who.tie() == Tie.THEIRS).forEach(who -> {
            theirs.things().address("/assessments/ask/{draft}", who);
            theirs.things().address("/work/views/{id}", who);
        });
        theirs.things().address("/work/views/{id}", Everybody.NOBODY);
        var senco = everybody.in(Role.SENCO, Tie.THEIRS).viewer();
        sencosLink = Viewing.as(senco, () -> drafts.begin(senco, theirs.child(), List.of())).secret();
        footprint = new Footprint(TestPostgres.url(), List.of(here.authority().value(), elsewhere.authority().value()));
    }

    @Test
    void every_page_has_a_line_and_every_line_a_page() {
        var pages = pages();
        var lines = table.lines().stream().map(Line::page).collect(Collectors.toCollection(TreeSet::new));
        var tried = lines.size();
        lines.addAll(table.untried());
        assertThat(pages.stream().filter(page -> !lines.contains(page)))
                .as("Pages without a line in %s. Until it has one, nobody is known to be kept out of a page. Add a line "
                        + "that says who may, for instance \"GET /children/{child}/plan,@see-children,child,\"; the top of "
                        + "the file says what its columns mean", WhoMay.TABLE)
                .isEmpty();
        assertThat(lines.stream().filter(line -> !pages.contains(line)))
                .as("Lines of %s whose page is gone. Take them out", WhoMay.TABLE)
                .isEmpty();
        assertThat(lines).as("a page is tried or it is not").hasSize(tried + table.untried().size());
        assertThat(tried).as("each page has one line").isEqualTo(table.lines().size());
    }

    @Test
    void in_a_browser_what_is_forbidden_is_the_very_page_of_what_is_not_there() {
        var email = UUID.randomUUID() + "@example.test";
        Viewing.as(here, () -> {
            var account = accounts.add(here, email, "Otto Her", null);
            passwords.set(here, account, "seven quiet herons cross the weir");
            accounts.join(here, account, Role.SENCO, UUID.randomUUID(), "", today.date());
        });
        var browser = new Visitor(port);
        browser.fillIn("/sign-in", "/sign-in", "email", email, "password", "seven quiet herons cross the weir");
        var stranger = everybody.in(Role.SENCO, Tie.STRANGER);
        for (var line : table.lines()) {
            if (line.method().equals("GET") && line.whose().isAboutAChild() && line.pattern().contains("{")) {
                var forbidden = browser.open(theirs.things().address(line.pattern(), stranger));
                var absent = browser.open(Things.absent(line.pattern()));
                assertThat(forbidden.statusCode()).as(line.page()).isEqualTo(404);
                assertThat(withoutToken(forbidden.body())).as(line.page())
                        .contains("Page not found")
                        .isEqualTo(withoutToken(absent.body()));
                assertThat(headers(forbidden)).as(line.page()).isEqualTo(headers(absent));
            }
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return headers;
    }

    @TestFactory
    Stream<DynamicNode> whoever_may_not_is_told_that_nothing_is_there_and_whoever_may_is_let_in() {
        return Stream.of(dynamicTest("the records stand as they are", footprint::changed),
                each("who may not", this::refusesOthers),
                sealed(each("whose record is sealed", this::refusesWhoIsSealedOut)),
                each("who may", this::takesThoseWhoMay));
    }

    // Who may not

    private void refusesOthers(Line line, Consumer<String> wrong) {
        for (var who : everybody.all()) {
            if (isRefused(line, who)) {
                refused(line, who, theirs.things().address(line.pattern(), ownerOf(line, who)), wrong);
            }
        }
        if (line.whose() == Whose.LINK) {
            refusesTheLinkOfSomebodyElse(line, wrong);
        }
        footprint.changed().forEach(table -> wrong.accept("the refused changed " + table));
        if (line.pattern().matches(".*\\{.*\\{.*")) {
            refusesTheRecordBelowAnother(line, wrong);
        }
    }

    /** One's own child in the address, with a record of another child below it. */
    private void refusesTheRecordBelowAnother(Line line, Consumer<String> wrong) {
        var who = everybody.in(line.roles().iterator().next(), Tie.THEIRS);
        var address = theirs.things().mixed(line.pattern(), who, another.things());
        var absent = theirs.things().mixed(line.pattern(), who);
        var answer = look(send(line, who, address, theirs.things().form(line.sends(), who)), address);
        var nothing = look(send(line, who, absent, theirs.things().form(line.sends(), who)), absent);
        if (!answer.equals(nothing)) {
            wrong.accept(who + " reached another child's record at " + line.page() + ": " + brief(answer));
        }
        footprint.changed()
                .stream()
                .filter(table -> !table.equals("history.look") && !table.equals("history.chain"))
                .forEach(table -> wrong.accept("with another child's record they changed " + table));
    }

    /** A draft is begun by its writer; whoever else tries names theirs. */
    private Somebody ownerOf(Line line, Somebody who) {
        return line.whose() == Whose.OWN && who.tie() != Tie.NOBODY && who.tie() != Tie.UNDECIDED
                ? everybody.in(line.may(who.role()) ? who.role() : Role.CASEWORKER, Tie.THEIRS)
                : who;
    }

    private boolean isRefused(Line line, Somebody who) {
        return switch (who.tie()) {
            case NOBODY -> !line.everybody();
            case UNDECIDED -> !line.everybody() && line.roles().size() < Role.values().length
                    || line.whose() != Whose.NOBODYS && !line.everybody();
            case THEIRS -> !line.may(who.role());
            case STRANGER, FORMER, ELSEWHERE, PRETENDER, LEFT -> line.may(who.role()) && isKeptOut(line, who);
        };
    }

    private static boolean isKeptOut(Line line, Somebody who) {
        var seesTheArea = who.role().reach() == Reach.AREA;
        return switch (line.whose()) {
            case NOBODYS, LINK, DEMO -> false;
            case OWN -> true;
            case CHILD, LETTER, PANEL -> who.tie() != Tie.STRANGER || !seesTheArea;
            case PEOPLE -> who.tie() != Tie.STRANGER || who.role().party() != Party.AREA;
            case AREA -> who.tie() == Tie.ELSEWHERE || who.tie() == Tie.PRETENDER || who.tie() == Tie.LEFT;
        };
    }

    private void refused(Line line, Somebody who, String address, Consumer<String> wrong) {
        var things = theirs.things();
        var answer = send(line, who, address, things.form(line.sends(), ownerOf(line, who)));
        var expected = switch (who.tie()) {
            case NOBODY -> line.whose() == Whose.LINK || line.method().equals("ANY") ? "404" : "302 /sign-in";
            case UNDECIDED -> line.method().equals("ANY") ? "404" : "302 /acting-as";
            default -> "404";
        };
        var looksAbsent = line.whose() == Whose.OWN && who.role() != null && line.may(who.role());
        if (!looksAbsent && !look(answer, address).startsWith(expected)) {
            wrong.accept(who + " was not refused at " + line.page() + ": " + brief(look(answer, address)));
        }
        if (line.namesARecord()) {
            var nothing = nothings.computeIfAbsent(line.page() + " " + (who.role() == null ? who.tie() : who.role()),
                    none -> lookOfNothing(line, who));
            if (!nothing.equals(look(answer, address))) {
                wrong.accept(who + " can tell at " + line.page() + " that there is a record: "
                        + brief(look(answer, address)) + " instead of " + brief(nothing));
            }
        }
    }

    /** What the page answers about a record that is not there. */
    private String lookOfNothing(Line line, Somebody who) {
        var absent = Things.absent(line.pattern());
        return look(send(line, who, absent, theirs.things().absentForm(line.sends())), absent);
    }

    private void refusesTheLinkOfSomebodyElse(Line line, Consumer<String> wrong) {
        var writer = everybody.in(Role.SENCO, Tie.THEIRS).viewer();
        var address = line.pattern().replace("{link}", sencosLink);
        for (var who : everybody.all()) {
            if (who.role() == null || who.tie() == Tie.THEIRS && !who.viewer().equals(writer)) {
                refused(line, who.tie() == Tie.UNDECIDED ? Everybody.NOBODY : who, address, wrong);
            }
        }
    }

    // Sealed

    private void refusesWhoIsSealedOut(Line line, Consumer<String> wrong) {
        if (line.whose().isAboutAChild()) {
            for (var role : line.roles()) {
                var who = everybody.in(role, Tie.THEIRS);
                if (!role.may(May.SEAL)) {
                    refused(line, who, theirs.things().address(line.pattern(), who), wrong);
                }
            }
            footprint.changed().forEach(table -> wrong.accept("those sealed out changed " + table));
        }
    }

    private DynamicContainer sealed(DynamicContainer lines) {
        var manager = everybody.in(Role.SEND_MANAGER, Tie.THEIRS).viewer();
        return dynamicContainer("sealed", Stream.of(
                dynamicTest("the record is sealed", () -> {
                    Viewing.as(manager,
                            () -> theirs.children().forEach(child -> seals.seal(manager, child, "At risk")));
                    footprint.changed();
                }),
                lines,
                dynamicTest("the seal is lifted",
                        () -> Viewing.as(manager,
                                () -> theirs.children().forEach(child -> seals.lift(manager, child, "Safe now"))))));
    }

    // Who may

    private void takesThoseWhoMay(Line line, Consumer<String> wrong) {
        for (var who : everybody.all()) {
            var may = who.tie() == Tie.NOBODY ? line.everybody() : who.tie() == Tie.THEIRS && line.may(who.role());
            if (may && !(line.isMade() && !isFirstOfTheirReach(line, who))) {
                var things = theirs.things();
                var form = line.once() ? Map.<String, String>of() : things.form(line.sends(), who);
                taken(line, who, things.anotherAddress(line.pattern(), who), form, wrong);
            }
        }
    }

    /** Documents take long to make, so each is made for one role of each reach. */
    private static boolean isFirstOfTheirReach(Line line, Somebody who) {
        return line.roles()
                .stream()
                .filter(role -> role.reach() == who.role().reach())
                .findFirst()
                .filter(who.role()::equals)
                .isPresent();
    }

    private void taken(Line line, Somebody who, String address, Map<String, String> form, Consumer<String> wrong) {
        var answer = send(line, who, address, form);
        var status = answer.getStatus();
        if (line.whose() == Whose.DEMO && status == 404) {
            return;
        }
        var to = String.valueOf(answer.getRedirectedUrl());
        var sentAway = to.startsWith("/sign-in?next") || to.startsWith("/acting-as") && !address.equals("/acting-as");
        var doubted = line.method().equals("POST") && !form.isEmpty() && status != 302;
        if (!TAKEN.contains(status) || sentAway || doubted) {
            wrong.accept(
                    who + " was not let in at " + line.page() + ": " + brief(look(answer, address)) + problems(answer));
        }
    }

    // Asking

    private MockHttpServletResponse send(Line line, Somebody who, String address, Map<String, String> form) {
        var method = line.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(line.method());
        var request = request(method, address).header("Accept", "text/html,*/*;q=0.5").with(csrf()).with(sent -> {
            int caller = callers.incrementAndGet();
            sent.setRemoteAddr("10." + caller / 65536 + "." + caller / 256 % 256 + "." + caller % 256);
            return sent;
        });
        form.forEach(request::param);
        return perform(who.signedIn() == null
                ? request
                : request.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(who.signedIn(), null, List.of()))));
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            var failed = new MockHttpServletResponse();
            failed.setStatus(500);
            var cause = e.getCause() == null ? e : e.getCause();
            failed.setHeader("X-Fault", cause.toString());
            return failed;
        }
    }

    /** All that can be told from an answer, without what names the record that was asked for. */
    private static String look(MockHttpServletResponse answer, String address) {
        var ids = address.split("[/?&=]");
        var headers = answer.getHeaderNames()
                .stream()
                .filter(name -> !name.equals("Set-Cookie") && !name.equals("Location"))
                .sorted()
                .map(name -> name + "=" + answer.getHeaders(name))
                .toList();
        var look = answer.getStatus() + " " + (answer.getRedirectedUrl() == null ? "" : answer.getRedirectedUrl()) + " "
                + (answer.getErrorMessage() == null ? "" : answer.getErrorMessage()) + " " + headers + " "
                + body(answer);
        for (var id : ids) {
            look = id.length() > 20 ? look.replace(id, "…") : look;
        }
        return look.replaceAll("\\d{4}-\\d\\d-\\d\\d", "…");
    }

    private static String brief(String look) {
        return look.replaceAll("(?s)\\[.*?\\] ", "").replaceAll("(?s)\\s+", " ").replaceAll("^(.{200}).*", "$1…");
    }

    private static String body(MockHttpServletResponse answer) {
        return withoutToken(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** A form's token is another one each time. */
    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String problems(MockHttpServletResponse answer) {
        var body = body(answer);
        var summary = body.indexOf("error-summary__list");
        return summary < 0
                ? ""
                : ": " + body.substring(summary, Math.min(body.length(), summary + 400)).replaceAll("\\s+", " ");
    }

    // What stands there

    private Set<String> pages() {
        var pages = new TreeSet<String>();
        for (var mapping : house.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    methods.forEach(method -> pages.add(method + " " + pattern));
                    if (methods.isEmpty()) {
                        pages.add("ANY " + pattern);
                    }
                }
            });
        }
        return pages;
    }

    private DynamicContainer each(String name, java.util.function.BiConsumer<Line, Consumer<String>> check) {
        return dynamicContainer(name, table.lines().stream().map(line -> dynamicTest(line.page(), () -> {
            var wrong = new ArrayList<String>();
            check.accept(line, wrong::add);
            assertThat(wrong).as("%s, which %s says", line.page(), WhoMay.TABLE).isEmpty();
        })));
    }

    /** Accounts of the school and of the team, for those who manage them. */
    private void people() {
        var last = new EnumMap<Party, Viewer>(Party.class);
        theirs.things().putEach("/accounts/{id}", (Somebody who) -> {
            var role = who.role() == Role.SERVICE_LEAD ? Role.ADVISER : Role.SENCO;
            last.put(role.party(), area.somebody(here, role, theirs.parties().get(role.party()), "Somebody"));
            return last.get(role.party()).account();
        });
        theirs.things()
                .put("/accounts/{id}/roles/{membership}",
                        who -> last.get(who.role() == Role.SERVICE_LEAD ? Party.TEAM : Party.SETTING).membership());
        another.things()
                .put("/accounts/{id}/roles/{membership}",
                        area.somebody(here, Role.CASEWORKER, null, "Somebody").membership());
        everybody.all().forEach(who -> theirs.things().address("/accounts/{id}", who));
    }

    private void sitOnThePanel(Somebody who) {
        var member = new Panel.Member(who.viewer().membership(), who.viewer().name(), "Education",
                who.role() == Role.PANEL_CHAIR, today.date(), null);
        Viewing.as(here, () -> panels.addMember(here, new PanelId(who.viewer().party()), member));
    }

    /** A file that a data officer brought and has not let in yet. */
    private String brought(Viewer officer) {
        try {
            var file = Files.readAllBytes(Path.of("src/test/resources/real/gias/edubasealldata_sample.csv"));
            var answer = perform(multipart("/settings/import")
                    .file(new MockMultipartFile("file", "schools.csv", "text/csv", file))
                    .param("what", "register")
                    .param("everywhere", "yes")
                    .with(csrf())
                    .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                            Somebody.of(officer, Tie.THEIRS).signedIn(), null, List.of()))));
            return answer.getRedirectedUrl().replace("/settings/import/", "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
