package continuum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("house")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStartTest {

    private final FreshDatabase database = FreshDatabase.create();
    private ConfigurableApplicationContext house;
    private Viewer system;

    @BeforeAll
    void start() throws Exception {
        house = database.startAndLoad("--continuum.demo.area=small");
        var area = house.getBean(Authorities.class).list().getFirst();
        system = Viewer.system(area.id(), "a test");
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void the_area_is_an_invented_one() {
        assertThat(house.getBean(Progress.class).failure()).isNull();
        assertThat(house.getBean(Authorities.class).list()).singleElement()
                .matches(area -> area.demonstration() && area.laCode().equals("999"));
    }

    @Test
    void everything_went_through_the_doors_into_the_registers() {
        var area = DemonstrationArea.of(AreaSize.SMALL, LocalDate.parse("2026-11-23"));
        assertThat(count("people.child")).isEqualTo(2_000);
        assertThat(count("settings.setting")).isEqualTo(area.providers().size());
        assertThat(count("people.child_now where sen_provision = 'E'"))
                .isEqualTo(area.roll().stream().filter(Supported::plan).count());
        assertThat(count(
                "duties.process where kind in ('ehc-needs-assessment', 'annual-review', 'phase-transfer', 'la-transfer')"))
                .isEqualTo(area.journeys()
                        .stream()
                        .filter(one -> !List.of(Journey.MEDIATION, Journey.APPEAL).contains(one.process()))
                        .count());
        assertThat(count("demo.person")).isGreaterThan(60);
        assertThat(count("people.identifier where problem is not null and kind <> 'upn'")).isZero();
    }

    @Test
    void every_page_around_plans_has_something_to_show() {
        assertThat(count("delivery.account")).isGreaterThan(1_000);
        assertThat(count("delivery.account where missed > 0")).isPositive();
        assertThat(count("delivery.shortfall")).isPositive();
        assertThat(count("delivery.asked")).isPositive();
        assertThat(count("consulting.consultation where closed_on is null and replied_on is null")).isPositive();
        assertThat(count("consulting.consultation where reply is not null")).isPositive();
        assertThat(count("budgets.arrangement")).isPositive();
        assertThat(count("profiles.profile")).isGreaterThan(10);
        assertThat(count("disagreement.dispute")).isPositive();
        assertThat(count("disagreement.lesson")).isPositive();
    }

    @Test
    void whatever_is_owed_in_a_case_leads_to_a_record_that_is_there() {
        assertThat(count(
                "duties.process p where p.kind in ('mediation', 'tribunal-appeal', 'disagreement', 'tribunal-order')"
                        + " and not exists (select from disagreement.dispute d where d.id = p.subject)"))
                .isZero();
        assertThat(count("duties.process p where p.kind = 'provision'"
                + " and not exists (select from delivery.shortfall s where s.id = p.subject)")).isZero();
        assertThat(count("duties.process p where p.kind = 'setting-consultation'"
                + " and not exists (select from consulting.consultation c where c.id = p.subject)")).isZero();
    }

    @Test
    void duties_are_worked_out_by_the_same_rules_as_any_others() {
        assertThat(count("duties.duty where rule = 'ehcna-final-plan' and due_on <> started_on + 140")).isZero();
        assertThat(count("duties.due where state = 'overdue'")).isPositive();
        assertThat(count("duties.due where state = 'running'")).isPositive();
    }

    @Test
    void a_second_start_loads_nothing() throws Exception {
        try (var again = database.startAndLoad("--continuum.demo.area=standard")) {
            assertThat(again.getBean(AreaLoader.class)
                    .load(AreaSize.SMALL, LocalDate.parse("2026-11-23"), new Progress())).isFalse();
            assertThat(count("people.child")).isEqualTo(2_000);
        }
    }

    @Test
    void a_visitor_signs_in_as_anybody_with_one_click() throws Exception {
        var browser = new Browser(house);
        var page = browser.get("/demonstration");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("A tour in eight people").contains("Educational psychologist");
        var person = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(person.find()).isTrue();
        var first = browser.follow(
                browser.post("/demonstration", Browser.token(page) + "&person=" + person.group(1)));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("My work");
    }

    @Test
    void people_are_found_by_role_and_by_words() throws Exception {
        var browser = new Browser(house);
        assertThat(browser.get("/demonstration?role=senco").body()).contains("SENCO").contains("Primary School");
        assertThat(browser.get("/demonstration?q=" + "zz%3Cscript%3E").body()).contains("Nobody has a name")
                .doesNotContain("<script>zz");
        assertThat(browser.get("/demonstration?role=nonsense&after=-5").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_signed_in_without_the_page_s_own_form_or_as_somebody_unknown() throws Exception {
        var browser = new Browser(house);
        assertThat(browser.post("/demonstration", "person=" + UUID.randomUUID()).statusCode()).isIn(403, 404);
        var token = Browser.token(browser.get("/demonstration"));
        assertThat(browser.post("/demonstration", token + "&person=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(browser.post("/demonstration", token + "&person=nobody").statusCode()).isEqualTo(400);
    }

    private long count(String from) {
        return as(() -> house.getBean(JdbcClient.class).sql("select count(*) from " + from).query(Long.class).single());
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(system, () -> house.getBean(TransactionTemplate.class).execute(t -> work.get()));
    }
}
