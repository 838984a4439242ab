package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Calendars;
import continuum.calendar.Term;
import continuum.calendar.Terms;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job as one story. A mother asks without an account; a caseworker, a school, a psychologist and a manager do
 * their parts side by side, each in a window of their own; on day 130 the final plan leaves.
 */
@InTheHouse
@Tag("journey")
class TwentyWeeksTest {

    private static final LocalDate ASKED = LocalDate.parse("2026-01-12");

    @LocalServerPort
    int port;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Passwords passwords;
    @Autowired
    Calendars calendars;
    @Autowired
    People people;
    @Autowired
    Settings settings;
    @Autowired
    Duties duties;
    @Autowired
    Letters letters;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Authority area = new Authority(AuthorityId.create(), "Testshire " + mark, "999", true);
    private final Viewer system = Viewer.system(area.id(), "a test");
    private ChildId child;
    private SettingId school;

    @AfterAll
    static void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void five_people_bring_a_child_from_the_request_to_a_final_plan_on_day_130() {
        day(0);
        everybody();
        try (var browser = Browser.open()) {
            var visitor = new Person(browser, browser.window(390, 844), "http://localhost:" + port, null);
            var mother = visitor.withAccount(email("ngozi"));
            var caseworker = person(browser, "cora");
            var manager = person(browser, "mina");
            var senco = person(browser, "sena");
            var psychologist = person(browser, "ann");

            var asking = new AskingSteps(area.name(), "Okafor" + mark);
            asking.asks(visitor);
            day(1);
            var assessment = asking.takesIn(caseworker);
            day(28);
            asking.decides(manager, day(28));
            asking.sends(manager, assessment);
            mother.go("/family/" + child);
            mother.reads("yes, we will assess");
            mother.see("family");
            mother.go("/children/" + child + "/who-looked");
            mother.reads("Cora Case", "Mina Jay");
            mother.see("who-looked");
            caseworker.go("/children/" + child);
            caseworker.see("child");

            var advice = new AdviceSteps(assessment);
            day(29);
            advice.asks(caseworker, day(29));
            day(40);
            advice.tells(mother);
            day(50);
            advice.gives(senco);
            day(63);
            advice.findsOut(psychologist);
            day(68);
            advice.filesTheRest(caseworker, day(68));

            var plan = new PlanSteps(assessment, child);
            day(84);
            plan.putsTheQuestion(caseworker);
            plan.decides(manager, day(84));
            asking.sends(manager, assessment);
            day(90);
            plan.writes(caseworker);
            day(95);
            plan.sendsTheDraft(caseworker);
            day(98);
            plan.comments(mother);
            plan.consults(caseworker, "Heron Lane " + mark);
            day(105);
            plan.replies(senco);
            day(116);
            plan.answers(caseworker);
            plan.names(caseworker);
            day(130);
            plan.sendsTheFinalPlan(caseworker);

            mother.go("/family/" + child);
            mother.reads("final");
            mother.see("family-final");
            mother.go("/children/" + child + "/plan");
            mother.reads("Final plan", "speech and language therapist");
            mother.see("family-plan");
            senco.go("/children/" + child + "/plan");
            senco.reads("Final plan");
            senco.see("school-plan");
            manager.go("/timeliness?year=2026");
            manager.reads("1 of 1 plan issued in 2026 came within 20 weeks");
            manager.see("timeliness");
        }
        assertThat(owed()).extracting(Duty::state).containsOnly(State.MET, State.STOPPED);
        assertThat(owed()).filteredOn(duty -> duty.dueOn().equals(ASKED.plusWeeks(20)))
                .extracting(Duty::metOn)
                .containsExactly(day(130));
    }

    private List<Duty> owed() {
        return Viewing.as(system, () -> duties.ofChild(system, child))
                .stream()
                .filter(one -> one.kind().equals("ehc-needs-assessment"))
                .flatMap(one -> one.duties().stream())
                .toList();
    }

    /** Goes to that day, counted from the day on which the mother asked. */
    private static LocalDate day(int number) {
        MovableDay.standOn(ASKED.plusDays(number));
        return ASKED.plusDays(number);
    }

    private void everybody() {
        authorities.add(area);
        Viewing.as(system, () -> letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "",
                "Helping Hands", "01632 960001", "Mediation North", "01632 960002", "Resolve", "01632 960003")));
        var born = LocalDate.of(2017, 3, 14);
        var mother = Adult.named("Ngozi", "Okafor" + mark);
        Viewing.as(system, () -> {
            calendars.keepTerms(system.authority(), new Terms(List.of(
                    new Term(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-03-27")),
                    new Term(LocalDate.parse("2026-04-13"), LocalDate.parse("2026-07-21")))), "a test", "new");
            school = settings.add(system, new NewSetting("Heron Lane " + mark, Kind.MAINSTREAM, Phase.PRIMARY, 4, 11,
                    Address.NOT_KNOWN));
            child = people.add(system, NewChild.of(Details.of("Amara", "Okafor" + mark, born))
                    .withEnrolments(new Enrolment(school, LocalDate.of(2021, 9, 1)))
                    .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born),
                            new continuum.people.Address("1 Test Street", "TE1 1ST", null, born))));
            account("ngozi", "Ngozi Okafor", Role.PARENT, mother.id().value(), "");
            account("cora", "Cora Case", Role.CASEWORKER, null, "");
            account("mina", "Mina Jay", Role.SEND_MANAGER, null, "");
            account("sena", "Sena Coe", Role.SENCO, school.value(), "Heron Lane");
            account("ann", "Ann Lee", Role.PSYCHOLOGIST, UUID.randomUUID(), "Psychology service");
            account("hal", "Hal Eth", Role.HEALTH_ADVISER, UUID.randomUUID(), "Health service");
            account("sol", "Sol Kay", Role.SOCIAL_CARE_ADVISER, UUID.randomUUID(), "Social care");
        });
    }

    private void account(String who, String name, Role role, @Nullable UUID party, String partyName) {
        var account = accounts.add(system, email(who), name, null);
        accounts.join(system, account, role, party, partyName, LocalDate.of(2020, 1, 1));
        passwords.set(system, account, Person.PASSWORD);
    }

    private Person person(Browser browser, String who) {
        return new Person(browser, browser.window(), "http://localhost:" + port, email(who));
    }

    private String email(String who) {
        return who + "." + mark + "@example.test";
    }
}
