package continuum.signin;

import static continuum.FormToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Account;
import continuum.access.AccountEvent;
import continuum.access.Accounts;
import continuum.access.Membership;
import continuum.access.Role;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Letting people in and out: what a head teacher may do for their own school, and an administrator for everybody. */
@InTheHouse
class AccountPagesTest {

    @Autowired
    WebApplicationContext house;

    @Autowired
    TestArea area;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    SecretStore secrets;

    @Autowired
    Today today;

    private final UUID heronLane = SettingId.create().value();
    private final UUID otterRoad = SettingId.create().value();
    private Viewer system;
    private Viewer head;
    private Viewer senco;
    private Viewer elsewhere;
    private Viewer caseworker;
    private Viewer administrator;
    private MockMvc browser;

    @BeforeEach
    void a_school_and_a_council() {
        system = area.create();
        head = area.somebody(system, Role.HEAD_TEACHER, heronLane, "Hedy Teacher");
        senco = area.somebody(system, Role.SENCO, heronLane, "Sen Coe");
        elsewhere = area.somebody(system, Role.SENCO, otterRoad, "Else Where");
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cas Worker");
        administrator = area.somebody(system, Role.ADMINISTRATOR, null, "Ada Min");
        browser = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Test
    void a_head_teacher_sees_the_people_of_their_own_school_and_no_others() throws Exception {
        assertThat(read(head, "/accounts")).contains("Sen Coe", "Hedy Teacher")
                .doesNotContain("Else Where", "Cas Worker");
        assertThat(status(head, "/accounts/" + senco.account())).isEqualTo(200);
        assertThat(status(head, "/accounts/" + elsewhere.account())).isEqualTo(404);
        assertThat(status(head, "/accounts/" + caseworker.account())).isEqualTo(404);
    }

    @Test
    void a_head_teacher_of_no_school_sees_nobody() throws Exception {
        var lost = area.somebody(system, Role.HEAD_TEACHER, null, "Lost Head");
        assertThat(read(lost, "/accounts")).contains("Nobody can sign in yet").doesNotContain("Cas Worker", "Sen Coe");
    }

    @Test
    void a_head_teacher_lets_somebody_in_and_is_shown_the_link_to_hand_over() throws Exception {
        var email = address();
        var shown = send(head, "/accounts/new", "name", "Nia New", "email", email, "role", "SENCO", "from.day", day(),
                "from.month", month(), "from.year", year()).getContentAsString();
        var link = Pattern.compile("/password-link/([\\w-]{40,})").matcher(shown);
        assertThat(link.find()).isTrue();
        assertThat(shown).contains("Hand this link to Nia New", email);
        var nia = byEmail(email);
        assertThat(nia.memberships()).extracting(Membership::role, Membership::party)
                .containsExactly(tuple(Role.SENCO, heronLane));
        assertThat(Viewing.as(head, () -> accounts.happenings(head, nia.id(), 9))).extracting(AccountEvent::what)
                .containsExactly("Link to choose a password made", "Acts as SENCO", "Account made");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_is_kept() throws Exception {
        var page = send(head, "/accounts/new", "name", "Nia <b>New</b>", "email", "nia at example", "from.day", "31",
                "from.month", "2", "from.year", "2030").getContentAsString();
        assertThat(page).contains("Enter an email address in the correct format", "Select a role",
                "First day must be a real date", "value=\"nia at example\"", "Nia &lt;b>New&lt;/b>");
        assertThat(page).contains("There is a problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASEWORKER", "ADMINISTRATOR", "PARENT", "PSYCHOLOGIST", "SEND_MANAGER", "nonsense"})
    void a_school_never_gives_a_role_outside_the_school(String role) throws Exception {
        var email = address();
        assertThat(send(head, "/accounts/new", "name", "Nia New", "email", email, "role", role, "party", "Otter Road",
                "chosen", otterRoad.toString(), "from.day", day(), "from.month", month(), "from.year", year())
                .getContentAsString()).contains("Select a role");
        assertThat(send(head, "/accounts/" + senco.account() + "/roles/new", "role", role, "party", "Otter Road",
                "chosen", otterRoad.toString(), "from.day", day(), "from.month", month(), "from.year", year())
                .getContentAsString()).contains("Select a role");
        assertThat(Viewing.as(administrator, () -> accounts.list(administrator, email, null, 5))).isEmpty();
    }

    @Test
    void a_made_up_party_changes_nothing_for_a_school() throws Exception {
        send(head, "/accounts/" + senco.account() + "/roles/new", "role", "HEAD_TEACHER", "party", "Otter Road",
                "chosen", otterRoad.toString(), "from.day", day(), "from.month", month(), "from.year", year());
        assertThat(account(senco).memberships()).extracting(Membership::party).containsOnly(heronLane);
        assertThat(account(senco).memberships()).hasSize(2);
    }

    @Test
    void somebody_with_an_account_elsewhere_is_let_in_without_a_link_to_their_password() throws Exception {
        var email = account(caseworker).email();
        var answer = send(head, "/accounts/new", "name", "Someone", "email", email, "role", "SENCO", "from.day", day(),
                "from.month", month(), "from.year", year());
        assertThat(answer.getRedirectedUrl()).isEqualTo("/accounts/" + caseworker.account());
        assertThat(account(caseworker).name()).as("the name stays").isEqualTo("Cas Worker");
        assertThat(read(head, "/accounts/" + caseworker.account())).contains("They also act for somebody else")
                .doesNotContain("Make a link", ">Caseworker<");
        assertThat(send(head, "/accounts/" + caseworker.account() + "/link").getStatus()).isEqualTo(404);
        assertThat(send(head, "/accounts/" + caseworker.account() + "/second-factor", "sure", "yes").getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_takes_over_an_account_that_also_acts_in_another_authority() throws Exception {
        var other = area.create();
        Viewing.as(other, () -> accounts.join(other, senco.account(), Role.CASEWORKER, null, "", today.date()));
        assertThat(send(head, "/accounts/" + senco.account() + "/link").getStatus()).isEqualTo(404);
        assertThat(send(administrator, "/accounts/" + senco.account() + "/link").getStatus()).isEqualTo(404);
        assertThat(send(administrator, "/accounts/" + senco.account() + "/close").getStatus()).isEqualTo(404);
    }

    @Test
    void a_role_ends_now_or_at_the_end_of_a_day() throws Exception {
        var page = "/accounts/" + senco.account() + "/roles/" + senco.membership() + "/end";
        assertThat(send(head, page).getContentAsString()).contains("Select when the role ends");
        assertThat(send(head, page, "when", "later", "last.day", "1", "last.month", "1", "last.year", "2001")
                .getContentAsString()).contains("Last day must be today or in the future", "value=\"2001\"");
        assertThat(send(head, page, "when", "later", "last.day", "31", "last.month", "12", "last.year", "2098")
                .getStatus()).isEqualTo(302);
        assertThat(read(head, "/accounts")).contains("until 31 December 2098");
        assertThat(send(head, page, "when", "now").getStatus()).isEqualTo(302);
        assertThat(account(senco).actingFrom(today.date())).isEmpty();
        assertThat(read(head, "/accounts/" + senco.account())).contains("Ended", "Stops acting as SENCO");
        assertThat(Viewing.as(senco, () -> accounts.list(head, "", null, 5))).extracting(Account::name)
                .as("row-level security shows an ended role nobody but themselves")
                .containsExactly("Sen Coe");
        var theirs = "/accounts/" + elsewhere.account() + "/roles/" + elsewhere.membership() + "/end";
        assertThat(send(head, theirs, "when", "now").getStatus()).isEqualTo(404);
    }

    @Test
    void a_service_lead_lets_in_advisers_of_their_own_team() throws Exception {
        var team = UUID.randomUUID();
        var lead = area.somebody(system, Role.SERVICE_LEAD, team, "Lee Lead");
        assertThat(read(lead, "/accounts/new")).contains("Educational psychologist")
                .doesNotContain("SENCO",
                        "Caseworker");
        var email = address();
        send(lead, "/accounts/new", "name", "Psy New", "email", email, "role", "PSYCHOLOGIST", "from.day", day(),
                "from.month", month(), "from.year", year());
        assertThat(byEmail(email).memberships()).extracting(Membership::party).containsExactly(team);
    }

    @Test
    void an_administrator_finds_anybody_and_gives_a_role_for_a_setting_by_its_name() throws Exception {
        var setting = Viewing.as(system, () -> house.getBean(Settings.class)
                .add(system, new NewSetting("Heron Lane Primary School", Kind.MAINSTREAM, Phase.PRIMARY, 4, 11,
                        Address.NOT_KNOWN)));
        assertThat(read(administrator, "/accounts?q=cas wor")).contains("Cas Worker").doesNotContain("Sen Coe");
        var page = "/accounts/" + caseworker.account() + "/roles/new";
        assertThat(send(administrator, page, with("role", "SENCO")).getContentAsString())
                .contains("Enter the school or setting");
        assertThat(send(administrator, page, with("role", "FINANCE", "party", "Heron Lane")).getContentAsString())
                .contains("is a role for the whole authority");
        assertThat(send(administrator, page, with("role", "SENCO", "party", "heron lane primary")).getContentAsString())
                .contains("Which one do you mean?", setting.toString());
        assertThat(send(administrator, page,
                with("role", "SENCO", "party", "heron lane primary", "chosen", setting.toString())).getStatus())
                .isEqualTo(302);
        assertThat(read(administrator, "/accounts/" + caseworker.account()))
                .contains("SENCO, Heron Lane Primary School", "Acts as SENCO, Heron Lane Primary School");
        assertThat(send(administrator, page, with("role", "SENCO", "party", "Heron Lane Primary School"))
                .getContentAsString()).contains("is SENCO here already");
    }

    @Test
    void an_administrator_names_a_team_that_is_there_or_a_new_one() throws Exception {
        var page = "/accounts/" + caseworker.account() + "/roles/new";
        assertThat(send(administrator, page, with("role", "PSYCHOLOGIST", "party", "Psychology service"))
                .getContentAsString()).contains("A new team called “Psychology service”");
        assertThat(send(administrator, page,
                with("role", "PSYCHOLOGIST", "party", "Psychology service", "chosen", "new")).getStatus())
                .isEqualTo(302);
        var other = "/accounts/" + elsewhere.account() + "/roles/new";
        assertThat(send(administrator, other, with("role", "SERVICE_LEAD", "party", "psychology SERVICE")).getStatus())
                .isEqualTo(302);
        assertThat(account(elsewhere).memberships().getLast().party())
                .isEqualTo(account(caseworker).memberships().getLast().party());
    }

    @Test
    void an_administrator_helps_somebody_who_cannot_sign_in() throws Exception {
        secondFactor.secretToSetUp(senco.account());
        assertThat(send(administrator, "/accounts/" + senco.account() + "/link").getContentAsString())
                .contains("Hand this link to Sen Coe");
        var page = "/accounts/" + senco.account() + "/second-factor";
        assertThat(send(administrator, page).getContentAsString()).contains("Make sure that it is them");
        assertThat(send(administrator, page, "sure", "yes").getStatus()).isEqualTo(302);
        assertThat(secrets.codeApp(senco.account())).isEmpty();
        assertThat(read(administrator, "/accounts/" + senco.account())).contains("Second factor removed",
                "Link to choose a password made");
    }

    @Test
    void an_account_is_closed_and_opened_again_and_the_last_administrator_stays() throws Exception {
        var page = "/accounts/" + senco.account();
        assertThat(send(administrator, page + "/close").getStatus()).isEqualTo(302);
        assertThat(read(administrator, page)).contains("This account was closed", "Account closed");
        assertThat(send(administrator, page + "/roles/new", with("role", "FINANCE")).getContentAsString())
                .contains("Open it again first");
        assertThat(send(administrator, page + "/open").getStatus()).isEqualTo(302);
        assertThat(account(senco).isClosed()).isFalse();
        assertThat(account(senco).actingFrom(today.date())).isEmpty();
        assertThat(send(administrator, "/accounts/" + administrator.account() + "/close").getContentAsString())
                .contains("Let in another administrator first");
        assertThat(send(administrator,
                "/accounts/" + administrator.account() + "/roles/" + administrator.membership() + "/end", "when",
                "now").getContentAsString()).contains("Let in another administrator first");
        assertThat(send(head, page + "/close").getStatus()).as("only an administrator closes").isEqualTo(404);
    }

    @Test
    void the_list_goes_on_by_key() throws Exception {
        for (int i = 0; i < 27; i++) {
            area.somebody(system, Role.SENCO, heronLane, "Many " + (char) ('A' + i / 26) + (char) ('A' + i % 26));
        }
        var first = read(head, "/accounts?q=many");
        assertThat(first).contains("Many AA", "Many AY").doesNotContain("Many AZ");
        var next = Pattern.compile("/accounts\\?q=many&amp;after=[0-9a-f-]{36}").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(read(head, next.group().replace("&amp;", "&"))).contains("Many AZ", "Many BA")
                .doesNotContain("Many AA");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_those_who_manage_people_find_the_pages(Role role) throws Exception {
        var somebody = area.somebody(system, role, heronLane, "Somebody");
        var manages = role == Role.ADMINISTRATOR || role == Role.HEAD_TEACHER || role == Role.SERVICE_LEAD;
        for (var page : new String[]{"/accounts", "/accounts/new"}) {
            assertThat(status(somebody, page) == 200).as(page).isEqualTo(manages);
        }
        if (!manages) {
            for (var page : new String[]{"/accounts/" + senco.account(), "/accounts/" + senco.account() + "/roles/new",
                    "/accounts/" + senco.account() + "/close", "/accounts/" + senco.account() + "/second-factor",
                    "/accounts/" + senco.account() + "/roles/" + senco.membership() + "/end"}) {
                assertThat(status(somebody, page)).as(page).isEqualTo(404);
            }
            assertThat(send(somebody, "/accounts/" + senco.account() + "/link").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void the_header_leads_to_one_s_own_account_and_to_one_s_other_roles() throws Exception {
        assertThat(read(head, "/accounts")).contains("href=\"/account\"", "Hedy Teacher").doesNotContain("/acting-as");
        var several = new SignedIn(head.account(), "h@example.test", head, null, today.now(), true, true);
        var page = browser.perform(get("/accounts").with(authentication(
                new TestingAuthenticationToken(several, null, "ROLE_USER")))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("href=\"/acting-as\"");
    }

    private String[] with(String... typed) {
        return Stream
                .concat(Arrays.stream(typed), Stream.of("from.day", day(), "from.month", month(), "from.year", year()))
                .toArray(String[]::new);
    }

    private String day() {
        return String.valueOf(today.date().getDayOfMonth());
    }

    private String month() {
        return String.valueOf(today.date().getMonthValue());
    }

    private String year() {
        return String.valueOf(today.date().getYear());
    }

    private Account account(Viewer who) {
        return account(who.account());
    }

    private Account account(AccountId id) {
        return Viewing.as(system, () -> accounts.find(system, id)).orElseThrow();
    }

    private Account byEmail(String email) {
        return account(Viewing.as(system, () -> accounts.list(system, email, null, 1)).getFirst().id());
    }

    private static String address() {
        return UUID.randomUUID() + "@example.test";
    }

    private int status(Viewer viewer, String address) throws Exception {
        return ask(viewer, get(address)).getStatus();
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
