package continuum.demo;

import continuum.Continuum;
import continuum.area.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An empty database of its own on the tests' PostgreSQL, for tests of the first start. */
public record FreshDatabase(String url) {

    public static FreshDatabase create() {
        var name = "demo_" + UUID.randomUUID().toString().substring(0, 8);
        var url = TestPostgres.url();
        var server = url.substring(0, url.lastIndexOf('/') + 1);
        try {
            execute(server + "postgres", "create database " + name + " owner continuum_owner");
            for (var extension : List.of("pg_trgm", "fuzzystrmatch", "unaccent", "btree_gist")) {
                execute(server + name, "create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new FreshDatabase(server + name);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Starts the whole house on it; one after the other, as two starting in one process share its static state. */
    ConfigurableApplicationContext start(String... settings) {
        synchronized (FreshDatabase.class) {
            return started(settings);
        }
    }

    private ConfigurableApplicationContext started(String... settings) {
        return new SpringApplicationBuilder(Continuum.class).run(Stream
                .concat(Stream.of("--continuum.database.url=" + url, "--server.port=0",
                        "--continuum.as-of=2026-11-23"), Stream.of(settings))
                .toArray(String[]::new));
    }

    /** Starts it and waits until the demonstration area is there. */
    ConfigurableApplicationContext startAndLoad(String... settings) throws InterruptedException {
        var house = start(settings);
        var progress = house.getBean(Progress.class);
        while (!progress.isReady() && progress.failure() == null) {
            Thread.onSpinWait();
            Thread.sleep(50);
        }
        return house;
    }
}
