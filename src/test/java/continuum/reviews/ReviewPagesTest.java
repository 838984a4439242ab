package continuum.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.CountedStatements;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.plans.PlanInForce;
import continuum.plans.PlannedChild;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of reviews at a browser without scripts: filled in well, badly, by two people, and by the wrong ones. */
@InTheHouse
class ReviewPagesTest {

    private static final LocalDate MADE = LocalDate.parse("2026-01-12");
    private static final LocalDate NOW = LocalDate.parse("2026-09-14");

    @Autowired
    WebApplicationContext house;
    @Autowired
    ReviewedChild reviewed;
    @Autowired
    Reviews reviews;

    private ReviewedChild.Place place;
    private PlanInForce ada;
    private PlanInForce ben;
    private Browsing school;
    private Browsing office;

    @BeforeEach
    void a_school_plans_its_year() {
        MovableDay.standOn(MADE);
        place = reviewed.place();
        ada = reviewed.planned(place, "Ada", MADE.minusYears(8));
        ben = reviewed.planned(place, "Ben", MADE.minusYears(14));
        school = Browsing.as(house, place.senco());
        office = Browsing.as(house, place.caseworker());
        MovableDay.standOn(NOW);
    }

    @AfterEach
    void today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void a_senco_sees_the_year_by_month_and_sets_all_dates_in_one_sitting() {
        assertThat(school.open("/reviews").body()).contains("Reviews of 2026 to 2027", "Ada Okafor", "Ben Okafor",
                "No date yet, meet by 15 December", "Set the dates of the year");
        var form = school.open("/reviews/year").body();
        assertThat(form).contains("Date of the meeting about Ada Okafor", "15 December 2026");
        var suggested = school.send("/reviews/year", Map.of("step", "suggest"));
        assertThat(suggested.body()).contains("Dates are suggested for 2 reviews", "Nothing is saved yet");
        assertThat(current(ada).version()).isEqualTo(1);

        var saved = school.send("/reviews/year", dates(Map.of(id(ada), "2026-12-03", id(ben), "3 Nov 2026")));
        assertThat(saved.next()).isEqualTo("/reviews?year=2026");
        assertThat(current(ada).meeting()).isEqualTo(Meeting.on(LocalDate.parse("2026-12-03")));
        assertThat(current(ben).meeting()).isEqualTo(Meeting.on(LocalDate.parse("2026-11-03")));
        assertThat(school.open("/reviews").body()).contains("Thursday 3 December 2026, nobody invited yet");
        assertThat(school.open("/reviews/year.csv").body()).contains("Ada Okafor", "2026-12-03");
    }

    @Test
    void a_wrong_date_is_told_beside_its_child_and_no_other_date_is_lost_or_saved() {
        var answer = school.send("/reviews/year",
                dates(Map.of(id(ada), "2026-12-03", id(ben), "31 November <b>2026")));
        assertThat(answer.body()).contains("There is a problem", "The meeting of Ben Okafor must be a real date",
                "value=\"2026-12-03\"", "31 November &lt;b");
        assertThat(school.send("/reviews/year", dates(Map.of(id(ada), "2026-09-01"))).body())
                .contains("The meeting of Ada Okafor must be today or in the future");
        assertThat(current(ada).meeting()).isNull();
    }

    @Test
    void of_two_people_who_plan_the_year_the_second_is_told_whose_date_changed() {
        var mine = dates(Map.of(id(ada), "2026-12-03", id(ben), "2026-11-03"));
        school.send("/reviews/year", dates(Map.of(id(ben), "2026-11-10")));
        var answer = school.send("/reviews/year", mine);
        assertThat(answer.body()).contains(
                "Somebody else changed the review of Ben Okafor: their date is 10 November 2026",
                "value=\"2026-12-03\"", "value=\"2026-11-03\"");
        assertThat(current(ada).meeting()).as("all or none").isNull();
        var again = new HashMap<>(mine);
        again.put("version." + id(ben), "2");
        assertThat(school.send("/reviews/year", again).next()).isEqualTo("/reviews?year=2026");
    }

