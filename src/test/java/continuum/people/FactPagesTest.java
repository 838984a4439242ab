package continuum.people;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each fact of the register as one thing done: recorded, seen, put right, and safe from bad input and from each other. */
@InTheHouse
class FactPagesTest {

    private static final LocalDate BORN = LocalDate.of(2008, 2, 29);

    @Autowired
    WebApplicationContext house;
    @Autowired
    People people;
    @Autowired
    Adults adults;
    @Autowired
    Settings settings;
    @Autowired
    History history;
    @Autowired
    Today today;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;

    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private Testshire testshire;
    private Viewer caseworker;
    private SettingId heron;
    private SettingId otter;
    private NewChild amara;
    private Browsing desk;
    private String page;
    private LocalDate day;

    @BeforeEach
    void a_young_person_on_a_roll() {
        day = today.date();
        testshire = new Testshire(authorities, accounts);
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        heron = school("Heron Lane School");
        otter = school("Otter Bank College");
        amara = NewChild.named("Amara", "Okafor", BORN)
                .withEnrolments(new Enrolment(heron, LocalDate.of(2020, 9, 1)))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null));
        Viewing.as(caseworker, () -> people.add(caseworker, amara));
        desk = Browsing.as(house, caseworker);
        page = "/children/" + amara.id() + "/people";
    }

    @Test
    void a_child_goes_on_the_roll_of_a_setting_and_leaves_the_one_before() {
        assertThat(desk.open(page + "/settings/new").body()).contains("on the roll of Heron Lane School now");
        var done = desk.send(page + "/settings/new",
                typed("school", "Otter Bank College", "from", day, "other", "LEAVES"));
        assertThat(done.next()).isEqualTo(page);
        assertThat(rolls()).containsExactly(new Enrolment(otter, "C", day, null),
                new Enrolment(heron, "C", LocalDate.of(2020, 9, 1), day.minusDays(1)));
        assertThat(told()).contains("The child went on the roll of Otter Bank College.",
                "The child left Heron Lane School.");
        var otters = testshire.somebody(Role.SENCO, otter.value());
        var herons = testshire.somebody(Role.SENCO, heron.value());
        assertThat(Browsing.as(house, otters).open(page).status()).isEqualTo(200);
        assertThat(Browsing.as(house, herons).open(page).status()).isEqualTo(404);
    }

    @Test
    void a_child_may_be_on_two_rolls_one_of_them_the_main_one() {
        desk.send(page + "/settings/new", typed("school", "otter", "from", day, "other", "NEW_IS_SECOND"));
        assertThat(rolls()).extracting(Enrolment::status).containsExactly("S", "M");
        assertThat(desk.open(page).body()).contains("main of two", "second of two");
    }

    @Test
    void a_setting_that_may_be_several_is_chosen_and_one_that_is_none_is_asked_for_again() {
        school("Otter Bank School");
        var several = desk.send(page + "/settings/new", typed("school", "otter bank", "from", day, "other", "LEAVES"));
        assertThat(several.body()).contains("Select the setting that you mean", "Otter Bank College",
                "Otter Bank School");
        assertThat(desk.send(page + "/settings/new", typed("school", "otter bank", "setting", otter.toString(), "from",
                day, "other", "LEAVES")).next()).isEqualTo(page);
        assertThat(desk.send(page + "/settings/new", typed("school", "xyzzy", "from", day)).body())
                .contains("No setting is found under this");
        assertThat(desk.send(page + "/settings/new", typed("school", "", "from", day)).body())
                .contains("Enter the name or URN of the setting");
        assertThat(desk.send(page + "/settings/new", typed("school", "Otter Bank College", "from", day)).body())
                .contains("They are on the roll of Otter Bank College on that day already");
    }

    @Test
    void a_child_leaves_a_setting_and_whose_last_day_it_was_does_not_see_them_after_it() {
        var end = link("/settings/[0-9a-f-]+/end");
        assertThat(desk.open(end).body()).contains("leaves Heron Lane School", "1 September 2020");
        assertThat(desk.send(end, typed("last", LocalDate.of(2019, 1, 1))).body())
                .contains("must be the same as or after 1 September 2020");
        var herons = Browsing.as(house, testshire.somebody(Role.SENCO, heron.value()));
        var left = herons.send(end, typed("last", day.minusDays(1)));
        assertThat(left.next()).as("who does not see the child any more is led back to their work").isEqualTo("/work");
        assertThat(herons.open(page).status()).isEqualTo(404);
        assertThat(desk.open(end).status()).as("it has ended").isEqualTo(404);
    }

    @Test
    void a_roll_recorded_by_mistake_is_taken_back_and_the_setting_sees_the_child_no_more() {
        var herons = Browsing.as(house, testshire.somebody(Role.SENCO, heron.value()));
        assertThat(herons.open(page).status()).isEqualTo(200);
        var back = link("/setting/[0-9a-f-]+/take-back");
        assertThat(desk.open(back).body()).contains("Take back the roll of Heron Lane School from 1 September 2020");
        assertThat(desk.send(back, typed("why", " ")).body()).contains("Enter why it is a mistake");
        assertThat(desk.send(back, typed("why", "Another Amara")).next()).isEqualTo(page);
        assertThat(rolls()).isEmpty();
        assertThat(herons.open(page).status()).isEqualTo(404);
        assertThat(told()).contains("Taken back: the roll of Heron Lane School from 1 September 2020.",
                "Amara Okafor was put on the register.");
        assertThat(desk.open(back).status()).as("it is taken back once").isEqualTo(404);
    }

    @Test
    void another_name_is_recorded_found_and_taken_back() {
        assertThat(desk.send(page + "/names/new", typed("given", "Mara", "family", "Obi", "kind", "before", "until",
                LocalDate.of(2015, 6, 1))).next()).isEqualTo(page);
        assertThat(desk.open(page).body()).contains("Mara Obi", "Until 1 June 2015");
        assertThat(desk.open("/search?q=mara obi").body()).contains("Amara Okafor");
        desk.send(link("/name/[0-9a-f-]+/take-back"), typed("why", "Her sister"));
        assertThat(desk.open(page).body()).doesNotContain("Mara Obi");
        assertThat(told()).contains("Taken back: the name Mara Obi.");
        assertThat(desk.send(page + "/names/new", typed()).body()).contains("Enter a given name or a family name",
                "Select whether they had this name before");
        assertThat(desk.send(page + "/names/new", typed("given", "x".repeat(10_000), "kind", "also")).body())
                .contains("Given name must be 100 characters or fewer");
    }

    @Test
    void a_finding_about_capacity_says_who_decides_instead() {
        assertThat(desk.open(page).body()).contains("Who decides", "Amara Okafor decides.");
        var tie = Viewing.as(caseworker, () -> adults.around(caseworker, amara.id())).getFirst().id();
        assertThat(
                desk.send(page + "/capacity/new", typed("decision", "any", "lacks", "yes", "who", tie, "as", "DEPUTY",
                        "by", "Dr Ash", "from", day)).next())
                .isEqualTo(page);
        assertThat(desk.open(page).body()).contains("Ngozi Okafor decides, as deputy appointed by the court.",
                "Found by Dr Ash");
        desk.send(link("/capacity/[0-9a-f-]+/take-back"), typed("why", "Not about her"));
        assertThat(desk.open(page).body()).contains("Amara Okafor decides.");
    }

    @Test
    void a_finding_that_can_t_be_right_is_refused_with_a_sentence() {
        assertThat(desk.send(page + "/capacity/new", typed()).body()).contains("Select which decisions it is about",
                "Enter who found it", "Enter the day of the finding");
        assertThat(desk.send(page + "/capacity/new", typed("decision", "x", "lacks", "yes", "by", "Dr Ash", "from",
                BORN.plusYears(15), "who", UUID.randomUUID())).body())
                .contains("Select which decisions it is about", "Select who decides instead",
                        "must be on or after their 16th birthday");
        var child = NewChild.named("Ben", "Okafor", day.minusYears(9));
        Viewing.as(caseworker, () -> people.add(caseworker, child));
        assertThat(desk.open("/children/" + child.id() + "/people").body()).contains("The parents decide")
                .doesNotContain("Record a finding about capacity");
    }

    @Test
    void a_death_is_recorded_once_it_is_certain_and_can_be_taken_back() {
        var death = page + "/death";
        assertThat(desk.send(death, typed("on", day)).body()).contains("Confirm that this is the right child");
        assertThat(desk.send(death, typed("on", BORN.minusDays(1), "sure", "yes")).body())
                .contains("must be the same as or after 29 February 2008");
        assertThat(desk.send(death, typed("on", day.plusDays(1), "sure", "yes")).body())
                .contains("must be today or in the past");
        assertThat(desk.send(death, typed("on", day, "sure", "yes")).next()).isEqualTo(page);
        assertThat(desk.open(page).body()).contains("Has died", "Is that a mistake?");
        assertThat(desk.send(death, typed()).body()).contains("Enter why this is taken back");
        assertThat(desk.send(death, typed("why", "Another child of that name")).next()).isEqualTo(page);
        assertThat(desk.open(page).body()).doesNotContain("Has died");
        assertThat(told()).contains("Taken back: that the child died. It was recorded by mistake.");
    }

    @Test
    void an_adult_s_address_is_recorded_kept_from_a_school_when_restricted_and_taken_back() {
        var tie = Viewing.as(caseworker, () -> adults.around(caseworker, amara.id())).getFirst().id();
        var address = page + "/adults/" + tie + "/address";
        assertThat(desk.open(address).body()).contains("Record where Ngozi Okafor lives");
        assertThat(desk.send(address, typed("lines", "", "postcode", "nowhere", "from", day)).body())
                .contains("Enter the address", "Enter a full postcode", "Select whether the address is restricted");
        desk.send(address, typed("lines", "7 Hidden Lane", "postcode", "SK1 3XE", "from", day, "restricted", "yes",
                "reason", "A court order"));
        assertThat(Viewing.as(caseworker, () -> adults.around(caseworker, amara.id())).getFirst().address().lines())
                .isEqualTo("7 Hidden Lane");
        var school = Browsing.as(house, testshire.somebody(Role.SENCO, heron.value()));
        assertThat(school.open(page).body()).doesNotContain("Hidden Lane");
        desk.send(link("/adult-address/[0-9a-f-]+/take-back"), typed("why", "Typed for the wrong mother"));
        assertThat(Viewing.as(caseworker, () -> adults.around(caseworker, amara.id())).getFirst().address()).isNull();
    }

    @Test
    void a_time_in_care_begins_changes_hands_ends_and_is_taken_back() {
        desk.send(page + "/care", typed("authority", "356", "on", day.minusDays(30)));
        assertThat(desk.open(page + "/care").body()).contains("What has changed?");
        assertThat(desk.send(page + "/care", typed("on", day)).body()).contains("Select what has changed");
        desk.send(page + "/care", typed("what", "other", "authority", "357", "on", day.minusDays(10)));
        assertThat(care()).containsExactly(new CareSpell("357", day.minusDays(10), null),
                new CareSpell("356", day.minusDays(30), day.minusDays(11)));
        desk.send(page + "/care", typed("what", "ended", "on", day));
        assertThat(care()).first().isEqualTo(new CareSpell("357", day.minusDays(10), day));
        desk.send(link("/care/[0-9a-f-]+/take-back"), typed("why", "It was his brother"));
        assertThat(care()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/names/new", "/settings/new", "/care", "/death", "/address", "/sen", "/numbers/new",
            "/consents/new", "/capacity/new"})
    void of_two_people_who_save_at_once_one_wins_and_the_other_loses_no_word(String form) {
        var fields = right(form);
        assertThat(desk.send(page + form, fields).next()).isEqualTo(page);
        var second = new HashMap<>(right(form));
        second.put("version", "1");
        var answer = desk.send(page + form, second);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).satisfiesAnyOf(
                body -> assertThat(body).contains("Somebody else changed this entry while you were typing", "Somebody"),
                body -> assertThat(body).contains("There is a problem"));
        fields.forEach((name, value) -> {
            if (name.matches("given|school|lines|by|purpose")) {
                assertThat(answer.body()).as(name).contains(value);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"/settings/new,from", "/death,on", "/care,on", "/capacity/new,from", "/names/new,until",
            "/address,from", "/sen,from"})
    void no_form_takes_a_day_that_is_none(String form, String field) {
        for (var wrong : List.of("29 2 2019", "31 4 2020", "0 0 0", "1 1 99", "x y z", "99999999999 1 2020")) {
            var typed = new HashMap<>(right(form));
            var parts = wrong.split(" ");
            typed.put(field + ".day", parts[0]);
            typed.put(field + ".month", parts[1]);
            typed.put(field + ".year", parts[2]);
            var answer = desk.send(page + form, typed);
            assertThat(answer.hasProblem()).as(form + " " + wrong).isTrue();
        }
        var leap = new HashMap<>(right(form));
        leap.putAll(typed(field, LocalDate.of(2024, 2, 29)));
        assertThat(desk.send(page + form, leap).next()).as("29 February is a day").isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table people.child; --", "\u0000\u202e", "%s%n{}"})
    void hostile_words_are_words(String words) {
        for (var form : List.of("/names/new", "/settings/new", "/capacity/new", "/address", "/numbers/new",
                "/consents/new")) {
            var typed = new HashMap<String, String>();
            right(form).forEach(
                    (name, value) -> typed.put(name, name.matches("version|.*\\.(day|month|year)") ? value : words));
            assertThat(desk.send(page + form, typed).status()).as(form).isIn(200, 302);
        }
        assertThat(desk.open(page).body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/names/new", "/settings/new", "/care", "/death", "/capacity/new",
            "/setting/LINE/take-back",
            "/settings/LINE/end", "/adults/LINE/address", "/nothing/LINE/take-back"})
    void what_one_may_not_change_is_not_there(String form) {
        var path = page + form.replace("LINE", UUID.randomUUID().toString());
        for (var who : List.of(testshire.somebody(Role.SENCO, otter.value()),
                testshire.somebody(Role.PARENT, mother.id().value()), testshire.somebody(Role.FINANCE, null),
                testshire.somebody(Role.PSYCHOLOGIST, UUID.randomUUID()))) {
            assertThat(Browsing.as(house, who).open(path).status()).as(who.roleWords()).isEqualTo(404);
            assertThat(Browsing.as(house, who).send(path, typed()).status()).as(who.roleWords()).isEqualTo(404);
        }
    }

    @Test
    void the_page_of_the_register_says_a_line_s_number_only_once() {
        assertThat(desk.open(page).body().split("Heron Lane School</a>", -1)).hasSize(2);
    }

    /** What the form takes, made from the entry as it stands. */
    private Map<String, String> right(String form) {
        return switch (form) {
            case "/names/new" -> typed("given", "Mara", "kind", "before", "until", LocalDate.of(2015, 6, 1));
            case "/settings/new" -> typed("school", "Otter Bank College", "from", day, "other", "LEAVES");
            case "/care" -> typed("authority", "356", "on", day.minusDays(3));
            case "/death" -> typed("on", day, "sure", "yes");
            case "/address" -> typed("lines", "1 New Road", "from", day, "restricted", "no");
            case "/sen" -> typed("provision", "SUPPORT", "primary", "SLCN", "from", day);
            case "/numbers/new" -> typed("kind", "ULN", "value", "1234567890");
            case "/consents/new" ->
                typed("purpose", "Advice", "with", "The NHS", "given", "yes", "by", "Ngozi", "basis",
                        "CONSENT", "from", day);
            case "/capacity/new" -> typed("decision", "any", "lacks", "no", "by", "Dr Ash", "from", day);
            default -> throw new IllegalArgumentException(form);
        };
    }

    /** Fields as a form sends them, dates in their three boxes, with the version of the entry. */
    private Map<String, String> typed(Object... fields) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] instanceof LocalDate date) {
                typed.put(fields[i] + ".day", String.valueOf(date.getDayOfMonth()));
                typed.put(fields[i] + ".month", String.valueOf(date.getMonthValue()));
                typed.put(fields[i] + ".year", String.valueOf(date.getYear()));
            } else {
                typed.put(fields[i].toString(), fields[i + 1].toString());
            }
        }
        var version = Viewing.as(caseworker, () -> people.find(caseworker, amara.id()).orElseThrow().version());
        typed.put("version", String.valueOf(version));
        return typed;
    }

    /** The first link on the page of the register that looks so. */
    private String link(String path) {
        var found = Pattern.compile("href=\"(" + page + path + ")\"").matcher(desk.open(page).body());
        assertThat(found.find()).as("a link like %s", path).isTrue();
        return found.group(1);
    }

    private List<Enrolment> rolls() {
        return Viewing.as(caseworker, () -> people.enrolments(caseworker, amara.id()));
    }

    private List<CareSpell> care() {
        return Viewing.as(caseworker, () -> people.care(caseworker, amara.id()));
    }

    private List<String> told() {
        return Viewing.as(caseworker, () -> history.timeline(caseworker, amara.id(), null, 20))
                .stream()
                .map(Line::what)
                .toList();
    }

    private SettingId school(String name) {
        return Viewing.as(testshire.system(), () -> settings.add(testshire.system(),
                new NewSetting(name, Kind.MAINSTREAM, Phase.SECONDARY, 11, 18, continuum.settings.Address.NOT_KNOWN)));
    }
}
