package continuum.people;

import static continuum.FormToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.history.History;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the register: what each reader sees, and what becomes of what they type. */
@InTheHouse
class EntryPagesTest {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private static final Map<String, String> AMARA = Map.of("given", "Amara", "family", "Okafor", "birthKnown", "yes",
            "born.day", "12", "born.month", "3", "born.year", "2016");

    @Autowired
    WebApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Matching matching;

    @Autowired
    History history;

    @Autowired
    Today today;

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    private final SettingId school = SettingId.create();
    private final Adult mother = Adult.named("Ngozi", "Okafor").reachedAt("ngozi@example.test", "01632 960001");
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withIdentifiers(Identifier.of(IdentifierKind.UPN, "A123456789123"))
            .withAddress(new Address("7 Hidden Lane", "TE1 1ST", "North", BORN).restricted("A court order"))
            .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))
            .withSen(new SenStatus(SenProvision.SUPPORT, "SLCN", null, LocalDate.of(2021, 1, 10)))
            .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null),
                    new NewAdult(Adult.named("Emeka", "Okafor").reachedAt(null, "01632 960002"),
                            Tie.parent(Relationship.FATHER, 2, BORN)
                                    .notTold(new NotTold("A court order", "The family court", BORN)),
                            null))
            .withConsents(Consent.given("Advice", "The NHS", LawfulBasis.CONSENT, "Ngozi Okafor", BORN, null));
    private final String page = "/children/" + amara.id() + "/people";

    private Testshire testshire;
    private Viewer caseworker;
    private MockMvc browser;

    @BeforeEach
    void a_child() {
        testshire = new Testshire(authorities, accounts);
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        Viewing.as(caseworker, () -> people.add(caseworker, amara));
        browser = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Test
    void the_entry_shows_the_child_the_adults_and_who_may_not_be_told() throws Exception {
        assertThat(read(caseworker, page)).contains("Amara Okafor", "12 March 2016", "7 Hidden Lane", "Ngozi Okafor",
                "Parental responsibility", "May not be told", "A court order", "Check digit is wrong",
                "It would be P.", "SEN support", "The NHS");
        assertThat(Viewing.as(caseworker, () -> history.whoLooked(caseworker, amara.id(), null, 5))).hasSize(1);
    }

    @Test
    void a_school_does_not_read_a_restricted_address_anywhere() throws Exception {
        var senco = testshire.somebody(Role.SENCO, school.value());
        assertThat(read(senco, page)).contains("The address is restricted").doesNotContain("Hidden Lane", "TE1 1ST");
        assertThat(read(senco, page + "/address")).doesNotContain("Hidden Lane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/details", "/adults/new", "/numbers/new", "/address", "/sen", "/care",
            "/consents/new"})
    void each_page_opens_for_who_may_and_is_not_there_for_others(String below) throws Exception {
        var elsewhere = testshire.somebody(Role.SENCO, SettingId.create().value());
        var family = testshire.somebody(Role.PARENT, mother.id().value());
        assertThat(ask(caseworker, get(page + below)).getStatus()).isEqualTo(200);
        assertThat(ask(elsewhere, get(page + below)).getStatus()).isEqualTo(404);
        assertThat(ask(family, get(page + below)).getStatus()).isEqualTo(404);
    }

    @Test
    void a_wrong_form_says_what_to_do_and_keeps_what_was_typed() throws Exception {
        var answer = ask(caseworker, form(page + "/details", Map.of("version", "1", "given", "Amarachi", "family",
                "Okafor", "birthKnown", "yes", "born.day", "31", "born.month", "2", "born.year", "2016")));
        assertThat(answer.getContentAsString()).contains("Birth date must be a real date: February 2016 has 29 days",
                "value=\"Amarachi\"");
    }

    @Test
    void who_saves_second_sees_both_texts_and_loses_nothing() throws Exception {
        assertThat(ask(caseworker, form(page + "/details", changed("Amara Ngozi"))).getStatus()).isEqualTo(302);
        var answer = ask(caseworker, form(page + "/details", changed("Amarachi"))).getContentAsString();
        assertThat(answer).contains("Someone else changed this while you were typing", "Amara Ngozi",
                "value=\"Amarachi\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void a_child_that_may_be_on_the_register_is_shown_before_anything_is_saved() throws Exception {
        var answer = ask(caseworker, form("/children/new", AMARA));
        assertThat(answer.getContentAsString()).contains("Is it one of these?", "Most likely the same",
                "The birth date is the same", "value=\"Amara\"");
        var again = new HashMap<>(AMARA);
        again.put("same", "none-of-these");
        assertThat(ask(caseworker, form("/children/new", again)).getStatus()).isEqualTo(302);
    }

    @Test
    void a_pair_is_decided_on_its_page() throws Exception {
        var again = NewChild.named("Amara", "Okafor", BORN);
        Viewing.as(caseworker, () -> people.add(caseworker, again));
        var pair = Viewing.as(caseworker, () -> matching.queue(caseworker, null, 5)).getFirst();
        assertThat(read(caseworker, "/matching")).contains("Amara Okafor", "Most likely the same");
        assertThat(read(caseworker, "/matching/" + pair.id())).contains("The given name is the same");
        assertThat(ask(caseworker, form("/matching/" + pair.id(), Map.of("verdict", "SAME"))).getContentAsString())
                .contains("Select which entry is kept", "Enter the reason for your decision");
        assertThat(ask(caseworker, form("/matching/" + pair.id(),
                Map.of("verdict", "SAME", "keep", amara.id().toString(), "reason", "The school says so"))).getStatus())
                .isEqualTo(302);
        assertThat(ask(caseworker, get("/children/" + again.id() + "/people")).getRedirectedUrl()).isEqualTo(page);
        assertThat(read(caseworker, page)).contains("Entries that went into this one", "Part again");
        var senco = testshire.somebody(Role.SENCO, school.value());
        assertThat(ask(senco, get("/matching")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table people.child; --", "\u0000\u202e", "%s%n"})
    void hostile_words_are_kept_as_words_or_refused_with_a_sentence(String words) throws Exception {
        var answer = ask(caseworker, form(page + "/details", changed(words)));
        assertThat(answer.getStatus()).isIn(200, 302);
        assertThat(read(caseworker, page)).doesNotContain("<script>alert");
    }

    @Test
    void a_name_of_ten_thousand_letters_is_refused_with_a_sentence() throws Exception {
        assertThat(ask(caseworker, form(page + "/details", changed("x".repeat(10_000)))).getContentAsString())
                .contains("Given name must be 100 characters or fewer");
    }

    private static Map<String, String> changed(String given) {
        var typed = new HashMap<>(AMARA);
        typed.put("given", given);
        typed.put("version", "1");
        return typed;
    }

    private String read(Viewer viewer, String address) throws Exception {
        return ask(viewer, get(address)).getContentAsString();
    }

    private static MockHttpServletRequestBuilder form(String address, Map<String, String> typed) {
        var request = post(address).with(csrf());
        typed.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = new TestingAuthenticationToken(
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true), null,
                "ROLE_USER");
        return browser.perform(request.with(authentication(signedIn))).andReturn().getResponse();
    }
}
