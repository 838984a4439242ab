package continuum.area;

import continuum.demo.FreshDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real PostgreSQL for the tests, one for the whole run, stopped after the last application context has closed. Quick
 * rather than durable: its records live as long as the run.
 */
public class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static OwnPostgres server;

    /** Starts the server at the first call; afterwards the same one. */
    public static synchronized String url() {
        if (server == null) {
            try {
                var embedded = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("max_connections", "600")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("jit", "off")
                        .start();
                server = new OwnPostgres(embedded, embedded.getPort(), null);
                server.prepare("continuum_owner", "continuum_app", "continuum_report");
                SpringApplication.getShutdownHandlers().add(() -> {
                    try {
                        embedded.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("The tests' PostgreSQL can't be started", e);
            }
        }
        return server.url();
    }

    /** As somebody does who has the database's own key: no policy and no grant binds them. */
    public static void asOwner(String sql) {
        try (var connection = DriverManager.getConnection(url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Says where the database is before anything of the house is made: a filter may ask for it before any bean does. Two
     * houses on one database are two nodes that share their jobs, so a test that is set up differently asks for a database
     * of its own with {@code continuum.tests.own-database=true}.
     */
    @Override
    public void initialize(ConfigurableApplicationContext house) {
        var own = house.getEnvironment().getProperty("continuum.tests.own-database", Boolean.class, false);
        TestPropertyValues.of("continuum.database.url=" + (own ? FreshDatabase.create().url() : url())).applyTo(house);
    }
}