    @Test
    void a_review_goes_from_the_invitation_to_the_decision_at_the_browser() {
        var at = "/reviews/" + id(ada);
        assertThat(school.open(at).body()).contains("Invite everybody", "Nobody has been invited yet");
        var call = form(school, at + "/call", "place", "Room 2", "at", "10am", "others", "Dr Ann Other");
        assertThat(school.send(at + "/call", on(call, "meeting", NOW.plusDays(5))).body())
                .contains("28 September 2026 at the earliest", "Room 2");
        assertThat(school.send(at + "/call", on(call, "meeting", NOW.plusDays(14))).next()).isEqualTo(at);
        assertThat(school.open(at + "/invitation").body()).contains("Monday 28 September 2026", "Dr Ann Other",
                "Grace Okafor");
        MovableDay.standOn(NOW.plusDays(14));
        assertThat(school.send(at + "/held", on(form(school, at + "/held"), "on", NOW.plusDays(14))).next())
                .isEqualTo(at);
        var report = school.open(at + "/report").body();
        assertThat(report).contains(PlannedChild.OUTCOME).doesNotContain("Preparing for adulthood");
        var line = report.replaceAll("(?s).*name=\"progress\\.([0-9a-f-]{36})\".*", "$1");
        var whole = on(form(school, at + "/report", "childVoice", "I like <b>it", "familyVoice", "It helps",
                "recommends", "KEEP", "why", "It works", "step", "send"), "on", NOW.plusDays(14));
        assertThat(school.send(at + "/report", whole).body()).contains("Select how far this outcome was reached",
                "I like &lt;b&gt;it");
        whole.put("progress." + line, "ON_THE_WAY");
        assertThat(school.send(at + "/report", whole).next()).isEqualTo(at);
        assertThat(office.open(at).body()).contains("Put the question to an officer", "I like &lt;b&gt;it",
                "On the way").doesNotContain("<b>it");
        assertThat(office.send(at + "/put", form(office, at)).next()).startsWith("/matters/");
        assertThat(office.open(at).body()).contains("Open the question");
        assertThat(office.send(at + "/put", form(office, at)).status()).isEqualTo(409);
    }

    @Test
    void of_two_people_who_save_one_report_the_second_keeps_their_text() {
        var at = "/reviews/" + id(ada);
        Viewing.as(place.senco(), () -> reviews.held(place.senco(), new ReviewId(UUID.fromString(id(ada))), 1, NOW));
        var mine = form(school, at + "/report", "summary", "We spoke of reading.", "step", "save");
        var theirs = new HashMap<>(mine);
        theirs.put("summary", "We spoke of travel.");
        assertThat(school.send(at + "/report", theirs).next()).isEqualTo(at);
        var answer = school.send(at + "/report", mine);
        assertThat(answer.body()).contains("Someone else changed this while you were typing", "We spoke of travel.",
                "We spoke of reading.");
        mine.put("version", answer.version());
        assertThat(school.send(at + "/report", mine).next()).isEqualTo(at);
    }

    @Test
    void every_form_of_a_review_meets_whatever_is_typed_into_it() {
        var at = "/reviews/" + id(ada);
        HostileForm.at("/date", "/date")
                .date("meeting", NOW.plusDays(60))
                .text("at", "10am")
                .text("place", "Room two")
                .text("earlyWhy", "A move is near")
                .judge(school, () -> at);
        HostileForm.at("/views", "/views")
                .choice("who", "Health")
                .text("name", "Dr Ann Other")
                .date("dated", NOW.minusDays(2))
                .text("words", "Hearing is fine")
                .judge(school, () -> at);
        HostileForm.at("/early-look", "/early-look")
                .date("on", NOW)
                .text("words", "No need now")
                .judge(school, () -> at);
        HostileForm.at("/call", "/call")
                .date("meeting", NOW.plusDays(60))
                .text("place", "Room two")
                .date("on", NOW)
                .text("others", "An aunt")
                .judge(school, () -> at);
    }

    @Test
    void a_parent_reads_the_review_and_says_what_they_think() {
        var parent = Browsing.as(house, reviewed.parentOf(place, ada.child()));
        var at = "/reviews/" + id(ada);
        assertThat(parent.open("/children/" + ada.child() + "/reviews").body()).contains("First review");
        assertThat(parent.open(at).body()).contains("Say what you think").doesNotContain("Invite everybody");
        assertThat(parent.send(at + "/views", Map.of("words", "")).body()).contains("Enter what you want to say");
        assertThat(parent.send(at + "/views", Map.of("words", "She is happier")).next()).isEqualTo(at);
        assertThat(school.open(at).body()).contains("She is happier");
        assertThat(parent.open("/reviews/" + id(ben)).status()).isEqualTo(404);
        assertThat(parent.open("/reviews").status()).isEqualTo(404);
        assertThat(parent.open(at + "/report").status()).isEqualTo(404);
    }

