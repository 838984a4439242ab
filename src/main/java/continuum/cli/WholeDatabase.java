package continuum.cli;

import continuum.area.Backup;
import continuum.area.DatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** The database as a whole, without opening the house, which would bring an older schema up to date. */
final class WholeDatabase {

    @Option(names = "--data", paramLabel = "DIR", description = "where the records are kept (./data); a server's PostgreSQL is set by CONTINUUM_DATABASE_URL")
    private @Nullable Path data;

    Backup backup() {
        keepQuiet();
        var environment = new StandardEnvironment();
        if (data != null) {
            environment.getPropertySources()
                    .addFirst(new MapPropertySource("said", Map.of("continuum.database.data", data.toString())));
        }
        ConfigurationPropertySources.attach(environment);
        return new Backup(Binder.get(environment).bindOrCreate("continuum.database", DatabaseSettings.class));
    }

    /** The house sets the levels of the log when it opens; here it stays shut. */
    private static void keepQuiet() {
        var log = LoggingSystem.get(WholeDatabase.class.getClassLoader());
        log.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        log.setLogLevel("org.flywaydb", LogLevel.ERROR);
        log.setLogLevel("io.zonky", LogLevel.ERROR);
    }
}
