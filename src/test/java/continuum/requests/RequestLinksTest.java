package continuum.requests;

import static continuum.FormToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.TestPostgres;
import continuum.links.PrivateLink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A link opens one draft, for a while, and nobody finds another by trying. */
@InTheHouse
class RequestLinksTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Drafts drafts;

    private final String address = "2001:db8::" + UUID.randomUUID();
    private MockMvc web;
    private Viewer system;

    @BeforeEach
    void an_area() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        system = area.create();
    }

    @Test
    void one_address_begins_sixty_requests_in_an_hour_and_no_more() {
        for (int n = 0; n < 60; n++) {
            assertThat(from(address, begin()).getStatus()).isEqualTo(302);
        }
        assertThat(from(address, begin()).getStatus()).isEqualTo(429);
        assertThat(from("another " + address, begin()).getStatus()).isEqualTo(302);
    }

    @Test
    void who_tries_sixty_made_up_links_is_stopped_and_who_has_a_link_goes_on_from_the_same_address() {
        var link = drafts.begin(system.authority());
        for (int n = 0; n < 60; n++) {
            assertThat(from(address, get("/request/" + PrivateLink.create().secret())).getStatus()).isEqualTo(404);
        }
        assertThat(from(address, get("/request/" + PrivateLink.create().secret())).getStatus()).isEqualTo(429);
        assertThat(from(address, get(Drafts.path(link))).getStatus()).isEqualTo(200);
    }

    @Test
    void a_link_works_for_twenty_eight_days_after_the_last_word_was_saved() {
        var link = drafts.begin(system.authority());
        age("27 days 23 hours");
        assertThat(from(address, get(Drafts.path(link))).getStatus()).isEqualTo(200);
        drafts.attach(link, Optional.empty(), "letter.txt", "text/plain", new byte[]{65});
        age("27 days 23 hours");
        assertThat(from(address, get(Drafts.path(link))).getStatus()).as("saving begins the days anew").isEqualTo(200);
        age("2 hours");
        assertThat(from(address, get(Drafts.path(link))).getStatus()).isEqualTo(404);
        assertThat(from(address, post(Drafts.path(link) + "/words").param("worries", "Reading")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_document_of_another_draft_is_not_reached_by_ones_own_link() {
        var theirs = drafts.begin(system.authority());
        drafts.attach(theirs, Optional.empty(), "letter.txt", "text/plain", new byte[]{65});
        var file = drafts.find(theirs, Optional.empty()).files().getFirst().id();
        var own = drafts.begin(system.authority());
        from(address, post(Drafts.path(own) + "/documents/remove").param("file", file.toString()));
        assertThat(drafts.find(theirs, Optional.empty()).files()).hasSize(1);
        from(address, post(Drafts.path(theirs) + "/documents/remove").param("file", file.toString()));
        assertThat(drafts.find(theirs, Optional.empty()).files()).isEmpty();
    }

    @Test
    void going_on_with_a_draft_makes_a_new_link_and_ends_the_old_one() {
        var senco = area.somebody(system, Role.SENCO, UUID.randomUUID(), "Sena Coe");
        var old = Viewing.as(senco, () -> drafts.begin(senco, null, List.of()));
        var draft = drafts.find(old, Optional.of(senco)).id();
        var other = area.somebody(system, Role.SENCO, senco.party(), "Otto Her");
        assertThat(Viewing.as(other, () -> drafts.begunBy(other))).as("a colleague's list").isEmpty();
        var link = Viewing.as(senco, () -> drafts.goOn(senco, draft));
        assertThat(drafts.find(link, Optional.of(senco)).id()).isEqualTo(draft);
        assertThat(from(address, get(Drafts.path(old))).getStatus()).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder begin() {
        return post("/request").param("area", system.authority().toString());
    }

    private void age(String by) {
        TestPostgres.asOwner("update requests.draft set saved_at = saved_at - interval '%s' where authority_id = '%s'"
                .formatted(by, system.authority()));
    }

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request.with(csrf()).with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            })).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