    @Test
    void what_is_not_ones_own_looks_like_what_is_not_there() {
        var stranger = Browsing.as(house, place.otherSenco());
        for (var path : List.of("", "/date", "/call", "/invitation", "/held", "/report", "/views", "/take-back")) {
            assertThat(stranger.open("/reviews/" + id(ada) + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.open("/reviews").body()).contains("No review falls into this school year");
        assertThat(stranger.open("/reviews/year").body()).contains("Every review has been arranged");
        assertThat(school.open("/reviews/" + id(ada) + "/commented").status()).isEqualTo(404);
        assertThat(school.open("/reviews/targeted").status()).isEqualTo(404);
        assertThat(Browsing.as(house, null).open("/reviews").status()).isIn(302, 401);
        assertThat(school.open("/reviews/nonsense").status()).isEqualTo(404);
        assertThat(school.open("/reviews?year=999999999").status()).isEqualTo(200);
        assertThat(office.open("/reviews?what=nonsense&after=x_y").status()).isEqualTo(200);
    }

    @Test
    void an_officer_sees_what_is_due_and_plans_worth_a_look() {
        assertThat(office.open("/reviews?whose=everyone").body()).contains("Ada Okafor", "First review of the plan",
                "by 12 January 2027");
        assertThat(office.open("/reviews?whose=everyone&what=late").body()).contains("There is nothing here");
        assertThat(office.open("/reviews/targeted").body()).contains("No plan shows these facts");
        assertThat(office.open("/reviews/targeted?sign=KEPT_TWICE&after=3_" + UUID.randomUUID()).status())
                .isEqualTo(200);
    }

    @Test
    void no_page_costs_more_than_a_few_statements_however_many_plans_a_school_has() {
        var few = cost(school, "/reviews");
        MovableDay.standOn(MADE);
        IntStream.range(0, 4).forEach(i -> reviewed.planned(place, "Cleo" + i, MADE.minusYears(9)));
        MovableDay.standOn(NOW);
        assertThat(cost(school, "/reviews")).isEqualTo(few).isLessThanOrEqualTo(6);
        assertThat(cost(school, "/reviews/year")).isLessThanOrEqualTo(6);
        assertThat(cost(office, "/reviews?whose=everyone")).isLessThanOrEqualTo(6);
        assertThat(cost(office, "/reviews/targeted")).isLessThanOrEqualTo(6);
        assertThat(cost(school, "/reviews/" + id(ada))).isLessThanOrEqualTo(12);
    }

    /** How many statements a page costs. Letters are printed in the background meanwhile, so the fewest of some tries count. */
    private static int cost(Browsing who, String page) {
        return IntStream.range(0, 5)
                .map(n -> CountedStatements.during(() -> who.open(page)).size())
                .min()
                .orElseThrow();
    }

    private Map<String, String> dates(Map<String, String> typed) {
        var fields = new HashMap<String, String>();
        typed.forEach((id, date) -> {
            fields.put("date." + id, date);
            fields.put("version." + id, "" + opened(id).version());
        });
        fields.put("step", "save");
        return fields;
    }

    private static Map<String, String> form(Browsing who, String page, String... fields) {
        var all = new HashMap<String, String>();
        var version = who.open(page).version();
        if (version != null) {
            all.put("version", version);
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return on(all, "on", NOW);
    }

    private static Map<String, String> on(Map<String, String> fields, String field, LocalDate day) {
        var all = new HashMap<>(fields);
        all.put(field + ".day", "" + day.getDayOfMonth());
        all.put(field + ".month", "" + day.getMonthValue());
        all.put(field + ".year", "" + day.getYear());
        return all;
    }

    private String id(PlanInForce plan) {
        return as(place.caseworker(), () -> reviews.of(place.caseworker(), plan.child())).getFirst()
                .of()
                .id()
                .toString();
    }

    private OpenedReview current(PlanInForce plan) {
        return opened(id(plan));
    }

    private OpenedReview opened(String id) {
        return as(place.caseworker(), () -> reviews.open(place.caseworker(), new ReviewId(UUID.fromString(id))))
                .orElseThrow();
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
