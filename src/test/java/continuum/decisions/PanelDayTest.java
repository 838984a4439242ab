package continuum.decisions;

import static continuum.FormToken.csrf;
import static continuum.decisions.DecidingTest.OUTCOMES;
import static continuum.decisions.DecidingTest.PROVISION;
import static continuum.decisions.DecidingTest.SEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.PersonId;
import continuum.calendar.Today;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Testshire;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A panel's day on its pages: set up, listed, advised, decided; and what strangers see of it, which is nothing. */
@InTheHouse
class PanelDayTest {

    MockMvc pages;

    @Autowired
    void at(WebApplicationContext house) {
        pages = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    People people;
    @Autowired
    Matters matters;
    @Autowired
    Panels panels;
    @Autowired
    Papers papers;
    @Autowired
    Today today;

    private final NewChild amara = NewChild.named("Amara", "Okafor", LocalDate.parse("2016-03-12"));
    private Viewer manager;
    private Testshire testshire;
    private MatterId matter;
    private String at;

    @BeforeEach
    void a_question_about_a_child() {
        TestOwner.TOLD.clear();
        TestOwner.refuses = false;
        testshire = new Testshire(authorities, accounts);
        var system = testshire.system();
        as(system, () -> people.add(system, amara));
        manager = testshire.somebody(Role.SEND_MANAGER, null);
        matter = as(manager, () -> matters.put(manager, new NewMatter(amara.id(), "test", UUID.randomUUID(),
                "Should the council assess?", "The child has or may have needs, and a plan may be necessary.",
                List.of(SEN, PROVISION), OUTCOMES, today.date().plusWeeks(6))));
        at = "/children/" + amara.id() + "/matters/" + matter;
    }

    @Test
    void a_panel_is_set_up_hears_a_question_and_an_officer_decides_it() throws Exception {
        assertThat(posted(manager, post("/panels").param("name", "Assessment panel")
                .param("purpose", "It advises.")
                .param("quorum", "2"))).startsWith("/panels/");
        var panel = as(manager, () -> panels.list(manager)).getFirst();
        for (var post : List.of("Chair", "Health")) {
            posted(manager, dated(post("/panels/" + panel.id() + "/members").param("name", post + " person")
                    .param("email", UUID.randomUUID() + "@example.test")
                    .param("post", post)
                    .param("chair", post.equals("Chair") ? "yes" : ""), "from", today.date()));
        }
        var meeting = posted(manager, dated(dated(post("/panels/" + panel.id() + "/meetings").param("startsAt", "9:30")
                .param("place", "Room 1")
                .param("minutes", "15"), "heldOn", today.date()), "papersOutBy", today.date()));
        assertThat(read(manager, "/panels/" + panel.id())).contains("Health person", "Room 1");
        assertThat(read(manager, "/matters/" + matter, 302)).isEmpty();

        assertThat(posted(manager, post(at + "/evidence").param("criterion", SEN.code())
                .param("side", "FAMILY")
                .param("says", "She <b>can't</b> follow a story."))).isEqualTo(at);
        posted(manager,
                post(at + "/listing").param("version", "0").param("meeting", meeting.replace("/meetings/", "")));

        var members = as(manager, () -> panels.members(manager, panel.id()));
        var chair = sittingAs(members, "Chair", Role.PANEL_CHAIR, panel);
        assertThat(read(chair, meeting)).contains("Amara Okafor", "To be heard");
        assertThat(read(chair, meeting + "/pack")).contains("The test of the law", "She &lt;b&gt;can't");
        assertThat(read(chair, at)).contains("Record the panel&#39;s advice".replace("&#39;", "'"))
                .doesNotContain(">Decide<");

        var unsaid = refused(chair, post(at + "/advice").param("version", "1")
                .param("present", members.get(0).membership().toString(), members.get(1).membership().toString())
                .param("met.may-have-sen", "yes")
                .param("reason.may-have-sen", "The reports agree.")
                .param("met.may-need-plan", "yes")
                .param("outcome", "assess")
                .param("reasons", "Both tests are met."));
        assertThat(unsaid).contains("Give the reason for your finding: it may be necessary", "The reports agree.");
        posted(chair, post(at + "/advice").param("version", "1")
                .param("present", members.get(0).membership().toString(), members.get(1).membership().toString())
                .param("met.may-have-sen", "yes")
                .param("reason.may-have-sen", "The reports agree.")
                .param("met.may-need-plan", "yes")
                .param("reason.may-need-plan", "Support so far has not been enough.")
                .param("outcome", "assess")
                .param("reasons", "Both tests are met.")
                .param("minorityView", "One member would wait."));

        assertThat(read(manager, "/decisions")).contains("Amara Okafor", "The panel advised: Carry out an assessment");
        assertThat(read(manager, at + "/decision")).contains("Support so far has not been enough.",
                "One member would wait.");
        assertThat(refused(manager, decision("2").param("step", "preview"))).contains("How the family will read it",
                "Carry out an assessment");
        assertThat(posted(manager, decision("2"))).isEqualTo(at);
        assertThat(read(manager, at)).contains("Decided: Carry out an assessment");
        assertThat(TestOwner.TOLD).hasSize(1);
        assertThat(read(manager, "/decisions/consistency")).contains("Carry out an assessment");
        assertThat(read(manager, at + "/decision", 302)).isEmpty();
    }

    @Test
    void who_comes_second_keeps_the_text_and_is_told() throws Exception {
        as(manager, () -> {
            matters.sendToOfficer(manager, matter, 0);
            return null;
        });
        assertThat(refused(manager, decision("0"))).contains("Somebody else changed this matter", "Support so far",
                "value=\"1\"");
    }

    @Test
    void a_day_that_does_not_exist_is_refused_with_what_to_do() throws Exception {
        var page = refused(manager,
                undated("0").param("decidedOn.day", "30")
                        .param("decidedOn.month", "2")
                        .param("decidedOn.year", "2026"));
        assertThat(page).contains("There is a problem", "Support so far");
    }

    @Test
    void a_stranger_finds_no_page_of_it() throws Exception {
        for (var stranger : List.of(testshire.somebody(Role.PARENT, PersonId.create().value()),
                testshire.somebody(Role.SENCO, UUID.randomUUID()),
                new Testshire(authorities, accounts).somebody(Role.SEND_MANAGER, null))) {
            for (var page : List.of(at, at + "/decision", at + "/advice", at + "/conflict", at + "/evidence",
                    "/matters/" + matter, "/meetings/" + UUID.randomUUID(), "/panels/" + UUID.randomUUID(),
                    "/children/" + amara.id() + "/papers", "/children/" + amara.id() + "/papers/new")) {
                read(stranger, page, 404);
            }
        }
    }

    @Test
    void a_member_with_a_conflict_reads_nothing_of_the_child_on_any_page_and_the_times_of_the_others_stay()
            throws Exception {
        var sam = NewChild.named("Sam", "Sample", LocalDate.parse("2015-05-01"));
        as(testshire.system(), () -> people.add(testshire.system(), sam));
        var other = as(manager, () -> matters.put(manager, new NewMatter(sam.id(), "test", UUID.randomUUID(),
                "Should the council assess?", "The test.", List.of(SEN, PROVISION), OUTCOMES,
                today.date().plusWeeks(6))));
        var panel = new PanelId(UUID.randomUUID());
        var meeting = MeetingId.create();
        var chair = testshire.somebody(Role.PANEL_CHAIR, panel.value());
        var head = testshire.somebody(Role.PANEL_MEMBER, panel.value());
        Viewing.as(manager, () -> {
            panels.add(manager, new Panel(panel, "Panel", "It advises.", 1, List.of(), today.date(), null));
            for (var one : List.of(chair, head)) {
                panels.addMember(manager, panel, new Panel.Member(one.membership(), one.name(), "Post",
                        one == chair, today.date(), null));
            }
            panels.arrange(manager, new Meeting(meeting, panel, "", today.date(), LocalTime.of(9, 30), "Room 1",
                    today.date(), 15, false));
            matters.listFor(manager, matter, 0, meeting);
            matters.listFor(manager, other, 0, meeting);
            papers.keep(manager, amara.id(),
                    new Upload("notes.txt", () -> new ByteArrayInputStream("Notes.".getBytes())),
                    "Notes about Amara");
        });
        var child = "/children/" + amara.id();
        assertThat(read(head, at)).contains("Amara Okafor");
        assertThat(posted(head, post(at + "/conflict").param("tie", "I lead her school.")))
                .isEqualTo("/meetings/" + meeting);
        for (var page : List.of("/meetings/" + meeting, "/meetings/" + meeting + "/pack")) {
            assertThat(read(head, page)).doesNotContain("Amara", "Okafor", amara.id().toString(), matter.toString())
                    .contains("Sam Sample");
        }
        assertThat(read(head, "/meetings/" + meeting)).contains("Please leave the room", "09:45");
        for (var page : List.of(at, at + "/conflict", at + "/advice", "/matters/" + matter, child, child + "/papers",
                child + "/papers/new", child + "/people", child + "/timeline")) {
            assertThat(read(head, page, 404)).as(page).doesNotContain("Amara", "Okafor");
        }
        assertThat(read(head, "/work")).doesNotContain("Amara");
        assertThat(response(head, post(at + "/conflict").param("tie", "Again").with(csrf())).getStatus())
                .isEqualTo(404);
        assertThat(read(chair, at)).contains("Amara Okafor", "I lead her school.");
        assertThat(read(chair, child + "/papers")).contains("Notes about Amara");
        Viewing.as(manager,
                () -> panels.liftConflict(manager, matter, head.membership(), "Another child of that name."));
        assertThat(read(head, at)).contains("Amara Okafor");
    }

    @Test
    void the_family_does_not_see_a_question_before_it_is_decided() throws Exception {
        var mother = testshire.somebody(Role.PARENT, UUID.randomUUID());
        read(mother, "/decisions", 404);
        read(mother, "/panels", 404);
        read(mother, at, 404);
    }

    @Test
    void a_paper_is_added_listed_opened_as_a_download_and_refused_with_what_to_do() throws Exception {
        var papers = "/children/" + amara.id() + "/papers";
        assertThat(read(manager, papers)).contains("No papers yet", "Files are not checked for viruses here");
        assertThat(read(manager, papers + "/new")).contains("Who may open it?");
        var file = new MockMultipartFile("file", "Re\"port.pdf", "text/html", "%PDF-1.7 words".getBytes());
        assertThat(posted(manager, multipart(papers).file(file).param("title", "Report").param("audience", "FAMILY")))
                .isEqualTo(papers);
        var list = read(manager, papers);
        assertThat(list).contains("Report");
        var address = list.split("href=\"" + papers + "/")[2].split("\"")[0];
        var response = response(manager, get(papers + "/" + address));
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getContentAsString()).isEqualTo("%PDF-1.7 words");
        var program = new MockMultipartFile("file", "run.exe", "application/pdf", new byte[]{77, 90});
        assertThat(refused(manager, multipart(papers).file(program).param("title", "A report")))
                .contains("is a program or script", "A report");
        assertThat(refused(manager, multipart(papers).param("title", "A report"))).contains("Select a file");
        read(manager, papers + "/" + UUID.randomUUID(), 404);
    }

