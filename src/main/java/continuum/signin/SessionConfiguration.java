package continuum.signin;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are in the database, so that any node can answer anybody; they cost a page one statement. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = 3600, cleanupCron = "0 */15 * * * *")
class SessionConfiguration {

    @Bean
    @Primary
    QuietSessions<?> quietSessions(JdbcIndexedSessionRepository sessions) {
        return new QuietSessions<>(sessions);
    }

    /** Sessions are nobody's record: their transactions need not say who is looking. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
