package continuum.requests;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.calendar.Today;
import continuum.people.Details;
import continuum.people.NewChild;
import continuum.people.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is typed into the forms of a request, by a family without an account or by staff: a clear answer, nothing lost. */
@InTheHouse
class RequestFormsTest {

    private static final byte[] PROGRAM = {'M', 'Z', 0, 1, 2, 3};

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Inbox inbox;
    @Autowired
    Assessments assessments;
    @Autowired
    People people;
    @Autowired
    Today today;

    private Viewer system;
    private Viewer caseworker;
    private Browsing family;
    private Browsing desk;

    @BeforeEach
    void a_family_and_a_desk() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        family = Browsing.as(house, null);
        desk = Browsing.as(house, caseworker);
    }

    @Test
    void each_page_of_a_request_says_what_to_do_and_keeps_the_words() {
        var link = begun();
        HostileForm.at("/you", "/you")
                .choice("requester", "PARENT")
                .text("name", "Ngozi Okafor")
                .text("as", "mother")
                .judge(family, () -> link);
        HostileForm.at("/child", "/child")
                .text("givenName", "Amara")
                .text("familyName", "Okafor")
                .date("born", LocalDate.of(2016, 2, 29))
                .text("home", "1 Test Street")
                .text("postcode", "TE1 1ST")
                .judge(family, () -> link);
        HostileForm.at("/contact", "/contact")
                .text("email", "ngozi@example.test")
                .text("phone", "01632 960 001")
                .text("post", "1 Test Street")
                .text("language", "Igbo")
                .text("note", "After three, please.")
                .sending("needs", "interpreter")
                .judge(family, () -> link);
        HostileForm.at("/school", "/school").text("school", "Hill School").judge(family, () -> link);
        HostileForm.at("/words", "/words")
                .text("worries", "Talking is hard.")
                .text("helps", "Pictures help.")
                .text("hopes", "To have a friend.")
                .judge(family, () -> link);
        HostileForm.at("/others", "/others").text("others", "Her aunt.").judge(family, () -> link);
        assertThat(family.open(link + "/check").status()).isEqualTo(200);
    }

    @Test
    void programs_are_no_documents_however_they_are_called_and_the_others_stay() {
        var link = begun();
        var sent = family.upload(link + "/documents", "files", "report.txt", "Words.".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(sent.next()).isEqualTo(link + "/documents");
        for (var name : List.of("run.exe", "report.pdf", "report.pdf.exe", "macro.docm", "page.html", "drawing.svg",
                "x".repeat(10_000) + ".exe", "<script>alert(1)</script>.exe", "../../etc/passwd", "no-ending", "")) {
            var answer = family.upload(link + "/documents", "files", name, PROGRAM, Map.of());
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.hasProblem()).as(name).isTrue();
            assertThat(answer.body()).as(name).doesNotContain("<script>alert").contains("report.txt");
        }
        assertThat(family.send(link + "/documents/remove", Map.of("file", "not-an-id")).status()).isEqualTo(404);
        assertThat(family.send(link + "/documents/remove", Map.of("file", UUID.randomUUID().toString())).status())
                .isIn(302, 404);
        assertThat(family.open(link + "/documents").body()).contains("report.txt");
    }

    @Test
    void a_child_of_another_is_not_asked_about_and_a_made_up_area_is_no_area() {
        var elsewhere = area.create();
        var theirs = Viewing.as(elsewhere,
                () -> people.add(elsewhere, NewChild.of(Details.of("Ada", "Okafor", LocalDate.of(2016, 2, 29)))));
        for (var child : List.of(theirs.toString(), UUID.randomUUID().toString(), "not-an-id", "x".repeat(10_000))) {
            assertThat(desk.send("/assessments/ask", Map.of("child", child, "channel", "LETTER", "received.day", "1",
                    "received.month", "6", "received.year", "" + (today.date().getYear() - 1), "old", "yes")).status())
                    .isEqualTo(404);
        }
        for (var wrong : List.of("", "nowhere", UUID.randomUUID().toString(), "x".repeat(10_000))) {
            assertThat(family.send("/request", Map.of("area", wrong)).body())
                    .contains("Select the council of the place");
        }
        HostileForm.at("", "")
                .date("received", today.date())
                .choice("channel", "LETTER")
                .judge(desk, () -> "/assessments/ask");
    }

    @Test
    void in_the_inbox_a_wrong_child_is_not_found_and_an_empty_answer_says_what_to_choose() {
        var waiting = sent();
        var at = "/assessments/inbox/" + waiting;
        assertThat(desk.send(at, Map.of()).body()).contains("Select the child that the request is about");
        for (var child : List.of(UUID.randomUUID().toString(), "not-an-id", "x".repeat(10_000))) {
            assertThat(desk.send(at, Map.of("child", child)).status()).as(child.substring(0, 8)).isEqualTo(404);
        }
        HostileForm.at("", "/aside").text("why", "A test.").judge(desk, () -> "/assessments/inbox/" + sent());
        assertThat(desk.open("/assessments/inbox").body()).contains("Amara Okafor");
        assertThat(desk.open("/assessments/inbox/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void of_two_who_take_one_request_in_the_second_is_told_and_there_is_one_case() {
        var child = Viewing.as(system,
                () -> people.add(system, NewChild.of(Details.of("Amara", "Okafor", LocalDate.of(2016, 2, 29)))));
        var at = "/assessments/inbox/" + sent();
        var other = Browsing.as(house, area.somebody(system, Role.CASEWORKER, null, "Otis Other"));
        assertThat(other.send(at, Map.of("child", child.toString())).next()).startsWith("/assessments/");
        var second = desk.send(at, Map.of("child", child.toString()));
        assertThat(second.status()).isIn(302, 404, 409);
        assertThat(desk.send(at + "/aside", Map.of("why", "A test.")).status()).isIn(302, 404, 409);
        assertThat(Viewing.as(caseworker, () -> assessments.of(caseworker, new ChildId(child.value())))).hasSize(1);
    }

    private String begun() {
        return family.send("/request", Map.of("area", system.authority().toString())).next();
    }

    /** A request that was sent and waits. */
    private UUID sent() {
        var link = begun();
        fill(link, "/you", Map.of("requester", "PARENT", "name", "Ngozi Okafor"));
        fill(link, "/child", Map.of("givenName", "Amara", "familyName", "Okafor", "born.day", "29", "born.month", "2",
                "born.year", "2016"));
        fill(link, "/contact", Map.of("email", "ngozi@example.test"));
        assertThat(family.send(link + "/check", Map.of()).next()).isEqualTo(link + "/received");
        return Viewing.as(caseworker, () -> inbox.waiting(caseworker)).getLast().id();
    }

    private void fill(String link, String page, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("seen", family.open(link + page).seen());
        assertThat(family.send(link + page, all).status()).isEqualTo(302);
    }
}
