package continuum.signin;

import jakarta.servlet.Filter;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are in the database, so that any node can answer anybody; they cost a page one statement. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = 3600, cleanupCron = "0 */15 * * * *")
class SessionConfiguration {

    /** A session is written whole. It is nobody's record, so that its transactions need not say who is looking. */
    @Bean
    @Primary
    QuietSessions<?> quietSessions(JdbcIndexedSessionRepository sessions, DataSource dataSource) {
        return new QuietSessions<>(sessions, new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    }

    @Bean
    FilterRegistrationBean<Filter> sessionOnce() {
        var once = new FilterRegistrationBean<>(QuietSessions.oncePerRequest());
        once.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return once;
    }

    /** Reading a session is one statement, which needs no transaction round it. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
