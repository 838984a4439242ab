package continuum.requests;

import static continuum.FormToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.Assessment;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.calendar.Today;
import continuum.links.PrivateLink;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewChild;
import continuum.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a request as browsers meet them: forms filled in well, badly, twice and by the wrong people. */
@InTheHouse
class RequestPagesTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Assessments assessments;
    @Autowired
    People people;
    @Autowired
    Inbox inbox;
    @Autowired
    Today today;

    private final SettingId school = SettingId.create();
    private MockMvc web;
    private Viewer system;
    private Viewer caseworker;
    private Viewer senco;
    private ChildId child;

    @BeforeEach
    void a_place_with_a_school() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        child = Viewing.as(system, () -> people.add(system, NewChild
                .of(Details.of("Ada", "Okafor", LocalDate.of(2016, 2, 29)))
                .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))));
    }

    @Test
    void a_parent_asks_without_an_account_and_a_caseworker_takes_it_in() {
        var link = written();
        assertThat(body(get(link + "/check"))).contains("Ngozi Okafor", "29 February 2016");
        assertThat(location(post(link + "/check"))).isEqualTo(link + "/received");
        assertThat(body(get(link + "/received"))).contains("Request received", "Why these dates?");

        var waiting = Viewing.as(caseworker, () -> inbox.waiting(caseworker)).getFirst();
        assertThat(body(get("/assessments/inbox").with(as(caseworker)))).contains("Ada Okafor");
        assertThat(body(get("/assessments/inbox/" + waiting.id()).with(as(caseworker))))
                .contains("Which child is this about?", "Ada Okafor, born 29 February 2016");
        assertThat(location(post("/assessments/inbox/" + waiting.id()).with(as(caseworker))
                .param("child", child.toString()))).startsWith("/assessments/");
        assertThat(Viewing.as(caseworker, () -> assessments.of(caseworker, child))).singleElement()
                .isInstanceOf(Assessment.Requested.class);
        assertThat(Viewing.as(caseworker, () -> inbox.waiting(caseworker))).isEmpty();
    }

    @Test
    void a_child_nobody_knew_is_put_on_the_register_with_who_asked() {
        done(post(written() + "/check"));
        var waiting = Viewing.as(caseworker, () -> inbox.waiting(caseworker)).getFirst();
        var id = location(
                post("/assessments/inbox/" + waiting.id()).with(as(caseworker)).param("child", "new"))
                .replace("/assessments/", "");
        var state = Viewing.as(caseworker,
                () -> assessments.find(caseworker, new AssessmentId(UUID.fromString(id))).orElseThrow());
        assertThat(state.of().child()).isNotEqualTo(child);
        assertThat(Viewing.as(caseworker, () -> people.adults(caseworker, state.of().child()))).singleElement()
                .satisfies(adult -> {
                    assertThat(adult.name()).isEqualTo("Ngozi Okafor");
                    assertThat(adult.hasParentalResponsibility()).isFalse();
                });
    }

    @Test
    void sending_twice_is_sending_once() {
        var link = written();
        done(post(link + "/check"));
        assertThat(location(post(link + "/check"))).isEqualTo(link + "/received");
        assertThat(Viewing.as(caseworker, () -> inbox.waiting(caseworker))).hasSize(1);
        assertThat(location(get(link + "/child"))).as("what was sent is not changed").isEqualTo(link + "/received");
    }

    @Test
    void nothing_is_sent_that_nobody_could_act_on() {
        assertThat(body(post(begun() + "/check"))).contains("There is a problem", "Tell us who you are",
                "Enter the child or young person’s name", "Enter an email address");
    }

    @Test
    void a_birth_date_is_a_real_day_in_the_past() {
        var link = begun();
        assertThat(born(link, "30", "2", "2016")).contains("There is a problem", "Date of birth");
        assertThat(born(link, "29", "2", "2015")).contains("There is a problem", "Date of birth");
        var tomorrow = today.date().plusDays(1);
        assertThat(born(link, "" + tomorrow.getDayOfMonth(), "" + tomorrow.getMonthValue(), "" + tomorrow.getYear()))
                .contains("Date of birth must be in the past");
        assertThat(born(link, "1", "1", "16")).contains("There is a problem");
        assertThat(location(post(link + "/child").param("seen", seen(link, "child"))
                .param("givenName", "Ada")
                .param("born.day", "29")
                .param("born.month", "2")
                .param("born.year", "2016"))).isEqualTo(link);
    }

    @Test
    void a_name_of_ten_thousand_letters_is_refused_and_kept_on_the_page() {
        var name = "x".repeat(10_000);
        var link = begun();
        assertThat(body(post(link + "/child").param("seen", seen(link, "child")).param("givenName", name)))
                .contains("First name must be 200 characters or fewer", name);
    }

    @Test
    void what_looks_like_a_script_is_only_text() {
        var link = begun();
        done(post(link + "/child").param("seen", seen(link, "child"))
                .param("givenName", "<script>alert(1)</script>")
                .param("familyName", "' or 1=1 --"));
        assertThat(body(get(link + "/check"))).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(body(get(link + "/child"))).doesNotContain("<script>alert");
    }

    @Test
    void a_program_is_no_document() {
        var link = begun();
        var program = new byte[]{'M', 'Z', 0, 1};
        assertThat(body(upload(link, "letter.exe", program))).contains("letter.exe: ", "is a program or script");
        assertThat(body(upload(link, "letter.pdf", program))).contains("letter.pdf: ");
        assertThat(location(upload(link, "letter.txt", "We are worried.".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(link + "/documents");
        assertThat(body(get(link + "/documents"))).contains("letter.txt").doesNotContain("letter.exe");
    }

    @Test
    void of_two_people_who_save_one_page_the_second_keeps_their_text() {
        var link = begun();
        var seen = seen(link, "words");
        done(post(link + "/words").param("seen", seen).param("worries", "Reading is hard."));
        assertThat(body(post(link + "/words").param("seen", seen).param("worries", "Talking is hard."))).contains(
                "Someone else changed this while you were typing", "Reading is hard.", "Talking is hard.");
        assertThat(body(get(link + "/check"))).contains("Reading is hard.").doesNotContain("Talking is hard.");
    }

    @Test
    void a_made_up_link_leads_nowhere() {
        assertThat(status(get("/request/" + PrivateLink.create().secret()))).isEqualTo(404);
        assertThat(status(get("/request/short/child"))).isEqualTo(404);
    }

    @Test
    void a_school_asks_for_its_own_child_and_for_no_other() {
        var link = location(post("/assessments/ask").with(as(senco)).param("child", child.toString()));
        assertThat(status(get(link))).as("without signing in").isEqualTo(404);
        assertThat(status(get(link).with(as(caseworker)))).as("somebody else").isEqualTo(404);
        assertThat(body(get(link).with(as(senco)))).contains("Who you are")
                .doesNotContain("The child or young person");
        assertThat(location(post(link + "/check").with(as(senco)))).isEqualTo(link + "/received");
        assertThat(Viewing.as(senco, () -> assessments.of(senco, child))).hasSize(1);

        var otherSenco = area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her");
        assertThat(status(post("/assessments/ask").with(as(otherSenco)).param("child", child.toString())))
                .isEqualTo(404);
    }

    @Test
    void what_staff_type_in_has_its_day_and_its_channel() {
        assertThat(body(asked(today.date().plusDays(1)))).contains("must be today or in the past");
        assertThat(body(asked(today.date().minusMonths(7)))).contains("more than six months ago",
                "Tick the box if the date is right");
        var link = location(asked(today.date().minusDays(1)));
        var seen = seen(body(get(link + "/you").with(as(caseworker))));
        done(post(link + "/you").with(as(caseworker))
                .param("seen", seen)
                .param("requester", "PARENT")
                .param("name", "Ngozi Okafor"));
        done(post(link + "/check").with(as(caseworker)));
        assertThat(Viewing.as(caseworker, () -> assessments.of(caseworker, child))).singleElement()
                .satisfies(state -> assertThat(state.of().receivedOn()).isEqualTo(today.date().minusDays(1)));
    }

    @Test
    void a_parent_has_no_business_in_the_inbox() {
        var parent = area.somebody(system, Role.PARENT, UUID.randomUUID(), "Pat Parent");
        for (var path : List.of("/assessments/inbox", "/assessments/ask")) {
            assertThat(status(get(path).with(as(parent)))).isEqualTo(404);
            assertThat(status(get(path))).as("without signing in").isIn(302, 401);
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> asked(LocalDate on) {
        return post("/assessments/ask").with(as(caseworker))
                .param("child", child.toString())
                .param("received.day", String.valueOf(on.getDayOfMonth()))
                .param("received.month", String.valueOf(on.getMonthValue()))
                .param("received.year", String.valueOf(on.getYear()))
                .param("channel", "LETTER");
    }

    private String begun() {
        return location(post("/request").param("area", system.authority().toString()));
    }

    private String written() {
        var link = begun();
        done(post(link + "/you").param("seen", seen(link, "you"))
                .param("requester", "PARENT")
                .param("name", "Ngozi Okafor")
                .param("as", "mother"));
        done(post(link + "/child").param("seen", seen(link, "child"))
                .param("givenName", "Ada")
                .param("familyName", "Okafor")
                .param("born.day", "29")
                .param("born.month", "2")
                .param("born.year", "2016"));
        done(post(link + "/contact").param("seen", seen(link, "contact"))
                .param("email", "ngozi@example.test")
                .param("needs", "interpreter"));
        return link;
    }

    private String born(String link, String day, String month, String year) {
        return body(post(link + "/child").param("seen", seen(link, "child"))
                .param("givenName", "Ada")
                .param("born.day", day)
                .param("born.month", month)
                .param("born.year", year));
    }

    private String seen(String link, String page) {
        return seen(body(get(link + "/" + page)));
    }

    private static String seen(String page) {
        var matcher = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(String link, String name, byte[] content) {
        return multipart(link + "/documents").file(new MockMultipartFile("files", name, null, content));
    }

    private void done(AbstractMockHttpServletRequestBuilder<?> request) {
        assertThat(status(request)).isEqualTo(302);
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request) {
        return answer(request).getStatus();
    }

    private String location(AbstractMockHttpServletRequestBuilder<?> request) {
        return String.valueOf(answer(request).getRedirectedUrl());
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return answer(request).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return web.perform(request.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestPostProcessor as(Viewer viewer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true), null,
                List.of()));
    }
}
