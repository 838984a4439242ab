package continuum.delivery;

import static continuum.plans.PromisedChild.line;
import static continuum.plans.PromisedChild.sent;
import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.CountedStatements;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Calendars;
import continuum.calendar.SchoolYear;
import continuum.duties.Duties;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A school's week in one sitting, a family's one tap, the authority's list, and whatever else is typed into them. */
@InTheHouse
class LedgerPagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
    @Autowired
    Calendars calendars;
    @Autowired
    People people;
    @Autowired
    PromisedChild planned;
    @Autowired
    Ledger ledger;
    @Autowired
    Shortfalls shortfalls;
    @Autowired
    Asking asking;
    @Autowired
    Duties duties;
    @Autowired
    WebApplicationContext house;

    private final SettingId school = SettingId.create();
    private Viewer system;
    private Viewer manager;
    private Viewer senco;
    private Viewer parent;
    private ChildId child;

    @BeforeEach
    void a_school_with_a_child_who_has_a_plan() {
        MovableDay.standOn(TODAY);
        system = area.create();
        Viewing.as(system, () -> calendars.keepTerms(system.authority(), TermWeeksTest.YEAR, "a test", "new"));
        var mother = Adult.named("Ngozi", "Okafor");
        child = pupil("Ada", mother);
        manager = area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        parent = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
    }

    @AfterAll
    static void today() {
        MovableDay.standOnToday();
    }

    private ChildId pupil(String name, Adult mother) {
        var id = Viewing.as(system, () -> people.add(system,
                NewChild.of(Details.of(name, "Okafor", LocalDate.of(2018, 1, 1)))
                        .withEnrolments(new Enrolment(school, LocalDate.of(2022, 9, 1)))
                        .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, LocalDate.of(2018, 1, 1)),
                                null))));
        planned.plan(system, id, sent(LocalDate.parse("2026-09-01"),
                line(PromisedChild.lineId(), "Speech therapy of " + name + ".", 2, Per.WEEK, 30, 1, "60"),
                line(PromisedChild.lineId(), "Visits to " + name + ".", 6, Per.HALF_TERM, 60, 1, "48")));
        return id;
    }

    @Test
    void a_school_fills_in_what_was_missed_and_one_button_says_that_the_rest_came() {
        var ben = pupil("Ben", Adult.named("Bea", "Okafor"));
        var week = "/delivery/week?week=2026-11-16";
        assertThat(pages.page(senco, week)).contains("Speech therapy of Ada.", "Speech therapy of Ben.",
                "Visits to Ben.", "30 minutes, 2 times a week");
        var missed = slot(ben, "2026-11-16");
        assertThat(TestPages.text(pages.post(senco, week, "missed." + missed.key(), "2", "do", "rest")))
                .contains("For Ben Okafor, select why it was missed");
        assertThat(slot(child, "2026-11-16").said()).as("all or nothing").isEmpty();
        assertThat(pages.post(senco, week, "missed." + missed.key(), "2", "why." + missed.key(), "STAFF_AWAY", "do",
                "rest").getStatus()).isEqualTo(302);
        assertThat(slot(child, "2026-11-16").tally().delivered()).isEqualTo(2);
        assertThat(slot(ben, "2026-11-16").tally().missed()).isEqualTo(2);
        assertThat(pages.page(manager, "/delivery/shortfalls")).contains("Ben Okafor", "2 of", "£60.00");
        assertThat(pages.page(senco, "/children/" + ben + "/delivery")).contains("Falls short",
                "Staff were away", "Owed: 1 hour, £60.00");
    }

    @Test
    void numbers_that_cannot_be_are_said_beside_their_field_and_stay() {
        var slot = slot(child, "2026-11-16");
        var answer = TestPages.text(pages.post(senco, "/delivery/week?week=2026-11-16", "came." + slot.key(), "lots",
                "missed." + slot.key(), "7"));
        assertThat(answer).contains("There is a problem", "must be a whole number", "must be between 0 and 2",
                "value=\"lots\"");
        assertThat(TestPages.text(pages.post(senco, "/delivery/week?week=2026-11-16", "came." + slot.key(), "2",
                "missed." + slot.key(), "1", "why." + slot.key(), "OTHER_EVENT")))
                .contains("came and missed together must be 2 or fewer");
        assertThat(pages.post(senco, "/delivery/week?week=soon", "came.x", "1").getStatus()).isEqualTo(302);
    }

    @Test
    void somebody_else_of_the_school_was_first_and_nothing_is_lost() {
        var slot = slot(child, "2026-11-16");
        var week = "/delivery/week?week=2026-11-16";
        pages.post(senco, week, "came." + slot.key(), "2", "seen." + slot.key(), "0");
        var answer = TestPages.text(pages.post(senco, week, "came." + slot.key(), "1", "missed." + slot.key(), "1",
                "why." + slot.key(), "STAFF_AWAY", "seen." + slot.key(), "0"));
        assertThat(answer).contains("Somebody else wrote meanwhile that 2 came", "value=\"1\"");
        var newest = slot(child, "2026-11-16").seq(Side.SCHOOL);
        assertThat(answer).contains("name=\"seen." + slot.key() + "\" value=\"" + newest + "\"");
    }

    @Test
    void a_family_says_it_in_one_tap_and_sees_what_the_school_said() {
        var slot = slot(child, "2026-11-16");
        pages.post(senco, "/delivery/week?week=2026-11-16", "came." + slot.key(), "2");
        var own = "/family/" + child + "/delivery";
        assertThat(pages.page(parent, own)).contains("It did not come", "The school said: 2 came, 0 missed");
        assertThat(pages.post(parent, own, "slot", slot.key().toString(), "answer", "missed", "seen", "0").getStatus())
                .isEqualTo(302);
        assertThat(slot(child, "2026-11-16").tally().disputed()).isEqualTo(2);
        assertThat(pages.page(parent, own)).contains("You said: 0 came, 2 missed", "on which we do not agree");
        assertThat(pages.page(parent, "/delivery/slots/" + slot.key())).contains("Ngozi Okafor", "Sena Coe");
        assertThat(pages.get(parent, "/family/" + pupil("Zoe", Adult.named("Zed", "Ra")) + "/delivery").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_week_that_is_not_over_can_t_be_missed_as_a_whole_and_what_the_page_counts_adds_up() {
        var running = slot(child, "2026-11-23");
        var own = "/family/" + child + "/delivery";
        assertThat(pages.page(parent, own)).contains("Say what came so far");
        pages.post(parent, own, "slot", running.key().toString(), "answer", "missed", "seen", "0");
        assertThat(slot(child, "2026-11-23").said()).isEmpty();
        pages.post(parent, "/delivery/slots/" + running.key(), "session1", "CAME");
        assertThat(pages.page(senco, "/children/" + child + "/delivery"))
                .containsPattern("<b>23 sessions</b> promised so far:\\s+1 came, 0 missed, 0 disputed, 22 not said");
    }

    @Test
    void session_by_session_with_minutes_and_by_phone() {
        var slot = slot(child, "2026-11-16");
        var at = "/delivery/slots/" + slot.key();
        assertThat(TestPages.text(pages.post(manager, at, "session1", "CAME"))).contains("Select who said it",
                "Enter the name of who said it", "Select how it came");
        assertThat(pages.post(manager, at, "side", "FAMILY", "saidBy", "Grace", "channel", "PHONE", "session1", "CAME",
                "minutes1", "20", "session2", "NOBODY_IN_POST", "note", "She rang.").getStatus()).isEqualTo(302);
        assertThat(slot(child, "2026-11-16").tally().owedMinutes()).isEqualTo(40);
        assertThat(pages.page(senco, at)).contains("1 came, 1 missed", "She rang.", "typed in by Mina Jay");
    }

    @Test
    void every_form_meets_whatever_is_typed_into_it() {
        var browsing = Browsing.as(house, manager);
        HostileForm.at("", "")
                .text("saidBy", "Grace")
                .text("note", "It was short")
                .choice("side", "FAMILY")
                .choice("channel", "PHONE")
                .choice("session1", "CAME")
                .judge(browsing, () -> "/delivery/slots/" + slot(child, "2026-09-07").key());
        var slot = slot(child, "2026-11-16");
        pages.post(senco, "/delivery/week?week=2026-11-16", "missed." + slot.key(), "2", "why." + slot.key(),
                "STAFF_AWAY");
        var ids = new ArrayList<String>();
        HostileForm.at("", "")
                .text("what", "Somebody else comes")
                .date("on", TODAY)
                .choice("how", "RESUMED")
                .judge(browsing, () -> "/delivery/shortfalls/" + open(ids));
        assertThat(TestPages.text(pages.post(manager, "/delivery/rule", "weeks", "99", "tolerated", "x")))
                .contains("must be between 1 and 13", "must be a whole number");
        assertThat(pages.post(manager, "/delivery/rule", "weeks", "6", "tolerated", "0").getStatus()).isEqualTo(302);
        assertThat(Viewing.as(manager, () -> ledger.rule(manager.authority()))).isEqualTo(new ShortfallRule(6, 0));
    }

    /** A shortfall that lasts: the one that is open, or a new one when the last was put right. */
    private String open(List<String> used) {
        var open = Viewing.as(manager, () -> shortfalls.open(manager, 10));
        if (open.isEmpty()) {
            var another = slot(pupil("Pupil" + used.size(), Adult.named("Ann", "Other")), "2026-11-16");
            pages.post(senco, "/delivery/week?week=2026-11-16", "missed." + another.key(), "2", "why." + another.key(),
                    "STAFF_AWAY");
            open = Viewing.as(manager, () -> shortfalls.open(manager, 10));
        }
        used.add(open.getFirst().id().toString());
        return open.getFirst().id().toString();
    }

    @Test
    void the_year_in_numbers_is_the_sum_of_its_list() {
        var slot = slot(child, "2026-11-16");
        pages.post(senco, "/delivery/week?week=2026-11-16", "came." + slot.key(), "1", "missed." + slot.key(), "1",
                "why." + slot.key(), "STAFF_AWAY");
        assertThat(pages.page(manager, "/delivery/figures?by=provider")).contains("a speech and language therapist",
                "Owed: 0.5 hours, £30.00");
        var csv = TestPages.text(pages.get(manager, "/delivery/figures.csv"));
        assertThat(csv.lines().filter(line -> line.contains("Speech therapy of Ada"))).hasSize(11);
        assertThat(TestPages.text(pages.get(parent, "/children/" + child + "/delivery.csv")))
                .contains("1 came, 1 missed");
    }

    @Test
    void a_school_is_told_of_what_nobody_has_spoken_and_where_to_begin() {
        assertThat(pages.page(senco, "/delivery/week")).doesNotContain("Nobody has said what came");
        asking.in(system);
        assertThat(pages.page(senco, "/delivery/week")).contains("<b>1 stretch</b>",
                "href=\"/delivery/week?week=2026-11-09\"");
        MovableDay.standOn(TODAY.plusDays(Asking.DAYS_TO_ANSWER + 1));
        assertThat(pages.page(senco, "/delivery/week?week=2026-11-09")).contains("Not known");
        asking.in(system);
        assertThat(pages.page(manager, "/delivery/shortfalls")).contains("not known");
        assertThat(pages.page(senco, "/children/" + child + "/delivery")).contains("Falls short", "not known");
    }

    @Test
    void a_shortfall_stands_on_my_work_of_the_child_s_caseworker_with_its_day_and_leads_to_it() {
        var caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        Viewing.as(system, () -> duties.open(system, new NewProcess("annual-review", child, UUID.randomUUID(),
                Subject.ANYONE, caseworker.account())));
        pages.post(senco, "/delivery/week?week=2026-11-16", "missed." + slot(child, "2026-11-16").key(), "2", "why."
                + slot(child, "2026-11-16").key(), "STAFF_AWAY", "do", "rest");
        var found = Viewing.as(manager, () -> shortfalls.open(manager, 10)).getFirst();
        assertThat(pages.page(caseworker, "/work")).contains("Put right provision that fell short",
                "By 21 December 2026", "href=\"/delivery/shortfalls/" + found.id() + "\"");
        assertThat(pages.page(caseworker, "/work/week?day=2026-12-21"))
                .contains("href=\"/delivery/shortfalls/" + found.id() + "\"");
        pages.post(caseworker, "/delivery/shortfalls/" + found.id(), "how", "RESUMED", "what", "A therapist began.",
                "on.day", "23", "on.month", "11", "on.year", "2026");
        assertThat(pages.page(caseworker, "/work")).doesNotContain("Put right provision that fell short");
    }

    @Test
    void who_has_nothing_to_do_there_finds_nothing() {
        var slot = slot(child, "2026-11-16");
        var stranger = area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her");
        var elsewhere = area.somebody(area.create(), Role.SEND_MANAGER, null, "Els Ewhere");
        for (var who : List.of(stranger, elsewhere)) {
            for (var path : List.of("/children/" + child + "/delivery", "/children/" + child + "/delivery.csv",
                    "/delivery/slots/" + slot.key())) {
                assertThat(pages.get(who, path).getStatus()).as(path).isEqualTo(404);
            }
            assertThat(pages.post(who, "/delivery/slots/" + slot.key(), "session1", "CAME").getStatus())
                    .isEqualTo(404);
        }
        for (var path : List.of("/delivery/shortfalls", "/delivery/figures", "/delivery/figures.csv", "/delivery/rule",
                "/delivery/week")) {
            assertThat(pages.get(parent, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(pages.get(senco, "/delivery/shortfalls/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(pages.get(senco, "/delivery/slots/nonsense").getStatus()).isEqualTo(404);
        assertThat(pages.page(stranger, "/delivery/week")).contains("Nothing is promised in this week.");
    }

    @Test
    void a_week_of_a_school_asks_the_database_at_most_six_times() {
        for (var path : List.of("/delivery/week?week=2026-11-16", "/children/" + child + "/delivery")) {
            pages.page(senco, path);
            assertThat(CountedStatements.during(() -> pages.page(senco, path))).as(path).hasSizeLessThanOrEqualTo(6);
        }
    }

    private Slot slot(ChildId of, String monday) {
        return Viewing.as(system, () -> ledger.ofChild(system, of, new SchoolYear(2026)))
                .slots()
                .stream()
                .filter(slot -> slot.isWeek() && slot.key().on().toString().equals(monday))
                .findFirst()
                .orElseThrow();
    }
}
