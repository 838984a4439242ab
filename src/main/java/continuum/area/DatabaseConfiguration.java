package continuum.area;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database: the system's own PostgreSQL, or a server's, by one setting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The address, and the server behind it when it is our own; closed after everything that uses it. */
    record Postgres(String url, AutoCloseable server) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            server.close();
        }
    }

    @Bean(destroyMethod = "close")
    Postgres postgres(DatabaseSettings settings) {
        if (!settings.ownServer()) {
            return new Postgres(settings.url(), () -> {});
        }
        var own = OwnPostgres.in(settings.data(), settings.owner(), settings.app(), "continuum_report");
        return new Postgres(own.url(), own);
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(Postgres postgres, DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("continuum");
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(settings.app());
        pool.setPassword(settings.appPassword());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "continuum");
        return new HikariDataSource(pool);
    }

    /** The owner's connection, for schema changes only. */
    @Bean
    @FlywayDataSource
    DataSource owner(Postgres postgres, DatabaseSettings settings) {
        return new DriverManagerDataSource(postgres.url(), settings.owner(), settings.ownerPassword());
    }
}
