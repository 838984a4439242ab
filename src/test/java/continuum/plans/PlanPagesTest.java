package continuum.plans;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewChild;
import continuum.people.People;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing a plan at a browser: line by line, badly, by two people at once, and by those who may not. */
@InTheHouse
class PlanPagesTest {

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
    @Autowired
    AssessedChild assessed;
    @Autowired
    People people;
    @Autowired
    Plans plans;
    @Autowired
    Today today;

    private final SettingId school = SettingId.create();
    private Viewer caseworker;
    private Viewer senco;
    private AssessmentId assessment;
    private String plan;

    @BeforeEach
    void a_draft_is_begun() {
        var system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        ChildId child = Viewing.as(system,
                () -> people.add(system, NewChild.of(Details.of("Ada", "Okafor", today.date().minusYears(8)))
                        .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))));
        assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
        plan = pages.post(caseworker, "/assessments/" + assessment + "/plan").getRedirectedUrl();
    }

    @Test
    void a_plan_is_written_line_by_line_and_sent() {
        add("A", "voice", "CHILD", "words", "I like trains.");
        add("B", "area", "COMMUNICATION", "words", "Follows one instruction at a time.");
        var need = opened().contents().needs().getFirst().id();
        add("E", "words", "Follows three instructions.", "by.day", "20", "by.month", "7", "by.year", "2028", "needs",
                need.toString());
        var outcome = opened().contents().outcomes().getFirst().id();
        add("F", "words", "Therapy in a group.", "who", "a speech and language therapist", "times", "2", "per", "WEEK",
                "minutes", "30", "groupOf", "3", "reviewed", "each term", "hourly", "£62.50", "outcomes",
                outcome.toString());
        var page = pages.page(caseworker, plan);
        assertThat(page).contains("Ada Okafor", "30 minutes, twice a week, in a group of 3",
                "38 hours a school year, £791.67", "1 gap in the thread",
                "This need does not say which advice it was found in");
        assertThat(TestPages.text(send("reasons", ""))).contains("Enter why it is sent although something is missing");
        assertThat(send("reasons", "The advice is on paper.").getRedirectedUrl()).isEqualTo(plan);
        assertThat(pages.page(senco, plan)).contains("Sent on", "Therapy in a group.")
                .doesNotContain("Add to section", "Send to the family");
        assertThat(pages.page(caseworker, plan)).contains("Begin the final plan");
    }

    @Test
    void what_was_typed_wrong_stays_typed() {
        var answer = TestPages.text(pages.post(caseworker, plan + "/lines/new", "section", "F", "words",
                "Help <script>alert(1)</script>", "times", "often", "minutes", "-3", "from.day", "31", "from.month",
                "2",
                "from.year", "2027", "hourly", "a lot", "groupOf", "0"));
        assertThat(answer).contains("There is a problem", "How often must be a whole number",
                "The minutes each time must be between 0 and 1,440",
                "The cost must be an amount in pounds, such as 62.50",
                "Help &lt;script&gt;alert(1)", "value=\"often\"").doesNotContain("<script>alert");
        assertThat(opened().contents().lines()).isEmpty();
    }

    @Test
    void a_line_of_ten_thousand_characters_and_none() {
        assertThat(TestPages
                .text(pages.post(caseworker, plan + "/lines/new", "section", "B", "words", "x".repeat(20_001))))
                .contains("must be 20,000 characters or fewer");
        assertThat(TestPages.text(pages.post(caseworker, plan + "/lines/new", "section", "B", "words", "  ")))
                .contains("Enter what the plan says here");
        add("B", "words", "x".repeat(10_000));
        assertThat(opened().contents().needs()).hasSize(1);
    }

    @Test
    void two_people_write_one_line_and_both_texts_are_shown() {
        add("B", "words", "First.");
        var line = plan + "/lines/" + opened().contents().needs().getFirst().id();
        assertThat(pages.post(caseworker, line, "section", "B", "version", "1", "words", "Theirs.").getStatus())
                .isEqualTo(302);
        var conflict = TestPages.text(pages.post(caseworker, line, "section", "B", "version", "1", "words", "Mine."));
        assertThat(conflict).contains("Someone else changed this while you were typing", "Theirs.", "Mine.",
                "name=\"version\" value=\"2\"");
        assertThat(pages.post(caseworker, line, "section", "B", "version", "2", "words", "Mine.").getStatus())
                .isEqualTo(302);
        assertThat(opened().contents().needs().getFirst().words()).isEqualTo("Mine.");
    }

    @Test
    void the_linter_speaks_beside_vague_provision_and_stays_silent_beside_exact() {
        add("F", "words", "Access to speech therapy as required.");
        assertThat(pages.page(caseworker, plan)).contains("class=\"wording\"", "as required");
        var line = opened().find(opened().contents().provision().getFirst().id()).orElseThrow();
        pages.post(caseworker, plan + "/lines/" + line.line().id(), "section", "F", "version", "1", "words",
                "Teaching of new words before each topic, with pictures, from September 2026 to July 2027.", "who",
                "a speech and language therapist", "qualification", "HCPC registered", "times", "2", "per", "WEEK",
                "minutes", "30", "groupOf", "3", "reviewed", "each term");
        assertThat(pages.page(caseworker, plan)).doesNotContain("class=\"wording\"");
    }

    @Test
    void a_removed_line_comes_back() {
        add("B", "words", "First.");
        var line = plan + "/lines/" + opened().contents().needs().getFirst().id();
        pages.post(caseworker, line + "/remove", "version", "1");
        assertThat(opened().contents().lines()).isEmpty();
        pages.post(caseworker, line + "/back");
        assertThat(opened().contents().needs()).hasSize(1);
    }

    @Test
    void a_draft_names_no_school() {
        assertThat(TestPages.text(pages.post(caseworker, plan + "/lines/new", "section", "I", "words", "Willow Bank")))
                .contains("A draft must not name a school");
    }

    @Test
    void who_may_not_write_finds_nothing() {
        assertThat(pages.get(senco, plan).getStatus()).isEqualTo(404);
        assertThat(pages.get(senco, plan + "/lines/new?section=B").getStatus()).isEqualTo(404);
        assertThat(pages.post(senco, plan + "/lines/new", "section", "B", "words", "Mine.").getStatus()).isEqualTo(404);
        assertThat(pages.get(caseworker, "/plans/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(pages.get(caseworker, "/plans/nonsense").getStatus()).isIn(400, 404);
        assertThat(pages.get(caseworker, plan + "/lines/new?section=Z").getStatus()).isEqualTo(404);
    }

    @Test
    void what_changed_is_shown_in_words_and_hours() {
        add("B", "words", "Needs help.");
        add("F", "words", "Therapy.", "times", "10", "per", "YEAR", "minutes", "60");
        assertThat(send("reasons", "Because.").getStatus()).isEqualTo(302);
        var next = pages.post(caseworker, plan + "/next", "kind", "draft").getRedirectedUrl();
        var opened = opened(next);
        var therapy = opened.find(opened.contents().provision().getFirst().id()).orElseThrow();
        pages.post(caseworker, next + "/lines/" + therapy.line().id(), "section", "F", "version",
                String.valueOf(therapy.revision()), "words", "Therapy.", "times", "8", "per", "YEAR", "minutes", "60");
        assertThat(pages.page(caseworker, next + "/changes"))
                .contains("10 hours a school year → 8 hours a school year (less)", "Changed: less for the child");
    }

    private void add(String section, String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.add("section");
        all.add(section);
        var answer = pages.post(caseworker, plan + "/lines/new", all.toArray(String[]::new));
        assertThat(answer.getStatus()).as(TestPages.text(answer)).isEqualTo(302);
    }

    private org.springframework.mock.web.MockHttpServletResponse send(String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.addAll(java.util.List.of("version", "1", "on.day", String.valueOf(today.date().getDayOfMonth()), "on.month",
                String.valueOf(today.date().getMonthValue()), "on.year", String.valueOf(today.date().getYear())));
        return pages.post(caseworker, plan + "/send", all.toArray(String[]::new));
    }

    private OpenedPlan opened() {
        return opened(plan);
    }

    private OpenedPlan opened(String at) {
        var id = new VersionId(UUID.fromString(at.replace("/plans/", "")));
        return Viewing.as(caseworker, () -> plans.open(caseworker, id).orElseThrow());
    }
}
