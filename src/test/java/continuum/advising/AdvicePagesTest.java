package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.CountedStatements;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.AdviceArea;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked;
import continuum.advice.Body;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of advice as browsers without scripts meet them: forms filled in well, badly, twice and by the wrong people. */
@InTheHouse
@Import({TestArea.class, AdviceArea.class, CountedStatements.class})
class AdvicePagesTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    AdviceArea area;
    @Autowired
    Advice advice;
    @Autowired
    History history;
    @Autowired
    GuestDoor guests;
    @Autowired
    Today today;

    private MockMvc web;
    private Place place;
    private String at;

    @BeforeEach
    void a_child_being_assessed() {
        web = MockMvcBuilders.webAppContextSetup(house).addFilters(guests).apply(springSecurity()).build();
        place = area.create();
        at = "/assessments/" + place.assessment() + "/advice";
    }

    @Test
    void a_caseworker_asks_everybody_the_law_names_on_one_page() {
        assertThat(body(get(at).with(signedIn(place.caseworker())))).contains("Nobody has been asked yet",
                "Ask for advice");
        var page = body(get(at + "/ask").with(signedIn(place.caseworker())));
        assertThat(page).contains("Ngozi Okafor", "Heron Lane School", "Psychology service: Ann Lee (0 open)",
                "no monthly number is set", "Reading is hard.", "Her dance teacher", "regulation 6(1)(c)");
        assertThat(body(asking("PSYCHOLOGY", "SOCIAL_CARE"))).contains("There is a problem",
                "Social care: select who is asked");
        assertThat(location(asking("FAMILY", "SETTING", "HEALTH", "PSYCHOLOGY"))).isEqualTo(at);
        assertThat(requests()).extracting(Asked::body)
                .containsExactly(Body.FAMILY, Body.SETTING, Body.HEALTH, Body.PSYCHOLOGY);
        assertThat(body(get(at).with(signedIn(place.caseworker())))).contains("Still to ask: Social care",
                "Nobody has taken it yet");
        assertThat(body(asking("HEALTH"))).as("asked meanwhile").contains("There is a problem");
    }

    @Test
    void the_case_page_leads_to_its_advice() {
        assertThat(body(get("/assessments/" + place.assessment()).with(signedIn(place.caseworker())))).contains(at);
    }

    @Test
    void a_psychologist_finds_what_they_owe_takes_it_writes_and_gives_it() {
        var here = asked(Body.PSYCHOLOGY);
        assertThat(body(get("/advice").with(signedIn(place.psychologist())))).contains("Ada Okafor", "Nobody yet",
                "Advice I owe");
        assertThat(body(get(here).with(signedIn(place.psychologist())))).contains("Take this request", "Why this date?",
                "Reading is hard.");
        done(post(here + "/taking").with(signedIn(place.psychologist())));
        assertThat(body(get("/advice?whose=mine").with(signedIn(place.psychologist())))).contains("Ada Okafor", "You");
        assertThat(location(write(here, "needs", 0, "She reads slowly.\n\nShe tires.").param("next", "yes")))
                .isEqualTo(here + "/part/outcomes");
        assertThat(body(get(here + "/give").with(signedIn(place.psychologist())))).contains("id=\"p2\"", "She tires.");
        assertThat(body(post(here + "/give").with(signedIn(place.psychologist()))))
                .contains("Tick the box when you are ready");
        done(post(here + "/give").with(signedIn(place.psychologist())).param("sure", "yes"));
        assertThat(body(get(here).with(signedIn(place.psychologist())))).contains("Given on", "She tires.",
                "Add something later");
        var piece = as(place.caseworker(), () -> advice.given(place.caseworker(), place.assessment())).getFirst();
        assertThat(body(get(at + "/given/" + piece.id()).with(signedIn(place.caseworker())))).contains(
                "She reads slowly.",
                "Ann Lee, Psychology service", "id=\"p1\"");
        assertThat(body(get("/advice?whose=answered").with(signedIn(place.psychologist())))).contains("Ada Okafor");
    }

    @Test
    void of_two_who_save_one_part_the_second_keeps_their_text() {
        var here = asked(Body.PSYCHOLOGY);
        done(write(here, "needs", 0, "Reading is hard."));
        assertThat(body(write(here, "needs", 0, "Talking is hard."))).contains(
                "Someone else changed this while you were typing", "Reading is hard.", "Talking is hard.",
                "name=\"version\" value=\"1\"");
        done(write(here, "needs", 1, "Both are hard."));
    }

    @Test
    void too_many_words_are_refused_and_kept_on_the_page() {
        var here = asked(Body.PSYCHOLOGY);
        var ten = "x".repeat(10_000);
        done(write(here, "needs", 0, ten));
        var many = ten.repeat(7);
        assertThat(body(write(here, "needs", 1, many))).contains("must be 60,000 characters or fewer", many);
        assertThat(body(post(here + "/nothing").with(signedIn(place.psychologist()))
                .param("why", "OTHER")
                .param("words", ten))).contains("2,000 characters or fewer", ten);
        assertThat(body(get(here + "/part/needs").with(signedIn(place.psychologist())))).contains(ten);
    }

    @Test
    void what_looks_like_a_script_is_only_text() {
        var here = asked(Body.PSYCHOLOGY);
        done(write(here, "needs", 0, "<script>alert(1)</script>"));
        assertThat(body(get(here + "/give").with(signedIn(place.psychologist())))).contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_file_is_sent_in_one_piece_without_scripts_and_a_program_never() {
        var here = asked(Body.PSYCHOLOGY);
        assertThat(body(post(here + "/file").with(signedIn(place.psychologist())))).contains("Select a file");
        assertThat(body(upload(here, "report.exe", new byte[]{'M', 'Z', 0, 1}))).contains("is a program or script");
        assertThat(location(upload(here, "report.txt", "Seen in March.".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(here);
        assertThat(body(get(here + "/file").with(signedIn(place.psychologist())))).contains("report.txt", "Remove");
        assertThat(body(get(here + "/file/content").with(signedIn(place.psychologist())))).isEqualTo("Seen in March.");
        assertThat(status(get(here + "/file/content").with(signedIn(place.colleague())))).isEqualTo(404);
    }

    @Test
    void a_script_sends_a_file_in_pieces() {
        var here = asked(Body.PSYCHOLOGY);
        var begun = body(post(here + "/file/begin").with(signedIn(place.psychologist()))
                .param("name", "report.txt")
                .param("size", "6"));
        var file = match(begun, "\"file\":\"([^\"]+)\"");
        assertThat(body(piece(here, file, 0, "abc"))).contains("\"received\":3");
        assertThat(body(piece(here, file, 0, "abc"))).as("sent twice").contains("\"received\":3");
        assertThat(body(post(here + "/file/" + file + "/whole").with(signedIn(place.psychologist()))))
                .contains("not come whole");
        assertThat(body(piece(here, file, 3, "def"))).contains("\"received\":6");
        assertThat(body(post(here + "/file/" + file + "/whole").with(signedIn(place.psychologist())))).contains(here);
        assertThat(status(piece(here, UUID.randomUUID().toString(), 0, "abc"))).isEqualTo(404);
    }

    @Test
    void nobody_answers_what_others_were_asked() {
        var here = asked(Body.PSYCHOLOGY);
        for (var other : List.of(place.otherTeam(), place.senco(), place.mother(), place.caseworker())) {
            for (var page : List.of("", "/part/needs", "/give", "/nothing", "/missed", "/file", "/sharing",
                    "/colleague")) {
                assertThat(status(get(here + page).with(signedIn(other)))).as(page + " for " + other.roleWords())
                        .isEqualTo(404);
            }
            assertThat(status(write(here, "needs", 0, "Mine", other))).isEqualTo(404);
        }
        assertThat(status(get("/advice/" + UUID.randomUUID()).with(signedIn(place.psychologist())))).isEqualTo(404);
        assertThat(status(get("/advice/made-up").with(signedIn(place.psychologist())))).isEqualTo(404);
        assertThat(status(get(here + "/part/made-up").with(signedIn(place.psychologist())))).isEqualTo(404);
        assertThat(status(get(at + "/ask").with(signedIn(place.senco())))).isEqualTo(404);
        assertThat(status(get(here + "/link").with(signedIn(place.psychologist())))).isEqualTo(404);
        assertThat(status(get(here))).as("without signing in").isIn(302, 401);
    }

    @Test
    void a_mother_says_what_she_thinks_on_pages_in_her_own_words() {
        var here = asked(Body.FAMILY);
        assertThat(body(get("/advice").with(signedIn(place.mother())))).contains("What we ask you",
                "Your views about Ada Okafor", "Start");
        assertThat(body(get(here).with(signedIn(place.mother())))).contains("What is going well", "What you hope for")
                .doesNotContain("Provision proposed", "Papers you may see");
        done(write(here, "strengths", 0, "She loves animals.", place.mother()));
        done(post(here + "/give").with(signedIn(place.mother())).param("sure", "yes"));
        assertThat(body(get(here).with(signedIn(place.mother())))).contains("What you told us", "She loves animals.");
        assertThat(status(get(here).with(signedIn(place.senco())))).isEqualTo(404);
    }

    @Test
    void a_nil_return_and_a_missed_appointment_are_said_on_pages_of_their_own() {
        var here = asked(Body.PSYCHOLOGY);
        assertThat(body(post(here + "/missed").with(signedIn(place.psychologist())))).contains(
                "he day of the appointment", "Enter which appointment it was");
        done(dated(post(here + "/missed").with(signedIn(place.psychologist())), "on", today.date())
                .param("what", "She was ill."));
        assertThat(body(post(here + "/nothing").with(signedIn(place.psychologist()))))
                .contains("Select why there is no advice");
        assertThat(location(post(here + "/nothing").with(signedIn(place.psychologist())).param("why", "NOT_KNOWN")))
                .isEqualTo("/advice");
        assertThat(body(get(at).with(signedIn(place.caseworker())))).contains("No advice",
                "They said: Not known to us.",
                "Still to ask", "Educational psychology");
    }

    @Test
    void a_guest_writes_behind_a_link_and_a_dead_link_says_what_to_do() {
        assertThat(body(other().param("way", "GUEST"))).contains("Enter their name and where they work");
        assertThat(location(other().param("way", "GUEST").param("name", "Dr Day, Hill Clinic"))).isEqualTo(at);
        var asked = requests().getLast();
        var made = body(dated(post("/advice/" + asked.id() + "/link").with(signedIn(place.caseworker())), "until",
                today.date().plusWeeks(2)));
        var link = match(made, "http://localhost(/advice/by-link/[A-Za-z0-9_-]{43})");
        assertThat(body(get("/advice/" + asked.id() + "/link").with(signedIn(place.caseworker())))).doesNotContain(link)
                .contains("Not used yet");
        assertThat(body(get(link))).contains("advice about Ada Okafor", "Write it in parts")
                .doesNotContain("Sign out", "Timeline");
        assertThat(answer(get(link)).getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        done(write(link, "needs", 0, "Seen at the clinic.", null));
        assertThat(location(multipart(link + "/file")
                .file(new MockMultipartFile("file", "letter.txt", null, "Dear all".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(link);
        done(post(link + "/give").param("sure", "yes"));
        assertThat(body(get(link))).contains("Given on", "Seen at the clinic.");
        assertThat(as(place.mother(), () -> history.whoLooked(place.mother(), place.child(), null, 20)))
                .extracting(Look::byName)
                .contains("Dr Day, Hill Clinic, by a private link");
        assertThat(body(get("/advice/" + asked.id() + "/link").with(signedIn(place.caseworker())))).contains("uses");
        done(post("/advice/" + asked.id() + "/link/revocation").with(signedIn(place.caseworker())));
        for (var dead : List.of(link, link + "/part/needs", Link.create().path(), "/advice/by-link/short")) {
            assertThat(status(get(dead))).as(dead).isEqualTo(404);
            assertThat(body(get(dead))).contains("This link opens nothing", "ask whoever sent it to you");
        }
        assertThat(status(get(link + "/sharing"))).isEqualTo(404);
    }

    @Test
    void a_wish_is_declined_with_its_reason_and_an_existing_report_wants_every_agreement() {
        assertThat(body(post(at + "/declined").with(signedIn(place.caseworker())))).contains(
                "Enter whom the family wished to be asked", "Enter why they are not asked");
        done(post(at + "/declined").with(signedIn(place.caseworker()))
                .param("who", "Her dance teacher")
                .param("why", "She has left the country."));
        assertThat(body(get(at).with(signedIn(place.mother())))).contains("Her dance teacher",
                "She has left the country.");
        done(multipart("/children/" + place.child() + "/papers")
                .file(new MockMultipartFile("file", "hearing.txt", null, "Tested.".getBytes(StandardCharsets.UTF_8)))
                .param("title", "Hearing test")
                .param("audience", "FAMILY")
                .with(signedIn(place.caseworker())));
        var paper = match(body(get(at + "/existing").with(signedIn(place.caseworker()))),
                "<option value=\"([0-9a-f-]{36})\"");
        assertThat(body(existing(paper))).contains("he day the family agreed");
        done(dated(existing(paper), "family", today.date()));
        assertThat(body(get(at).with(signedIn(place.caseworker())))).contains("a report that was there already");
    }

    @Test
    void a_lead_sets_how_much_the_team_can_take_on_and_the_caseworker_sees_it_before_asking() {
        var page = "/advice/teams/" + place.team();
        assertThat(body(post(page).with(signedIn(place.lead())).param("aMonth", "many")))
                .contains("must be a whole number");
        assertThat(body(post(page).with(signedIn(place.lead())).param("aMonth", "-1"))).contains("between 0 and 1,000");
        done(post(page).with(signedIn(place.lead())).param("aMonth", "7"));
        assertThat(body(get("/advice/teams").with(signedIn(place.lead())))).contains("Room for 7")
                .doesNotContain("Health service");
        assertThat(body(get(at + "/ask").with(signedIn(place.caseworker())))).contains("room for 7 more of 7");
        assertThat(status(get(page).with(signedIn(place.psychologist())))).isEqualTo(404);
    }

    @Test
    void no_page_costs_more_than_six_statements() {
        var here = asked(Body.PSYCHOLOGY);
        assertThat(cost("/advice?whose=team", place.psychologist())).isLessThanOrEqualTo(6);
        for (var page : List.of("", "/part/needs", "/file", "/give", "/nothing", "/missed", "/colleague")) {
            assertThat(cost(here + page, place.psychologist())).as(page).isLessThanOrEqualTo(6);
        }
        for (var page : List.of("", "/others", "/declined", "/existing", "/asked/" + requests().getLast().id())) {
            assertThat(cost(at + page, place.caseworker())).as(page)
                    .isLessThanOrEqualTo(page.equals("/others") ? 7 : 6);
        }
    }

    /** How many statements a page costs. Letters are printed in the background meanwhile, so the fewest of some tries count. */
    private int cost(String page, Viewer viewer) {
        return IntStream.range(0, 5)
                .map(n -> CountedStatements.during(() -> body(get(page).with(signedIn(viewer)))).size())
                .min()
                .orElseThrow();
    }

    private String asked(Body body) {
        done(asking(body.name()));
        return "/advice/" + requests().getLast().id();
    }

    private AbstractMockHttpServletRequestBuilder<?> asking(String... bodies) {
        var psychology = "team:" + place.team() + ":" + place.psychologist().account();
        return dated(post(at + "/ask").with(signedIn(place.caseworker()))
                .param("ask", bodies)
                .param("seen", String.valueOf(requests().size()))
                .param("to.SETTING", "setting:" + place.school())
                .param("to.HEALTH", "team:" + place.otherTeam().party())
                .param("to.PSYCHOLOGY", bodies.length > 1 ? psychology : "team:" + place.team())
                .param("to.SOCIAL_CARE", "team:" + UUID.randomUUID()), "on", today.date());
    }

    private AbstractMockHttpServletRequestBuilder<?> other() {
        return dated(post(at + "/others").with(signedIn(place.caseworker()))
                .param("body", "WISHED")
                .param("why", "The family asked for her."), "on", today.date());
    }

    private AbstractMockHttpServletRequestBuilder<?> existing(String paper) {
        return dated(dated(post(at + "/existing").with(signedIn(place.caseworker()))
                .param("body", "HEALTH")
                .param("paper", paper)
                .param("from", "Dr Day")
                .param("why", "Two months old."), "dated", today.date().minusMonths(2)), "provider", today.date());
    }

    private AbstractMockHttpServletRequestBuilder<?> write(String here, String part, long version, String words) {
        return write(here, part, version, words, place.psychologist());
    }

    private AbstractMockHttpServletRequestBuilder<?> write(String here, String part, long version, String words,
            Viewer viewer) {
        var typed = post(here + "/part/" + part).param("version", String.valueOf(version)).param("words", words);
        return viewer == null ? typed : typed.with(signedIn(viewer));
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(String here, String name, byte[] content) {
        return multipart(here + "/file").file(new MockMultipartFile("file", name, null, content))
                .with(signedIn(place.psychologist()));
    }

    private AbstractMockHttpServletRequestBuilder<?> piece(String here, String file, int start, String bytes) {
        return multipart(here + "/file/" + file + "/piece")
                .file(new MockMultipartFile("bytes", "blob", null, bytes.getBytes(StandardCharsets.UTF_8)))
                .param("start", String.valueOf(start))
                .with(signedIn(place.psychologist()));
    }

    private static AbstractMockHttpServletRequestBuilder<?> dated(AbstractMockHttpServletRequestBuilder<?> request,
            String field, LocalDate day) {
        return request.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    private List<Asked> requests() {
        return as(place.caseworker(), () -> advice.of(place.caseworker(), place.assessment()));
    }

    private static String match(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private void done(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(() -> content(answer)).isEqualTo(302);
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request) {
        return answer(request).getStatus();
    }

    private String location(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(() -> content(answer)).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request) {
        return content(answer(request));
    }

    private static String content(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
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

    private RequestPostProcessor signedIn(Viewer viewer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true), null,
                List.of()));
    }
}