    private MockHttpServletRequestBuilder decision(String version) {
        return dated(undated(version), "decidedOn", today.date());
    }

    private MockHttpServletRequestBuilder undated(String version) {
        return post(at + "/decision").param("version", version)
                .param("met.may-have-sen", "yes")
                .param("reason.may-have-sen", "The reports agree.")
                .param("met.may-need-plan", "yes")
                .param("reason.may-need-plan", "Support so far has not been enough.")
                .param("outcome", "assess")
                .param("reasons", "Both tests are met.");
    }

    private Viewer sittingAs(List<Panel.Member> members, String post, Role role, Panel panel) {
        var member = members.stream().filter(each -> each.post().equals(post)).findFirst().orElseThrow();
        return new Viewer(continuum.area.AccountId.create(), member.name(), role, testshire.authority,
                member.membership(),
                panel.id().value(), panel.name());
    }

    private static MockHttpServletRequestBuilder dated(MockHttpServletRequestBuilder form, String field,
            LocalDate day) {
        return form.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    private String read(Viewer viewer, String address) throws Exception {
        return read(viewer, address, 200);
    }

    private String read(Viewer viewer, String address, int status) throws Exception {
        var response = response(viewer, get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(status);
        return response.getContentAsString();
    }

    /** Where a form leads that was taken. */
    private String posted(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        var response = response(viewer, form.with(csrf()));
        assertThat(response.getStatus()).as(problems(response)).isEqualTo(302);
        return response.getRedirectedUrl();
    }

    /** The page a form shows again. */
    private String refused(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        var response = response(viewer, form.with(csrf()));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse response(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var signedIn = new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true);
        return pages
                .perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
                        List.of()))))
                .andReturn()
                .getResponse();
    }

    private static String problems(MockHttpServletResponse response) throws Exception {
        var page = response.getContentAsString();
        var start = page.indexOf("error-summary__list");
        return start < 0
                ? page.substring(0, Math.min(400, page.length()))
                : page.substring(start, Math.min(page.length(), start + 600));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}
