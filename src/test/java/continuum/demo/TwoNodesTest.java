package continuum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("house")
class TwoNodesTest {

    @Test
    void a_loading_that_was_killed_half_way_and_two_nodes_that_start_at_once_end_in_one_whole_area() throws Exception {
        var database = FreshDatabase.create();
        killHalfWay(database);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> database.startAndLoad("--continuum.demo.area=small"));
            var other = nodes.submit(() -> database.startAndLoad("--continuum.demo.area=small"));
            try (var first = one.get(); var second = other.get()) {
                assertThat(first.getBean(Progress.class).isReady()).isTrue();
                assertThat(second.getBean(Progress.class).isReady()).isTrue();
                assertThat(first.getBean(Authorities.class).list()).hasSize(1);
                assertThat(children(first)).isEqualTo(2_000);
            }
        }
    }

    /** Starts the system in a process of its own and kills it while children are being loaded. */
    private static void killHalfWay(FreshDatabase database) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "continuum.Continuum",
                "--continuum.database.url=" + database.url(), "--server.port=0", "--continuum.as-of=2026-11-23",
                "--continuum.demo.area=small").redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            var line = lines.readLine();
            while (line != null && !line.contains("children and families")) {
                line = lines.readLine();
            }
            process.destroyForcibly().waitFor();
            assertThat(line).as("it was loading when it was killed").isNotNull();
        }
    }

    private static long children(ConfigurableApplicationContext house) {
        var system = Viewer.system(house.getBean(Authorities.class).list().getFirst().id(), "a test");
        return Viewing.as(system, () -> house.getBean(TransactionTemplate.class)
                .execute(t -> house.getBean(JdbcClient.class)
                        .sql("select count(*) from people.child")
                        .query(Long.class)
                        .single()));
    }
}
