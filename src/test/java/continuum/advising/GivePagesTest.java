package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.advice.Advice;
import continuum.advice.AdviceArea;
import continuum.advice.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of those who were asked: their forms filled in well, badly, twice and by the wrong people. */
@InTheHouse
class GivePagesTest extends AtTheAdvicePages {

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
}
