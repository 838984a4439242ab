package continuum.area;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Continuum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the system said it saved is there after the program and its database are killed without warning. */
@Tag("house")
class NothingLostTest {

    @TempDir
    Path data;

    @Test
    void a_saved_record_survives_the_death_of_the_program_and_of_its_database() throws Exception {
        var random = new Random(20261123);
        var saved = new ArrayList<UUID>();
        for (int round = 0; round < 2; round++) {
            saved.addAll(writeUntilKilled(50 + random.nextInt(200), round == 1));
        }
        try (var house = open(data)) {
            var found = house.getBean(Authorities.class)
                    .list()
                    .stream()
                    .map(authority -> authority.id().value())
                    .toList();
            assertThat(found).containsAll(saved);
        }
    }

    /** Starts a writer in a process of its own and kills it, and in the end its database too, once it wrote so much. */
    private List<UUID> writeUntilKilled(int writes, boolean databaseToo) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(),
                data.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var saved = new ArrayList<UUID>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = lines.readLine(); line != null && saved.size() < writes; line = lines.readLine()) {
                if (line.startsWith("saved ")) {
                    saved.add(UUID.fromString(line.substring(6)));
                }
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(saved).as("what the writer saved before it was killed").hasSize(writes);
        if (databaseToo) {
            var postmaster = Long
                    .parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst().strip());
            var server = ProcessHandle.of(postmaster).orElseThrow();
            var children = server.children().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            for (var child : children) {
                child.onExit().join();
            }
            server.onExit().join();
        }
        return saved;
    }

    private static ConfigurableApplicationContext open(Path data) {
        return new SpringApplicationBuilder(Continuum.class).web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--continuum.database.data=" + data, "--logging.level.root=error",
                        "--logging.level.continuum=error");
    }

    /** Saves authorities as fast as it can and says so after each, until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            var authorities = open(Path.of(arguments[0])).getBean(Authorities.class);
            while (true) {
                var id = AuthorityId.create();
                authorities.add(new Authority(id, "Testshire", "999", true));
                System.out.println("saved " + id);
            }
        }
    }
}
