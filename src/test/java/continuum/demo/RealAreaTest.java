package continuum.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where real people are, there is no demonstration and none can be switched on. */
@Tag("house")
class RealAreaTest {

    private final FreshDatabase database = FreshDatabase.create();

    @Test
    void a_real_area_has_no_demonstration_and_no_setting_brings_one() throws Exception {
        var real = new Authority(AuthorityId.create(), "Testshire", "998", false);
        try (var house = database.startAndLoad("--continuum.demo.area=none")) {
            assertThat(new Browser(house).get("/demonstration").statusCode()).isEqualTo(404);
            house.getBean(Authorities.class).add(real);
        }
        try (var house = database.startAndLoad("--continuum.demo.area=small")) {
            var browser = new Browser(house);
            assertThat(house.getBean(Progress.class).isReady()).isTrue();
            assertThat(house.getBean(Authorities.class).list()).containsExactly(real);
            assertThat(browser.get("/demonstration").statusCode()).isEqualTo(404);
            var token = Browser.token(browser.get("/sign-in"));
            assertThat(browser.post("/demonstration", token + "&person=" + UUID.randomUUID()).statusCode())
                    .isIn(403, 404);
            var system = Viewer.system(real.id(), "a test");
            assertThatThrownBy(() -> Viewing.as(system,
                    () -> house.getBean(TransactionTemplate.class)
                            .execute(t -> house.getBean(JdbcClient.class)
                                    .sql("insert into demo.area values (:area, 'small', current_date, now())")
                                    .param("area", real.id().value())
                                    .update())))
                    .hasMessageContaining("demonstration");
        }
    }
}
