package continuum.settings;

import static continuum.FormToken.csrf;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import continuum.calendar.Today;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Settings on pages: who sees and keeps them, and what bad input is told. */
@InTheHouse
class SettingPagesTest {

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
    Settings settings;

    @Autowired
    Neighbourhoods neighbourhoods;

    @Autowired
    Today today;

    private Viewer officer;
    private Viewer senco;
    private SettingId school;

    @BeforeEach
    void a_school() {
        var northborough = new Northborough(authorities, accounts, "999");
        officer = northborough.somebody(Role.DATA_OFFICER);
        senco = northborough.somebody(Role.SENCO);
        Viewing.as(officer, () -> {
            neighbourhoods.name(officer, List.of("North", "South"));
            school = settings.add(officer, new NewSetting("Heron <i>Lane</i> School", Kind.MAINSTREAM, Phase.PRIMARY,
                    4, 11, Address.NOT_KNOWN));
        });
    }

    @Test
    void everybody_reads_the_list_and_a_page_and_only_keepers_are_offered_changes() throws Exception {
        pages.perform(get("/settings").with(as(senco)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1 setting"),
                        containsString("Heron &lt;i&gt;Lane&lt;/i&gt; School"),
                        not(containsString("Bring in a file")))));
        pages.perform(get("/settings/" + school).with(as(senco)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("4 to 11"), not(containsString("Change places")))));
        pages.perform(get("/settings/" + school).with(as(officer)))
                .andExpect(content().string(containsString("Change places")));
        for (var path : List.of("/places", "/arrangement", "/units/new")) {
            pages.perform(get("/settings/" + school + path).with(as(senco))).andExpect(status().isNotFound());
            pages.perform(get("/settings/" + school + path).with(as(officer))).andExpect(status().isOk());
        }
    }

    @Test
    void a_setting_of_another_area_is_not_found() throws Exception {
        var stranger = new Northborough(authorities, accounts, "998").somebody(Role.DATA_OFFICER);
        pages.perform(get("/settings/" + school).with(as(stranger))).andExpect(status().isNotFound());
        pages.perform(get("/settings/" + UUID.randomUUID()).with(as(officer))).andExpect(status().isNotFound());
        pages.perform(send("/settings/" + school + "/places", stranger).param("number", "3"))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_list_is_filtered_and_downloaded_without_formulas() throws Exception {
        Viewing.as(officer, () -> settings.add(officer, new NewSetting("=HYPERLINK(\"http://x\")", Kind.SPECIAL,
                Phase.NONE, 2, 19, Address.NOT_KNOWN)));
        pages.perform(get("/settings").param("kind", "MAINSTREAM").with(as(senco)))
                .andExpect(content().string(allOf(containsString("1 setting"), not(containsString("HYPERLINK")))));
        pages.perform(get("/settings").param("kind", "NONSENSE").param("q", "x".repeat(10_000)).with(as(senco)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No setting answers to this")));
        pages.perform(get("/settings/list.csv").with(as(senco)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"'=HYPERLINK(\"\"http://x\"\")\"")));
    }

    @Test
    void places_are_said_and_what_is_wrong_is_told_beside_its_field() throws Exception {
        pages.perform(send("/settings/" + school + "/places", officer).param("number", "many")
                .param("from.day", "31")
                .param("from.month", "2")
                .param("from.year", "2026"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Select the type of places"),
                        containsString("The number of places must be a whole number"),
                        containsString("value=\"many\""))));
        pages.perform(send("/settings/" + school + "/places", officer).param("of", "MAINSTREAM")
                .param("number", "420")
                .param("from.day", "1")
                .param("from.month", "9")
                .param("from.year", "2024"))
                .andExpect(redirectedUrl("/settings/" + school));
        pages.perform(get("/settings/" + school).with(as(senco))).andExpect(content().string(containsString("420")));
    }

    @Test
    void a_unit_opens_and_closes() throws Exception {
        pages.perform(send("/settings/" + school + "/units/new", officer))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Select SEN unit or resourced provision"),
                        containsString("Enter the name of the unit"), containsString("Select the main type of need"))));
        pages.perform(send("/settings/" + school + "/units/new", officer).param("kind", "SEN_UNIT")
                .param("name", "The Harbour")
                .param("need", "ASD")
                .param("number", "12")
                .param("from.day", "1")
                .param("from.month", "9")
                .param("from.year", "2024")).andExpect(redirectedUrl("/settings/" + school));
        var unit = Viewing.as(officer, () -> settings.units(officer, school)).getFirst().id();
        pages.perform(send("/settings/" + school + "/units/" + unit + "/close", officer).param("from.day", "1")
                .param("from.month", "9")
                .param("from.year", "2023"))
                .andExpect(content().string(containsString("when it opened")));
        pages.perform(send("/settings/" + school + "/units/" + unit + "/close", officer).param("from.day", "1")
                .param("from.month", "9")
                .param("from.year", "2025")).andExpect(redirectedUrl("/settings/" + school));
        pages.perform(get("/settings/" + school).with(as(senco)))
                .andExpect(content().string(containsString("until 31 August 2025")));
    }

    @Test
    void two_people_who_save_one_arrangement_see_both_texts() throws Exception {
        pages.perform(send("/settings/" + school + "/arrangement", officer).param("version", "1")
                .param("cluster", "River")
                .param("neighbourhood", "North"))
                .andExpect(redirectedUrl("/settings/" + school));
        pages.perform(send("/settings/" + school + "/arrangement", officer).param("version", "1")
                .param("cluster", "Hill")
                .param("neighbourhood", "South"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Someone else changed this"), containsString("River"),
                        containsString("value=\"Hill\""), containsString("name=\"version\" value=\"2\""))));
        pages.perform(send("/settings/" + school + "/arrangement", officer).param("version", "2")
                .param("neighbourhood", "Atlantis"))
                .andExpect(content().string(containsString("Select one of the area's neighbourhoods")));
    }

    @Test
    void a_file_is_looked_at_before_it_comes_in() throws Exception {
        var real = Files.readAllBytes(Path.of("src/test/resources/real/gias/edubasealldata_sample.csv"));
        var kept = pages.perform(upload("schools.csv", real, officer))
                .andExpect(redirectedUrlPattern("/settings/import/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        pages.perform(get(kept).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("What schools.csv would change"),
                        containsString("ResourcedProvisionCapacity"), containsString("Let in all but the refused"))));
        pages.perform(get("/settings").param("everywhere", "yes").param("q", "100003").with(as(senco)))
                .andExpect(content().string(containsString("No setting answers to this")));
        pages.perform(send(kept, officer)).andExpect(redirectedUrl("/settings"));
        pages.perform(get("/settings").param("everywhere", "yes").param("q", "100003").with(as(senco)))
                .andExpect(content().string(containsString("City of London School")));
        pages.perform(get(kept).with(as(officer))).andExpect(status().isNotFound());
    }

    @Test
    void a_file_that_is_something_else_is_told_and_kept_out() throws Exception {
        pages.perform(upload("x.exe", new byte[]{'M', 'Z', 0, 1, 2}, officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The file is not text. Save it as CSV and try again.")));
        pages.perform(upload("empty.csv", new byte[0], officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose the file again")));
        pages.perform(upload("schools.csv", new byte[]{'U', 'R', 'N'}, senco)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder send(String path, Viewer by) {
        return post(path).with(as(by)).with(csrf());
    }

    private org.springframework.test.web.servlet.RequestBuilder upload(String name, byte[] content, Viewer by) {
        return multipart("/settings/import").file(new MockMultipartFile("file", name, "text/csv", content))
                .param("what", "register")
                .param("everywhere", "yes")
                .with(as(by))
                .with(csrf());
    }

    private RequestPostProcessor as(Viewer viewer) {
        var signedIn = new SignedIn(viewer.account(), "somebody@example.org", viewer, null, today.now(), true);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }
}
