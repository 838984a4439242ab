package continuum.casework;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.Opened;
import continuum.assessments.PastAssessment;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
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
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The desks as those who sit at them find them: what is due first, filters, paging, kept views, files and the week. */
@InTheHouse
class DeskPagesTest {

    private static final Pattern ROW = Pattern
            .compile("<a class=\"govuk-link\" href=\"/children/[0-9a-f-]+\"><b>([^<]+)</b>");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Settings settings;
    @Autowired
    People people;
    @Autowired
    Assessments assessments;
    @Autowired
    Duties duties;
    @Autowired
    Today today;

    private Viewer system;
    private Viewer caseworker;
    private SettingId heron;
    private SettingId otter;
    private Browsing desk;
    private LocalDate day;

    @BeforeEach
    void a_caseworker_with_cases() {
        day = today.date();
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        heron = school("Heron Lane School");
        otter = school("Otter Bank School");
        desk = Browsing.as(house, caseworker);
    }

    @Test
    void late_comes_first_and_each_date_says_why() {
        review("In time", heron, day.minusMonths(6));
        review("Late", heron, day.minusMonths(13));
        assessment("Assessed", heron, day.minusWeeks(3));
        var page = desk.open("/work").body();
        assertThat(rows(page)).containsExactly("Late Child", "Assessed Child", "In time Child");
        assertThat(page).contains("Annual review", "Next review of the plan", "EHC needs assessment", "week 4 of 20",
                "The authority completes the next review within 12 months", "days late", "Heron Lane School");
    }

    @Test
    void a_list_is_narrowed_by_what_is_due_by_kind_by_stage_and_by_school() {
        review("Late", heron, day.minusMonths(13));
        review("Soon", otter, day.minusMonths(12).plusDays(20));
        review("Later", otter, day.minusMonths(2));
        assessment("Assessed", heron, day.minusWeeks(1));
        assertThat(list("due=late")).containsExactly("Late Child");
        assertThat(list("due=four-weeks")).containsExactly("Soon Child");
        assertThat(list("kind=annual-review")).containsExactly("Late Child", "Soon Child", "Later Child");
        assertThat(list("stage=requested")).containsExactly("Assessed Child");
        assertThat(list("school=" + otter)).containsExactly("Soon Child", "Later Child");
        assertThat(list("school=" + otter + "&due=late")).isEmpty();
        assertThat(list("waiting=others")).isEmpty();
        assertThat(desk.open("/work?due=week&stage=drafting").body()).contains("No open case is like this.");
        assertThat(desk.open("/work").body()).contains("Annual review (3)", "Otter Bank School (2)", "Asked for (1)");
    }

