package continuum.area;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the records are kept. With {@code url} the system uses a server's PostgreSQL; without it, it runs its own in the
 * {@code data} folder.
 *
 * @param data folder of the system's own PostgreSQL
 * @param url JDBC address of a server's database, or nothing
 * @param owner role that owns the tables and changes the schema, and does nothing else
 * @param app role that the pages and commands use; it owns nothing and row-level security binds it
 */
@ConfigurationProperties("continuum.database")
public record DatabaseSettings(@DefaultValue("data") Path data, @Nullable String url,
        @DefaultValue("continuum_owner") String owner, @DefaultValue("") String ownerPassword,
        @DefaultValue("continuum_app") String app, @DefaultValue("") String appPassword,
        @DefaultValue("20") int connections) {

    boolean ownServer() {
        return url == null || url.isBlank();
    }
}
