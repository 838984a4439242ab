package continuum.cli;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import continuum.Continuum;
import continuum.area.Authorities;
import continuum.area.Authority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import picocli.CommandLine.Option;

/** The whole house without its pages, opened for one command on the configured database. */
final class House implements AutoCloseable {

    /** What every command that opens the house can be told. */
    static final class Where {

        @Option(names = "--data", paramLabel = "DIR", description = "where the records are kept (./data); a server's PostgreSQL is set by CONTINUUM_DATABASE_URL")
        private @Nullable Path data;

        @Option(names = "--authority", paramLabel = "NUMBER", description = "the authority's three digits, when the database holds several")
        private @Nullable String authority;

        /** For one authority: the one said, or the only one. */
        House open() {
            return new House(this, true);
        }

        /** For several: all of them, or the one said. */
        House openForAll() {
            return new House(this, false);
        }

        /** What was said to be the authority's number, if anything was. */
        @Nullable
        String authority() {
            return authority;
        }
    }

    private final ConfigurableApplicationContext rooms;
    private final @Nullable String said;

    private House(Where where, boolean forOne) {
        said = where.authority;
        var settings = new ArrayList<String>();
        settings.add("--db-scheduler.enabled=false");
        settings.add("--logging.level.continuum=warn");
        if (where.data != null) {
            settings.add("--continuum.database.data=" + where.data.toAbsolutePath());
        }
        var application = new SpringApplication(Continuum.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true); // a command wakes only the rooms it asks, and no page
        application.addInitializers(House::leaveJobsToTheNodes);
        rooms = application.run(settings.toArray(String[]::new));
        try {
            if (forOne) {
                authority();
            }
        } catch (RuntimeException e) {
            rooms.close();
            throw e;
        }
    }

    /** A command may put work into the queue; the nodes that serve pages do it. */
    private static void leaveJobsToTheNodes(ConfigurableApplicationContext rooms) {
        ((GenericApplicationContext) rooms).registerBean(SchedulerClient.class,
                () -> SchedulerClient.Builder
                        .create(new TransactionAwareDataSourceProxy(rooms.getBean(DataSource.class)))
                        .tableName("area.job")
                        .build());
    }

    /** A door of one of the rooms. */
    <T> T door(Class<T> door) {
        return rooms.getBean(door);
    }

    /** The authority that the command is for. */
    Authority authority() {
        var meant = authorities();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(
                    said == null
                            ? "The database holds several authorities. Say which with --authority and its three digits."
                            : "The database does not hold one authority with the number " + said + ".");
        }
        return meant.getFirst();
    }

    /** The authorities that were meant: all, or those with the number said. */
    List<Authority> authorities() {
        var all = door(Authorities.class).list();
        if (all.isEmpty()) {
            throw new IllegalStateException("The database holds no authority yet. Start the system once with ./run.");
        }
        return said == null
                ? all
                : all.stream().filter(one -> one.laCode().equals(said) || one.id().toString().equals(said)).toList();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
