package continuum.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import continuum.InTheHouse;
import continuum.Visitor;
import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.Role;
import continuum.access.Seals;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.signin.Passwords;
import continuum.walls.Somebody.Tie;
import continuum.walls.WhoMay.Line;
import continuum.walls.WhoMay.Whose;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
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
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * No one where they don't belong: every page, tried by every role in every relation to the record, answers as
 * {@code who-may.csv} says. Who may not is told that there is nothing, in the very words of a page that is not there, and
 * nothing is changed by trying.
 */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {

    /** Every use of a private link is written down, whatever it asks for. */
    private static final String USES = "advising.guest_use";

    @Autowired
    WebApplicationContext house;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    Seals seals;
    @Autowired
    Today today;
    @LocalServerPort
    int port;

    private final WhoMay table = WhoMay.read();
    private Scene scene;
    private Things theirs;
    private Everybody everybody;
    private Footprint footprint;
    private Nothing nothing;

    @BeforeAll
    void two_children_and_everybody() {
        scene = house.getAutowireCapableBeanFactory().createBean(Scene.class);
        theirs = scene.theirs().things();
        everybody = scene.everybody();
        nothing = new Nothing(scene);
        footprint = scene.footprint();
    }

    @AfterAll
    void nothing_is_held_open() throws SQLException {
        if (footprint != null) {
            footprint.close();
        }
    }

    @Test
    void every_page_has_a_line_and_every_line_a_page() {
        var pages = pages();
        var lines = table.lines().stream().map(Line::page).collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages.stream().filter(page -> !lines.contains(page)))
                .as("Pages without a line in %s. Until it has one, nobody is known to be kept out of a page. Add a line "
                        + "that says who may, for instance \"GET /children/{child}/plan,@see-children,child,\"; the top of "
                        + "the file says what its columns mean", WhoMay.TABLE)
                .isEmpty();
        assertThat(lines.stream().filter(line -> !pages.contains(line)))
                .as("Lines of %s whose page is gone. Take them out", WhoMay.TABLE)
                .isEmpty();
        assertThat(table.lines()).as("each page has one line").hasSameSizeAs(lines);
    }

    @Test
    void in_a_browser_what_is_forbidden_is_the_very_page_of_what_is_not_there() {
        var here = scene.here();
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
                var forbidden = browser.open(theirs.address(line.pattern(), stranger));
                var absent = browser.open(Things.absent(line.pattern()));
                assertThat(forbidden.statusCode()).as(line.page()).isEqualTo(404);
                assertThat(Answer.withoutToken(forbidden.body())).as(line.page())
                        .contains("Page not found")
                        .isEqualTo(Answer.withoutToken(absent.body()));
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
            if (line.refuses(who)) {
                refused(line, who, theirs.address(line.pattern(), ownerOf(line, who)), wrong);
            }
        }
        refusesWhatOthersHave(line, wrong);
        refusesLinksThatLeadNowhere(line, wrong);
        footprint.changed()
                .stream()
                .filter(table -> !(line.isBehindALinkForNobody() && table.equals(USES)))
                .forEach(table -> wrong.accept("the refused changed " + table));
        if (line.pattern().matches(".*\\{.*\\{.*")) {
            refusesTheRecordBelowAnother(line, wrong);
        }
    }

    /** A draft is begun by its writer; whoever else tries names theirs. */
    private Somebody ownerOf(Line line, Somebody who) {
        return line.whose() == Whose.OWN && who.tie() != Tie.NOBODY && who.tie() != Tie.UNDECIDED
                ? everybody.in(line.may(who.role()) ? who.role() : Role.CASEWORKER, Tie.THEIRS)
                : who;
    }

    /** Of those to whom the child's record belongs each tries what a colleague has, and what another school or team has. */
    private void refusesWhatOthersHave(Line line, Consumer<String> wrong) {
        var all = line.roles().stream().map(role -> everybody.in(role, Tie.THEIRS)).toList();
        for (var who : all) {
            all.stream()
                    .filter(other -> line.keepsFrom(who, other))
                    .collect(Collectors.toMap(other -> other.role().party(), other -> other, (one, next) -> one))
                    .values()
                    .forEach(other -> refused(line, who, theirs.address(line.pattern(), other), wrong));
        }
    }

    /** Links that were taken back, and the link that somebody signed in began for themselves. */
    private void refusesLinksThatLeadNowhere(Line line, Consumer<String> wrong) {
        for (var link : scene.links()) {
            if (line.pattern().startsWith(link.place())) {
                var address = line.pattern().replace("{link}", link.secret());
                link.tried()
                        .forEach(who -> refused(line, who.tie() == Tie.UNDECIDED ? Everybody.NOBODY : who,
                                Things.absent(address), wrong));
            }
        }
    }

    /** One's own child in the address, with a record of another child below it. */
    private void refusesTheRecordBelowAnother(Line line, Consumer<String> wrong) {
        if (line.roles().isEmpty() && !line.everybody()) {
            return;
        }
        var who = line.everybody() ? Everybody.NOBODY : everybody.in(line.roles().iterator().next(), Tie.THEIRS);
        var form = theirs.form(line.sends(), who);
        var address = theirs.mixed(line.pattern(), who, scene.another().things());
        if (address.equals(theirs.address(line.pattern(), who))) {
            return; // what stands below is a word, and no record
        }
        var answer = call(line, who, address, form);
        if (!answer.look().equals(call(line, who, theirs.mixed(line.pattern(), who), form).look())) {
            wrong.accept(who + " reached another child's record at " + line.page() + ": " + answer.brief());
        }
        footprint.changed()
                .stream()
                .filter(table -> !table.equals("history.look") && !table.equals("history.chain")
                        && !table.equals(USES))
                .forEach(table -> wrong.accept("with another child's record they changed " + table));
    }

    private void refused(Line line, Somebody who, String address, Consumer<String> wrong) {
        var answer = call(line, who, address, theirs.form(line.sends(), ownerOf(line, who)));
        var expected = switch (who.tie()) {
            case NOBODY -> line.whose().isALink() || line.method().equals("ANY") ? "404" : "302 /sign-in";
            case UNDECIDED -> line.method().equals("ANY") ? "404" : "302 /acting-as";
            default -> "404";
        };
        var looksAbsent = line.whose() == Whose.OWN && who.role() != null && line.may(who.role());
        if (!looksAbsent && !answer.look().startsWith(expected)) {
            wrong.accept(who + " was not refused at " + line.page() + ": " + answer.brief());
        }
        if (line.namesARecord() && !line.isBehindALinkForNobody()) {
            var nothing = this.nothing.lookOf(line, who);
            if (!nothing.equals(answer.look())) {
                wrong.accept(who + " can tell at " + line.page() + " that there is a record: " + answer.brief()
                        + " instead of " + Answer.brief(nothing));
            }
        }
    }

    // Sealed

    private void refusesWhoIsSealedOut(Line line, Consumer<String> wrong) {
        if (line.whose().isAboutAChild()) {
            for (var role : line.roles()) {
                var who = everybody.in(role, Tie.THEIRS);
                if (!role.may(May.SEAL)) {
                    refused(line, who, theirs.address(line.pattern(), who), wrong);
                }
            }
            footprint.changed().forEach(table -> wrong.accept("those sealed out changed " + table));
        } else if (line.whose() == Whose.GUEST) {
            refused(line, Everybody.NOBODY, theirs.address(line.pattern(), Everybody.NOBODY), wrong);
        }
    }

    private DynamicContainer sealed(DynamicContainer lines) {
        var manager = everybody.in(Role.SEND_MANAGER, Tie.THEIRS).viewer();
        var children = scene.theirs().children();
        return dynamicContainer("sealed", Stream.of(
                dynamicTest("the record is sealed", () -> {
                    Viewing.as(manager, () -> children.forEach(child -> seals.seal(manager, child, "At risk")));
                    footprint.changed();
                }),
                lines,
                dynamicTest("the seal is lifted",
                        () -> Viewing.as(manager,
                                () -> children.forEach(child -> seals.lift(manager, child, "Safe now"))))));
    }

    // Who may

    private void takesThoseWhoMay(Line line, Consumer<String> wrong) {
        for (var who : everybody.all()) {
            var may = who.tie() == Tie.NOBODY ? line.everybody() : who.tie() == Tie.THEIRS && line.may(who.role());
            if (may && !(line.isMade() && !isFirstOfTheirReach(line, who))) {
                var form = line.once() ? Map.<String, String>of() : theirs.form(line.sends(), who);
                taken(line, who, theirs.anotherAddress(line.pattern(), who), form, wrong);
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
        var answer = call(line, who, address, form);
        if (line.whose() == Whose.DEMO && answer.status() == 404) {
            return;
        }
        var doubted = line.method().equals("POST") && !form.isEmpty() && answer.status() != 302;
        if (!answer.isTaken() || doubted) {
            wrong.accept(who + " was not let in at " + line.page() + ": " + answer.brief() + answer.problems());
        }
    }

    private Answer call(Line line, Somebody who, String address, Map<String, String> form) {
        return scene.caller().call(line.method(), who, address, form);
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

    private DynamicContainer each(String name, BiConsumer<Line, Consumer<String>> check) {
        return dynamicContainer(name, table.lines().stream().map(line -> dynamicTest(line.page(), () -> {
            var wrong = new ArrayList<String>();
            check.accept(line, wrong::add);
            assertThat(wrong).as("%s, which %s says", line.page(), WhoMay.TABLE).isEmpty();
        })));
    }
}
