package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.advice.AdviceArea;
import continuum.history.Look;
import continuum.links.PrivateLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The pages behind a private link. */
@InTheHouse
class GuestPagesTest extends AtTheAdvicePages {

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
        for (var dead : List.of(link, link + "/part/needs", GuestLinks.PATH + PrivateLink.create().secret(),
                "/advice/by-link/short")) {
            assertThat(status(get(dead))).as(dead).isEqualTo(404);
            assertThat(body(get(dead))).contains("This link opens nothing", "ask whoever sent it to you");
        }
        assertThat(status(get(link + "/sharing"))).isEqualTo(404);
    }
}
