package continuum.area;

import continuum.area.BackupManifest.Migration;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of a database, made by its owner: of this version, or of an older one that a backup speaks of. */
final class Schema {

    private static final String FOLDER = "db/migration";

    private final String url;
    private final DatabaseSettings settings;

    Schema(String url, DatabaseSettings settings) {
        this.url = url;
        this.settings = settings;
    }

    /** Every change that was made to this database; none when it holds no tables yet. */
    static List<Migration> of(Connection connection) throws SQLException {
        var made = new ArrayList<Migration>();
        try (var sql = connection.createStatement()) {
            try (var row = sql.executeQuery("select to_regclass('area.flyway_schema_history') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return made;
                }
            }
            try (var row = sql.executeQuery("select script, checksum from area.flyway_schema_history "
                    + "where success and version is not null order by script")) {
                while (row.next()) {
                    made.add(new Migration(row.getString(1), row.getInt(2)));
                }
            }
        }
        return made;
    }

    /** Makes the tables as they were after exactly these changes. */
    void make(Collection<Migration> migrations) {
        var wanted = migrations.stream().map(Migration::script).collect(Collectors.toSet());
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(known());
        if (!unknown.isEmpty()) {
            throw new Backup.Impossible("The backup was written by a newer version of the program, which knows "
                    + unknown.stream().sorted().findFirst().orElseThrow()
                    + ". Restore it with that version or a newer one.");
        }
        migrate(new Only(wanted));
    }

    /** Makes every change of this version that is still missing. */
    void bringUpToDate() {
        migrate(new Only(known()));
    }

    private void migrate(ResourceProvider scripts) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(url, settings.owner(), settings.ownerPassword())
                .resourceProvider(scripts)
                .locations("classpath:" + FOLDER)
                .schemas("area")
                .createSchemas(true)
                .outOfOrder(true)
                .placeholders(Map.of("app", settings.app()));
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new Backup.Impossible("The tables could not be made: " + e.getMessage());
        }
    }

    private static Set<String> known() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                    .getResources("classpath:" + FOLDER + "/*.sql"))
                    .map(resource -> resource.getFilename())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows Flyway these scripts and no others. */
    private record Only(Set<String> scripts) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return scripts.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .filter(script -> script.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(script::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }

    }

    /** The text of one change. */
    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (var text = Schema.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
                return new StringReader(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + "/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
