package continuum.advising;

import static continuum.FormToken.csrf;
import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.AdviceArea;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked;
import continuum.advice.Body;
import continuum.calendar.Today;
import continuum.history.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of advice as browsers without scripts meet them, for tests that fill in their forms. */
abstract class AtTheAdvicePages {

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

    Place place;
    String at;
    private MockMvc web;

    @BeforeEach
    void a_child_being_assessed() {
        web = MockMvcBuilders.webAppContextSetup(house).addFilters(guests).apply(springSecurity()).build();
        place = area.create();
        at = "/assessments/" + place.assessment() + "/advice";
    }

    String asked(Body body) {
        done(asking(body.name()));
        return "/advice/" + requests().getLast().id();
    }

    AbstractMockHttpServletRequestBuilder<?> asking(String... bodies) {
        var psychology = "team:" + place.team() + ":" + place.psychologist().account();
        return dated(post(at + "/ask").with(signedIn(place.caseworker()))
                .param("ask", bodies)
                .param("seen", String.valueOf(requests().size()))
                .param("to.SETTING", "setting:" + place.school())
                .param("to.HEALTH", "team:" + place.otherTeam().party())
                .param("to.PSYCHOLOGY", bodies.length > 1 ? psychology : "team:" + place.team())
                .param("to.SOCIAL_CARE", "team:" + UUID.randomUUID()), "on", today.date());
    }

    AbstractMockHttpServletRequestBuilder<?> other() {
        return dated(post(at + "/others").with(signedIn(place.caseworker()))
                .param("body", "WISHED")
                .param("why", "The family asked for her."), "on", today.date());
    }

    AbstractMockHttpServletRequestBuilder<?> existing(String paper) {
        return dated(dated(post(at + "/existing").with(signedIn(place.caseworker()))
                .param("body", "HEALTH")
                .param("paper", paper)
                .param("from", "Dr Day")
                .param("why", "Two months old."), "dated", today.date().minusMonths(2)), "provider", today.date());
    }

    AbstractMockHttpServletRequestBuilder<?> write(String here, String part, long version, String words) {
        return write(here, part, version, words, place.psychologist());
    }

    AbstractMockHttpServletRequestBuilder<?> write(String here, String part, long version, String words,
            Viewer viewer) {
        var typed = post(here + "/part/" + part).param("version", String.valueOf(version)).param("words", words);
        return viewer == null ? typed : typed.with(signedIn(viewer));
    }

    AbstractMockHttpServletRequestBuilder<?> upload(String here, String name, byte[] content) {
        return multipart(here + "/file").file(new MockMultipartFile("file", name, null, content))
                .with(signedIn(place.psychologist()));
    }

    AbstractMockHttpServletRequestBuilder<?> piece(String here, String file, int start, String bytes) {
        return multipart(here + "/file/" + file + "/piece")
                .file(new MockMultipartFile("bytes", "blob", null, bytes.getBytes(StandardCharsets.UTF_8)))
                .param("start", String.valueOf(start))
                .with(signedIn(place.psychologist()));
    }

    static AbstractMockHttpServletRequestBuilder<?> dated(AbstractMockHttpServletRequestBuilder<?> request,
            String field, LocalDate day) {
        return request.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    List<Asked> requests() {
        return as(place.caseworker(), () -> advice.of(place.caseworker(), place.assessment()));
    }

    static String match(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    void done(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(() -> content(answer)).isEqualTo(302);
    }

    int status(AbstractMockHttpServletRequestBuilder<?> request) {
        return answer(request).getStatus();
    }

    String location(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = answer(request);
        assertThat(answer.getStatus()).as(() -> content(answer)).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    String body(AbstractMockHttpServletRequestBuilder<?> request) {
        return content(answer(request));
    }

    static String content(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return web.perform(request.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    RequestPostProcessor signedIn(Viewer viewer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true), null,
                List.of()));
    }
}