    @Test
    void a_list_is_sorted_both_ways() {
        review("Zoe", heron, day.minusMonths(13));
        review("Abel", otter, day.minusMonths(2));
        review("Mia", otter, day.minusMonths(3));
        assertThat(list("sort=name")).containsExactly("Abel Child", "Mia Child", "Zoe Child");
        assertThat(list("sort=name&order=descending")).containsExactly("Zoe Child", "Mia Child", "Abel Child");
        assertThat(list("sort=school")).first().isEqualTo("Zoe Child");
        assertThat(list("order=descending")).last().isEqualTo("Zoe Child");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=name", "sort=name&order=descending", "", "sort=school"})
    void a_long_list_is_read_page_by_page_and_no_case_is_left_out_or_shown_twice(String sort) {
        reviews(IntStream.range(0, 60).mapToObj(n -> "Number " + n % 7).toList());
        var seen = new ArrayList<String>();
        var children = new HashSet<String>();
        var address = "/work?" + sort;
        int pages = 0;
        while (address != null) {
            var page = desk.open(address).body();
            Pattern.compile("href=\"/children/([0-9a-f-]+)\"><b>")
                    .matcher(page)
                    .results()
                    .forEach(found -> children.add(found.group(1)));
            seen.addAll(rows(page));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&").replace("+", " ") : null;
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(60);
        assertThat(children).hasSize(60);
    }

    @Test
    void everybody_s_cases_are_a_click_away_and_a_manager_sees_them_first() {
        review("Mine", heron, day.minusMonths(2));
        var manager = area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay");
        assertThat(rows(Browsing.as(house, manager).open("/work").body())).containsExactly("Mine Child");
        assertThat(rows(Browsing.as(house, manager).open("/work?whose=me").body())).isEmpty();
        var other = area.somebody(system, Role.CASEWORKER, null, "Otto Her");
        assertThat(rows(Browsing.as(house, other).open("/work").body())).isEmpty();
        assertThat(rows(Browsing.as(house, other).open("/work?whose=everyone").body())).containsExactly("Mine Child");
        var elsewhere = area.somebody(area.create(), Role.SEND_MANAGER, null, "Elsa Where");
        assertThat(rows(Browsing.as(house, elsewhere).open("/work?whose=everyone").body())).isEmpty();
    }

    @Test
    void a_view_is_kept_under_a_name_opened_again_replaced_and_removed() {
        assertThat(desk.open("/work/views").body()).contains("You keep no view yet.");
        assertThat(desk.open("/work/views/new?kind=annual-review&due=late").body())
                .contains("What do you call this view?");
        assertThat(desk.send("/work/views/new?kind=annual-review&due=late", Map.of("called", "Late reviews")).next())
                .isEqualTo("/work?whose=me&due=late&kind=annual-review");
        assertThat(desk.open("/work").body()).contains("href=\"/work?whose=me&amp;due=late&amp;kind=annual-review\"",
                "Late reviews");
        desk.send("/work/views/new?kind=mediation", Map.of("called", "LATE reviews"));
        var views = desk.open("/work/views").body();
        assertThat(views).contains("LATE reviews", "kind=mediation").doesNotContain("annual-review");
        var remove = Pattern.compile("action=\"(/work/views/[^\"]+/remove)\"").matcher(views);
        assertThat(remove.find()).isTrue();
        var other = area.somebody(system, Role.CASEWORKER, null, "Otto Her");
        Browsing.as(house, other).send(remove.group(1), Map.of());
        assertThat(desk.open("/work/views").body()).as("nobody else removes it").contains("LATE reviews");
        assertThat(Browsing.as(house, other).open("/work/views").body()).doesNotContain("LATE reviews");
        assertThat(desk.send(remove.group(1), Map.of()).next()).isEqualTo("/work/views");
        assertThat(desk.open("/work/views").body()).contains("You keep no view yet.");
    }

    @Test
    void a_view_needs_a_name_that_can_be_read_and_there_are_not_too_many() {
        assertThat(desk.send("/work/views/new", Map.of("called", " ")).body()).contains("Enter a name for this view");
        assertThat(desk.send("/work/views/new", Map.of("called", "x".repeat(10_000))).body())
                .contains("The name must be 60 characters or fewer");
        assertThat(desk
                .send("/work/views/new?kind=<script>&school=7&due=late", Map.of("called", "<script>alert(1)</script>"))
                .next()).isEqualTo("/work?whose=me&due=late");
        assertThat(desk.open("/work").body()).doesNotContain("<script>alert");
        IntStream.range(1, SavedViews.MOST).forEach(n -> desk.send("/work/views/new", Map.of("called", "View " + n)));
        assertThat(desk.send("/work/views/new", Map.of("called", "One more")).body())
                .contains("You keep 20 views already. Remove one first");
    }

    @Test
    void the_list_is_a_file_in_which_no_name_is_a_formula() {
        review("=cmd|' /C calc'!A0", heron, day.minusMonths(13));
        review("Amara", heron, day.minusMonths(2));
        var file = desk.open("/work/list.csv").body();
        assertThat(file).contains("\n'=cmd", "Amara Child", "Annual review", "Heron Lane School", "Cora Case");
        assertThat(desk.open("/work/list.csv?due=late").body()).doesNotContain("Amara");
        var school = Browsing.as(house, area.somebody(system, Role.SENCO, heron.value(), "Sena Coe"));
        assertThat(school.open("/work/list.csv").body()).contains("'=cmd", "Amara Child", "We owe");
        var parent = area.somebody(system, Role.PARENT, UUID.randomUUID(), "Pat Rent");
        assertThat(Browsing.as(house, parent).open("/work/list.csv").status()).isEqualTo(404);
    }

    @Test
    void a_week_shows_what_is_due_each_day_and_when_nobody_works() {
        review("Christmas", heron, LocalDate.of(2024, 12, 25));
        review("Working", heron, LocalDate.of(2024, 12, 23));
        review("Weekend", heron, LocalDate.of(2024, 12, 27));
        var page = desk.open("/work/week?day=2025-12-24").body();
        assertThat(page).contains("Week of 22 December to 28 December 2025", "Thursday 25 December", "Bank holiday",
                "Christmas Day", "Boxing Day", "Christmas Child", "Working Child", "Weekend Child",
                "Saturday 27 December",
                "day=2025-12-15", "day=2025-12-29", "Not a working day").doesNotContain("Sunday 28 December");
        assertThat(desk.open("/work/week?day=2025-12-03").body()).contains("Nothing is due.")
                .doesNotContain("Saturday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due=x", "kind=<script>alert(1)</script>", "kind='; drop table duties.duty; --", "school=7",
            "school=00000000-0000-0000-0000-000000000000", "sort=x&order=x", "after=x", "after=_", "after=x_y_z",
            "after=00000000-0000-0000-0000-000000000000_", "whose=x", "stage=../../etc/passwd", "waiting=x",
            "due=&kind=&x=y",
            "after=2026-02-30_00000000-0000-0000-0000-000000000000_x"})
    void whatever_an_address_says_a_list_answers_calmly(String query) {
        review("Late", heron, day.minusMonths(13));
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, heron.value(), "Sena Coe"));
        for (var who : List.of(desk, senco)) {
            for (var address : List.of("/work?", "/work/list.csv?", "/work/views/new?")) {
                var answer = who.open(address + query);
                assertThat(answer.status()).as(address + query).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("<script>alert");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-02-30", "0001-01-01", "9999-12-31", "-999999999-01-01", "29 February"})
    void whatever_day_an_address_names_there_is_a_week(String named) {
        assertThat(desk.open("/work/week?day=" + named).body()).contains("<h1 class=\"govuk-heading-l\">Week of ");
    }

    @Test
    void an_address_of_ten_thousand_characters_is_answered() {
        assertThat(desk.open("/work?kind=" + "x".repeat(10_000)).status()).isEqualTo(200);
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, heron.value(), "Sena Coe"));
        assertThat(senco.open("/work?name=" + "x".repeat(10_000)).status()).isEqualTo(200);
    }

    @Test
    void a_school_sees_its_children_what_it_owes_first_and_asks_for_an_assessment() {
        supported("Nell", heron, SenProvision.SUPPORT);
        var owing = supported("Ola", heron, SenProvision.PLAN);
        supported("Elsewhere", otter, SenProvision.SUPPORT);
        bringIn(new NewProcess("annual-review", owing, UUID.randomUUID(), Subject.ANYONE, caseworker.account()),
                new Happened(Event.of("review-completed", day.minusMonths(11))),
                new Happened(Event.of("review-meeting-held", day.minusDays(20)), heron.value()));
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, heron.value(), "Sena Coe"));
        var page = senco.open("/work").body();
        assertThat(rows(page)).containsExactly("Ola Child", "Nell Child");
        assertThat(page).contains("All (2)", "We owe something (1)", "With a plan (1)", "SEN support (1)",
                "Report of the review meeting", "Ask for an assessment", "href=\"/assessments/ask\"");
        assertThat(rows(senco.open("/work?which=owed").body())).containsExactly("Ola Child");
        assertThat(rows(senco.open("/work?which=support").body())).containsExactly("Nell Child");
        assertThat(rows(senco.open("/work?which=plan&name=ol").body())).containsExactly("Ola Child");
        assertThat(senco.open("/work?name=%").body()).contains("No child is like this.");
        senco.send("/work/views/new?which=owed", Map.of("called", "To do"));
        assertThat(senco.open("/work").body()).contains("href=\"/work?which=owed\"", "To do");
        assertThat(senco.open("/work/week").status()).as("a school has no week of the authority's").isEqualTo(404);
    }

    @Test
    void a_school_without_such_children_is_told_what_would_bring_one_here() {
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, otter.value(), "Sena Coe"));
        assertThat(senco.open("/work").body()).contains("A child comes here once the register says");
    }

    @Test
    void those_who_give_advice_or_see_nothing_have_a_first_page_too() {
        var team = UUID.randomUUID();
        var psychologist = area.somebody(system, Role.PSYCHOLOGIST, team, "Percy Ep");
        assertThat(Browsing.as(house, psychologist).open("/work").body()).contains("Nothing waits for you.");
        var finance = area.somebody(system, Role.FINANCE, null, "Finn Ance");
        assertThat(Browsing.as(house, finance).open("/work").body()).contains("Nothing waits for you.");
        assertThat(Browsing.as(house, finance).open("/work/views").status()).isEqualTo(404);
    }

    @Test
    void a_family_comes_to_its_own_page_and_chooses_among_several_children() {
        var mother = Adult.named("Ngozi", "Okafor");
        var tie = Tie.parent(Relationship.MOTHER, 1, LocalDate.of(2016, 3, 1));
        var first = child("Amara", heron, mother, tie);
        var parent = Browsing.as(house, area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor"));
        assertThat(parent.open("/").next()).isEqualTo("/family");
        assertThat(parent.open("/family").next()).isEqualTo("/family/" + first);
        assertThat(parent.open("/family/" + first).body()).contains("Nobody has asked for an assessment yet.");
        child("Chidi", heron, mother, tie);
        assertThat(parent.open("/family").body()).contains("Amara Child", "Chidi Child");
        var stranger = area.somebody(system, Role.PARENT, UUID.randomUUID(), "Sam Stranger");
        assertThat(Browsing.as(house, stranger).open("/family").body()).contains("can’t show a child here yet");
        assertThat(Browsing.as(house, stranger).open("/family/" + first).status()).isEqualTo(404);
    }

    @Test
    void a_child_s_pages_show_now_what_happened_and_who_looked_each_to_who_may() {
        var child = assessment("Amara", heron, day.minusWeeks(2));
        assertThat(desk.open("/children/" + child).body()).contains("Amara Child, now", "EHC needs assessment",
                "Open the assessment");
        assertThat(desk.open("/children/" + child + "/timeline").body()).contains("Timeline",
                "was put on the register");
        assertThat(desk.open("/children/" + child + "/timeline?after=2020-01-01_1").body()).contains(
                "Nothing has been recorded yet.");
        assertThat(desk.open("/children/" + child + "/who-looked").body()).contains("Cora Case", "Now", "Timeline");
        var senco = Browsing.as(house, area.somebody(system, Role.SENCO, heron.value(), "Sena Coe"));
        assertThat(senco.open("/children/" + child).status()).isEqualTo(200);
        assertThat(senco.open("/children/" + child + "/who-looked").status()).isEqualTo(404);
        var elsewhere = Browsing.as(house, area.somebody(system, Role.SENCO, otter.value(), "Otto Her"));
        for (var page : List.of("", "/timeline", "/who-looked")) {
            assertThat(elsewhere.open("/children/" + child + page).status()).as(page).isEqualTo(404);
        }
        assertThat(desk.open("/children/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.open("/children/not-an-id").status()).isIn(400, 404);
        assertThat(desk.open("/children/" + child + "/timeline?after=x_y").status()).isEqualTo(200);
        assertThat(desk.open("/children/" + child + "/who-looked?after=x").status()).isIn(200, 400);
    }

    @Test
    void the_search_finds_children_and_settings_and_says_when_it_finds_none() {
        child("Amara", heron, Adult.named("Ngozi", "Okafor"), Tie.parent(Relationship.MOTHER, 1, day.minusYears(8)));
        assertThat(desk.open("/search?q=amara").body()).contains("Amara Child");
        assertThat(desk.open("/search?q=heron").body()).contains("Heron Lane School");
        assertThat(desk.open("/search?q=nobody at all").body()).contains("No child is found for");
        assertThat(desk.open("/search").body()).contains("Name, birth date or number");
        for (var typed : List.of("<script>alert(1)</script>", "x".repeat(10_000), "'; drop table people.child; --", "%",
                "29 2 2015", "\u0000")) {
            var answer = desk.open("/search?q=" + typed);
            assertThat(answer.status()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        var parent = area.somebody(system, Role.PARENT, UUID.randomUUID(), "Pat Rent");
        assertThat(Browsing.as(house, parent).open("/search?q=amara").status()).isEqualTo(404);
    }

    private List<String> list(String query) {
        return rows(desk.open("/work?" + query).body());
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private SettingId school(String name) {
        return Viewing.as(system, () -> settings.add(system,
                new NewSetting(name, Kind.MAINSTREAM, Phase.PRIMARY, 4, 11, Address.NOT_KNOWN)));
    }

    private ChildId child(String givenName, SettingId school, Adult mother, Tie tie) {
        return Viewing.as(system, () -> people.add(system,
                NewChild.of(Details.of(givenName, "Child", LocalDate.of(2016, 3, 1)))
                        .withEnrolments(new Enrolment(school, LocalDate.of(2021, 9, 1)))
                        .withAdults(new NewAdult(mother, tie, null))));
    }

    private ChildId supported(String givenName, SettingId school, SenProvision provision) {
        return Viewing.as(system, () -> people.add(system, pupil(givenName, school)
                .withSen(new SenStatus(provision, "SLCN", null, LocalDate.of(2022, 9, 1)))));
    }

    private static NewChild pupil(String givenName, SettingId school) {
        return NewChild.of(Details.of(givenName, "Child", LocalDate.of(2016, 3, 1)))
                .withEnrolments(new Enrolment(school, LocalDate.of(2021, 9, 1)));
    }

    private ChildId assessment(String givenName, SettingId school, LocalDate receivedOn) {
        var child = supported(givenName, school, SenProvision.SUPPORT);
        Viewing.as(system, () -> assessments.addAll(system, Stream.of(new PastAssessment(AssessmentId.create(),
                ProcessId.create(), child, Subject.ANYONE,
                new Request(Requester.PARENT, "Ngozi Okafor", "mother", null, receivedOn, Channel.LETTER,
                        UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE),
                new Opened.Owner(caseworker.account(), "Cora Case"), null,
                List.of(new Happened(Event.of("request-received", receivedOn)))))));
        return child;
    }

    private void review(String givenName, SettingId school, LocalDate completed) {
        bringIn(new NewProcess("annual-review", supported(givenName, school, SenProvision.PLAN), UUID.randomUUID(),
                Subject.ANYONE, caseworker.account()), new Happened(Event.of("review-completed", completed)));
    }

    private void reviews(List<String> givenNames) {
        var pupils = givenNames.stream().map(name -> pupil(name, heron)).toList();
        Viewing.as(system, () -> {
            people.addAll(system, pupils.stream());
            duties.bringIn(system, pupils.stream()
                    .map(pupil -> new PastProcess(ProcessId.create(),
                            new NewProcess("annual-review", pupil.id(), UUID.randomUUID(), Subject.ANYONE,
                                    caseworker.account()),
                            List.of(new Happened(Event.of("review-completed", day.minusMonths(5))))))
                    .toList());
        });
    }

    private void bringIn(NewProcess process, Happened... happened) {
        Viewing.as(system, () -> duties.bringIn(system,
                List.of(new PastProcess(ProcessId.create(), process, List.of(happened)))));
    }
}
