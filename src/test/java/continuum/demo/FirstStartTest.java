package continuum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import java.util.function.Supplier;
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
        var area = DemonstrationArea.of(AreaSize.SMALL, java.time.LocalDate.parse("2026-11-23"));
        assertThat(count("people.child")).isEqualTo(2_000);
        assertThat(count("settings.setting")).isEqualTo(area.providers().size());
        assertThat(count("people.child_now where sen_provision = 'E'"))
                .isEqualTo(area.roll().stream().filter(Supported::plan).count());
        assertThat(count("duties.process")).isEqualTo(area.journeys().size());
        assertThat(count("demo.person")).isGreaterThan(60);
        assertThat(count("people.identifier where problem is not null and kind <> 'upn'")).isZero();
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
                    .load(AreaSize.SMALL, java.time.LocalDate.parse("2026-11-23"), new Progress())).isFalse();
            assertThat(count("people.child")).isEqualTo(2_000);
        }
    }

    private long count(String from) {
        return as(() -> house.getBean(JdbcClient.class).sql("select count(*) from " + from).query(Long.class).single());
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(system, () -> house.getBean(TransactionTemplate.class).execute(t -> work.get()));
    }
}
