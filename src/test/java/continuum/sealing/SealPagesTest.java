package continuum.sealing;

import static continuum.FormToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.people.Enrolment;
import continuum.people.Identifier;
import continuum.people.IdentifierKind;
import continuum.people.NewChild;
import continuum.people.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of sealing and break-glass: who finds them, what they say, and what becomes of what is typed. */
@InTheHouse
class SealPagesTest {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);
    private static final String[] EXACT = {"number", "999 000 0026", "born.day", "12", "born.month", "3", "born.year",
            "2016"};

    @Autowired
    WebApplicationContext house;

    @Autowired
    TestArea area;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Today today;

    private final SettingId school = SettingId.create();
    private Viewer system;
    private Viewer manager;
    private Viewer caseworker;
    private Viewer psychologist;
    private String child;
    private MockMvc browser;

    @BeforeEach
    void a_child() {
        system = area.create();
        manager = area.somebody(system, Role.SEND_MANAGER, null, "Mo Manager");
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cas Worker");
        psychologist = area.somebody(system, Role.PSYCHOLOGIST, UUID.randomUUID(), "Psy Chologist");
        ChildId amara = Viewing.as(caseworker,
                () -> people.add(caseworker, NewChild.named("Amara", "Okafor", BORN)
                        .withIdentifiers(Identifier.of(IdentifierKind.NHS, "9990000026"))
                        .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))));
        child = "/children/" + amara;
        browser = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Test
    void a_manager_seals_names_somebody_and_lifts_the_seal() throws Exception {
        assertThat(read(manager, child)).contains("href=\"" + child + "/seal\"");
        assertThat(read(caseworker, child)).doesNotContain("href=\"" + child + "/seal\"");
        assertThat(read(manager, child + "/seal")).contains("Seal this record");
        assertThat(send(manager, child + "/seal").getContentAsString()).contains("Enter why the record must be sealed");
        assertThat(send(manager, child + "/seal", "reason", "In hiding").getRedirectedUrl()).isEqualTo(child + "/seal");

        assertThat(ask(caseworker, get(child)).getStatus()).isEqualTo(404);
        assertThat(read(manager, child)).contains("This record is sealed");
        assertThat(read(manager, "/sealed-records")).contains("Amara Okafor", "In hiding", "0 people beside managers");

        var wrong = send(manager, child + "/seal/openings", "email", "nobody@example.test", "why", "Advice",
                "last.day", "31", "last.month", "2", "last.year", "2030").getContentAsString();
        assertThat(wrong).contains("value=\"nobody@example.test\"", "Advice", "Last day must be a real date");
        assertThat(send(manager, child + "/seal/openings", "email", "nobody@example.test", "why", "Advice")
                .getContentAsString()).contains("somebody who has an account here", "value=\"nobody@example.test\"");
        assertThat(send(manager, child + "/seal/openings", "email", email(psychologist), "why", "Advice")
                .getStatus()).isEqualTo(302);
        assertThat(read(psychologist, child)).contains("Amara Okafor", "This record is sealed");
        var opening = Pattern.compile(child + "/seal/openings/([0-9a-f-]{36})/end")
                .matcher(read(manager, child + "/seal"));
        assertThat(opening.find()).isTrue();
        assertThat(send(manager, opening.group()).getStatus()).isEqualTo(302);
        assertThat(ask(psychologist, get(child)).getStatus()).isEqualTo(404);

        assertThat(send(manager, child + "/seal/lift", "lift", "Safe now").getRedirectedUrl()).isEqualTo(child);
        assertThat(ask(caseworker, get(child)).getStatus()).isEqualTo(200);
        assertThat(read(manager, "/sealed-records")).contains("No record is sealed");
    }

    @Test
    void somebody_breaks_the_glass_and_a_manager_reviews_it() throws Exception {
        assertThat(read(psychologist, "/search")).contains("href=\"/break-glass\"");
        assertThat(ask(psychologist, get(child)).getStatus()).isEqualTo(404);
        assertThat(send(psychologist, "/break-glass", with("reason", "Urgent")).getContentAsString())
                .contains("Enter why in a few more words", "value=\"999 000 0026\"");
        assertThat(send(psychologist, "/break-glass", "number", "999 000 0018", "born.day", "12", "born.month", "3",
                "born.year", "2016", "reason", "She is in the hospital now").getContentAsString())
                .contains("There is no child here with exactly this number", "She is in the hospital now");
        assertThat(send(psychologist, "/break-glass", with("reason", "She is in the hospital now")).getRedirectedUrl())
                .isEqualTo(child);
        assertThat(read(psychologist, child)).contains("Amara Okafor", "Open to you by break-glass until");

        assertThat(read(manager, "/sealed-records")).contains("1 record was opened by break-glass");
        var reviews = read(manager, "/break-glass/reviews");
        assertThat(reviews).contains("Psy Chologist", "She is in the hospital now", "Amara Okafor");
        var review = Pattern.compile("/break-glass/reviews/[0-9a-f-]{36}").matcher(reviews);
        assertThat(review.find()).isTrue();
        assertThat(read(manager, review.group())).contains("Opened by break-glass, Now");
        assertThat(send(manager, review.group(), "words", "I asked the ward").getContentAsString())
                .contains("Select whether it was right", "I asked the ward");
        assertThat(send(manager, review.group(), "verdict", "not", "words", "I asked the ward").getStatus())
                .isEqualTo(302);
        assertThat(read(manager, "/break-glass/reviews")).contains("Not upheld", "I asked the ward",
                "Nothing waits for your review");
        assertThat(ask(psychologist, get(child)).getStatus()).isEqualTo(404);
        assertThat(read(caseworker, child + "/who-looked")).contains("Psy Chologist",
                "Break-glass: She is in the hospital now");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_finds_the_pages_that_are_its_own_and_no_other(Role role) throws Exception {
        var somebody = area.somebody(system, role, school.value(), "Somebody");
        assertThat(opens(somebody, "/sealed-records")).isEqualTo(role == Role.SEND_MANAGER);
        assertThat(opens(somebody, child + "/seal")).isEqualTo(role == Role.SEND_MANAGER);
        assertThat(opens(somebody, "/break-glass/reviews"))
                .isEqualTo(role == Role.SEND_MANAGER || role == Role.SERVICE_LEAD);
        assertThat(opens(somebody, "/break-glass")).isEqualTo(switch (role) {
            case CASEWORKER, SEND_MANAGER, HEAD_TEACHER, PSYCHOLOGIST, HEALTH_ADVISER, SOCIAL_CARE_ADVISER,
                    INCLUSION_OFFICER ->
                true;
            default -> false;
        });
        for (var act : new String[]{child + "/seal", child + "/seal/lift", child + "/seal/openings"}) {
            if (role != Role.SEND_MANAGER) {
                assertThat(send(somebody, act, "reason", "x", "lift", "x", "email", "x", "why", "x").getStatus())
                        .as(act)
                        .isEqualTo(404);
            }
        }
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(EXACT), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private boolean opens(Viewer who, String page) throws Exception {
        return ask(who, get(page)).getStatus() == 200;
    }

    private String email(Viewer who) {
        return Viewing.as(system, () -> accounts.find(system, who.account())).orElseThrow().email();
    }

    private String read(Viewer viewer, String address) throws Exception {
        return ask(viewer, get(address)).getContentAsString();
    }

    private MockHttpServletResponse send(Viewer viewer, String address, String... typed) throws Exception {
        var request = post(address).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return ask(viewer, request);
    }

    private MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = new TestingAuthenticationToken(
                new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true), null,
                "ROLE_USER");
        return browser.perform(request.with(authentication(signedIn))).andReturn().getResponse();
    }
}
