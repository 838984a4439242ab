package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Look;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Testshire;
import continuum.people.Tie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of papers and letters: who reads what, and what becomes of whatever is typed or chosen there. */
@InTheHouse
class PaperFormsTest {

    private static final LocalDate BORN = LocalDate.parse("2016-03-12");

    @Autowired
    WebApplicationContext house;
    @Autowired
    Letters letters;
    @Autowired
    Papers papers;
    @Autowired
    People people;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    History history;
    @Autowired
    Today today;

    private final Adult mother = Adult.named("Ngozi", "Okafor").reachedAt("ngozi@example.test", null);
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                    new Address("1 Test Street", "TE1 1ST", null, BORN)));
    private final String child = "/children/" + amara.id();
    private Testshire testshire;
    private Viewer caseworker;
    private Browsing desk;
    private Browsing her;

    @BeforeEach
    void a_child_with_a_mother() {
        testshire = new Testshire(authorities, accounts);
        var system = testshire.system();
        as(system, () -> people.add(system, amara));
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        desk = Browsing.as(house, caseworker);
        her = Browsing.as(house, testshire.somebody(Role.PARENT, mother.id().value()));
    }

    @Test
    void a_letter_is_read_printed_and_recorded_as_sent() {
        var at = written(amara);
        assertThat(desk.open(at).body()).contains("We have your request", "Ngozi Okafor", "1 Test Street, TE1 1ST",
                "Not yet", "When it has left", "This letter should not be sent");
        assertThat(desk.open(at + "/text").body()).contains("<!DOCTYPE html>", "Dear Ngozi Okafor", "Thank you.");
        await().atMost(Duration.ofSeconds(60)).until(() -> desk.open(at + "/pdf").status() == 200);
        assertThat(desk.open(at).body()).contains("Download the PDF");
        assertThat(desk.send(at + "/sending", day("on", today.date(), Map.of("how", "POST"))).next()).isEqualTo(at);
        assertThat(desk.open(at).body()).contains("By post").doesNotContain("When it has left");
        assertThat(desk.send(at + "/sending", day("on", today.date(), Map.of("how", "POST"))).body())
                .contains("was sent already");
        assertThat(desk.send(at + "/cancelling", Map.of("why", "A mistake.")).body()).contains("can't be held back");
        assertThat(as(caseworker, () -> history.whoLooked(caseworker, amara.id(), null, 20))).extracting(Look::page)
                .contains("The letter “We have your request”");
    }

    @Test
    void a_letter_to_the_family_is_there_for_them_once_it_was_sent_and_for_nobody_else() {
        var at = written(amara);
        var uncle = Browsing.as(house, testshire.somebody(Role.PARENT, UUID.randomUUID()));
        var elsewhere = Browsing.as(house,
                new Testshire(authorities, accounts).somebody(Role.SEND_MANAGER, null));
        for (var page : List.of("", "/text", "/pdf")) {
            assertThat(her.open(at + page).status()).as("before it was sent").isEqualTo(404);
            assertThat(uncle.open(at + page).status()).isEqualTo(404);
            assertThat(elsewhere.open(at + page).status()).isEqualTo(404);
        }
        for (var action : List.of("/sending", "/cancelling")) {
            assertThat(her.send(at + action, Map.of("how", "POST", "why", "x")).status()).isEqualTo(404);
            assertThat(elsewhere.send(at + action, Map.of("how", "POST", "why", "x")).status()).isEqualTo(404);
        }
        desk.send(at + "/sending", day("on", today.date(), Map.of("how", "NOTICE")));
        assertThat(her.open(at).body()).contains("We have your request").doesNotContain("When it has left");
        assertThat(her.open(at + "/text").body()).contains("Dear Ngozi Okafor");
        assertThat(her.open(child + "/papers").body()).contains("We have your request");
        assertThat(uncle.open(at).status()).isEqualTo(404);
    }

    @Test
    void a_letter_under_another_childs_address_is_not_there() {
        var sam = NewChild.named("Sam", "Sample", BORN);
        as(testshire.system(), () -> people.add(testshire.system(), sam));
        var other = written(amara).replace(amara.id().toString(), sam.id().toString());
        for (var page : List.of("", "/text", "/pdf")) {
            assertThat(desk.open(other + page).status()).isEqualTo(404);
        }
        assertThat(desk.open(child + "/letters/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.open(child + "/letters/not-an-id").status()).isIn(400, 404);
    }

    @Test
    void a_cancelled_letter_stays_to_be_read_and_is_not_sent() {
        var at = written(amara);
        assertThat(desk.send(at + "/cancelling", Map.of("why", "Another was written.")).next()).isEqualTo(at);
        assertThat(desk.open(at).body()).contains("Cancelled", "Another was written.")
                .doesNotContain("When it has left");
        assertThat(desk.send(at + "/sending", day("on", today.date(), Map.of("how", "POST"))).body())
                .contains("was cancelled and is not sent");
        assertThat(desk.open(child + "/papers").body()).contains("Cancelled ");
        assertThat(her.open(at).status()).isEqualTo(404);
    }

    @Test
    void whatever_is_typed_the_page_says_what_to_do_and_nothing_is_lost() {
        HostileForm.at("", "/sending")
                .choice("how", "COLLECTED")
                .date("on", today.date())
                .judge(desk, () -> written(amara));
        HostileForm.at("", "/cancelling").text("why", "A mistake.").judge(desk, () -> written(amara));
        HostileForm.at("/removal", "/removal").text("why", "It is about another child.").judge(desk, this::kept);
        var office = Browsing.as(house, testshire.somebody(Role.ADMINISTRATOR, null));
        HostileForm.at("", "")
                .text("health", "Designated clinical officer")
                .text("health-address", "1 Health Street")
                .text("social-care", "Children’s services")
                .text("social-care-address", "2 Care Street")
                .judge(office, () -> "/letterhead/offices");
        var head = HostileForm.at("", "");
        for (var field : List.of("team", "address", "telephone", "email", "support", "supportContact", "mediation",
                "mediationContact", "disagreement", "disagreementContact")) {
            head.text(field, "Words for " + field);
        }
        head.judge(office, () -> "/letterhead");
        assertThat(desk.open("/letterhead/offices").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_paper_is_refused_and_the_title_stays() {
        var program = new byte[]{'M', 'Z', 0, 1, 2};
        for (var name : List.of("run.exe", "report.pdf", "report.pdf.exe", "page.html", "macro.xlsm", "",
                "x".repeat(10_000) + ".pdf", "<script>alert(1)</script>.js")) {
            var answer = desk.upload(child + "/papers", "file", name, program, Map.of("title", "Speech report"));
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name)
                    .contains("There is a problem", "Speech report")
                    .doesNotContain("<script>alert");
        }
        var words = "Words.".getBytes(StandardCharsets.UTF_8);
        assertThat(desk.upload(child + "/papers", "file", "report.txt", words, Map.of("title", "x".repeat(10_000)))
                .body()).contains("There is a problem", "x".repeat(10_000));
        assertThat(desk.upload(child + "/papers", "file", "report.txt", words,
                Map.of("title", "<script>alert(1)</script>", "audience", "NEVER_OFFERED")).status()).isIn(200, 302);
        assertThat(desk.open(child + "/papers").body()).doesNotContain("<script>alert");
        assertThat(desk.upload("/children/" + UUID.randomUUID() + "/papers", "file", "report.txt", words, Map.of())
                .status()).isEqualTo(404);
    }

    private String written(NewChild about) {
        var id = as(caseworker, () -> letters.write(caseworker, new Letter(about.id(), "test",
                new Recipient.Adult(mother.id()), "We have your request", "papers/letters/plain",
                Map.of("paragraphs", List.of("Thank you.")), null)));
        return "/children/" + about.id() + "/letters/" + id;
    }

    private String kept() {
        var id = as(caseworker, () -> papers.keep(caseworker, amara.id(),
                new Upload("notes.txt", () -> new ByteArrayInputStream("Notes.".getBytes(StandardCharsets.UTF_8))),
                "Notes"));
        return child + "/papers/" + id;
    }

    private static Map<String, String> day(String field, LocalDate day, Map<String, String> others) {
        var all = new java.util.HashMap<>(others);
        all.put(field + ".day", "" + day.getDayOfMonth());
        all.put(field + ".month", "" + day.getMonthValue());
        all.put(field + ".year", "" + day.getYear());
        return all;
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
