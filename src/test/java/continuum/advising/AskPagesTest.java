package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.advice.AdviceArea;
import continuum.advice.Asked;
import continuum.advice.Body;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The pages of the authority about advice: asking, what came in, who was not asked, how much a team can take on. */
@InTheHouse
class AskPagesTest extends AtTheAdvicePages {

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
}
