package continuum;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that reach the database, so that a test can say how many a page may cost. Import it beside
 * {@link InTheHouse}; everything else stays real.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

    /** The statements of whatever is done, in order. Nothing else may run meanwhile. */
    public static List<String> during(Runnable work) {
        SEEN.clear();
        work.run();
        return List.copyOf(SEEN);
    }

    @Bean
    static BeanPostProcessor counter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && "dataSource".equals(name) ? counted(source) : bean;
            }
        };
    }

    private static DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return watch(Connection.class, super.getConnection(), "");
            }
        };
    }

    private static <T> T watch(Class<T> type, T real, String sql) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        SEEN.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        return switch (result) {
                            case PreparedStatement prepared when type == Connection.class ->
                                watch(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                            case Statement statement when type == Connection.class ->
                                watch(Statement.class, statement, "");
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
