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
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what is sent to the database and answered by it, so that a test can say how many a page may cost. Every
 * {@link InTheHouse} has it; everything else stays real.
 *
 * <p>Every statement counts, whoever sends it: those of the session, of saying who is looking, of the audit. So do a commit
 * and a rollback of a transaction that is under way, for each is a question and an answer of its own. A beginning does not:
 * the driver sends it together with the transaction's first statement. Work in the background is left out by its thread.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private record Seen(String thread, String sql) {}

    private static final List<Seen> SEEN = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean counting;

    /** The statements of whatever is done in this thread, in order. */
    public static List<String> during(Runnable work) {
        var here = Thread.currentThread().getName();
        return during(work, here::equals);
    }

    /** The statements with which the server answered requests meanwhile, in order. */
    public static List<String> ofRequests(Runnable work) {
        return during(work, thread -> thread.startsWith("tomcat-handler-"));
    }

    private static List<String> during(Runnable work, Predicate<String> whose) {
        SEEN.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        synchronized (SEEN) {
            return SEEN.stream().filter(each -> whose.test(each.thread())).map(Seen::sql).toList();
        }
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

    private static void seen(String sql) {
        if (counting) {
            SEEN.add(new Seen(Thread.currentThread().getName(), sql));
        }
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
                        seen(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
                    } else if (ENDS.contains(method.getName()) && real instanceof Connection connection
                            && !connection.getAutoCommit()) {
                        seen(method.getName());
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
