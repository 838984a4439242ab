package continuum;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.SenProvision;
import continuum.people.SenStatus;
import continuum.people.Tie;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.PlaceKind;
import continuum.settings.Settings;
import continuum.settings.Unit;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the pages cost that people open all day: at most six statements each, counted as {@link CountedStatements} says, with
 * sign-in, both walls and the record of who looked. Counted once the calendar and the law of the authority are known to the
 * node, which asks for them again each minute, and with a session used in the last minute, which is written down once a
 * minute.
 */
@InTheHouse
class DailyPagesTest {

    private static final int MOST = 6;
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
    Settings settings;
    @Autowired
    People people;
    @Autowired
    Assessments assessments;
    @Autowired
    Today today;

    private Viewer system;
    private SettingId school;
    private ChildId child;
    private Adult mother;

    @BeforeEach
    void a_child_who_is_being_assessed() {
        var day = today.date();
        var born = day.minusYears(8);
        system = area.create();
        mother = Adult.named("Ngozi", "Okafor");
        Viewing.as(system, () -> {
            school = settings.add(system, new NewSetting("Heron Lane School", Kind.MAINSTREAM, Phase.PRIMARY, 4,
                    11, Address.NOT_KNOWN));
            settings.openUnit(system, school, new Unit.New(PlaceKind.SEN_UNIT, "The Harbour", "ASD", 4, 11,
                    day.minusYears(1), 12));
            child = people.add(system, NewChild.of(Details.of("Amara", "Okafor", born))
                    .withEnrolments(new Enrolment(school, day.minusYears(3)))
                    .withSen(new SenStatus(SenProvision.SUPPORT, "SLCN", null, day.minusYears(2)))
                    .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born), null)));
            assessments.receive(system, child, new Request(Requester.PARENT, "Ngozi Okafor", "mother", null,
                    day.minusDays(20), Channel.LETTER, "R" + UUID.randomUUID(), Request.Account.NONE,
                    Request.Contact.NONE));
        });
    }

    @Test
    void a_caseworker_s_pages() {
        var caseworker = signedIn(Role.CASEWORKER, null);
        assertCheap(caseworker, "/work", "/work?whose=everyone&due=week&sort=school", "/work/week",
                "/children/" + child,
                "/children/" + child + "/timeline", "/children/" + child + "/who-looked", "/search?q=amara",
                "/search?q=heron", "/settings/" + school, "/settings", "/assessments/inbox",
                "/children/" + child + "/papers", "/children/" + child + "/people", "/outbox", "/messages");
    }

    @Test
    void a_school_s_pages() {
        var senco = signedIn(Role.SENCO, school.value());
        assertCheap(senco, "/work", "/work?which=support", "/children/" + child, "/search?q=okafor");
    }

    @Test
    void a_family_s_page() {
        var parent = signedIn(Role.PARENT, mother.id().value());
        assertCheap(parent, "/family/" + child, "/children/" + child + "/who-looked");
    }

    private static void assertCheap(Visitor visitor, String... pages) {
        var dear = new ArrayList<String>();
        for (var page : pages) {
            assertThat(visitor.open(page).statusCode()).as(page).isEqualTo(200);
            visitor.open(page);
            var asked = CountedStatements.ofRequests(() -> visitor.open(page));
            if (asked.size() > MOST || asked.isEmpty()) {
                dear.add(page + " asks " + asked.size() + " times: "
                        + asked.stream().map(DailyPagesTest::start).toList());
            }
        }
        assertThat(dear).isEmpty();
    }

    private static String start(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(90, line.length()));
    }

    private Visitor signedIn(Role role, @Nullable UUID party) {
        var email = UUID.randomUUID() + "@example.test";
        Viewing.as(system, () -> {
            var account = accounts.add(system, email, "Cora Case", null);
            accounts.join(system, account, role, party, "", LocalDate.of(2020, 1, 1));
            passwords.set(system, account, PASSWORD);
        });
        var visitor = new Visitor(port);
        visitor.fillIn("/sign-in", "/sign-in", "email", email, "password", PASSWORD);
        return visitor;
    }
}
