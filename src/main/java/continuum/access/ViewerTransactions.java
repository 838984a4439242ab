package continuum.access;

import continuum.calendar.Today;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Each transaction begins by telling the database who is looking and what day it is, for that transaction alone; a
 * pooled connection carries nobody over to the next.
 */
@Component("transactionManager")
class ViewerTransactions extends JdbcTransactionManager {

    private final transient Today today;

    ViewerTransactions(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var viewer = Viewing.now();
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var sql = connection.prepareStatement("""
            select set_config('continuum.viewer', ?, true), set_config('continuum.authority', ?, true),
                   set_config('continuum.today', ?, true), set_config('continuum.moment', ?, true)
            """)) {
            sql.setString(1, viewer.map(v -> v.isSystem() ? "system" : String.valueOf(v.membership())).orElse(""));
            sql.setString(2, viewer.map(v -> v.authority().toString()).orElse(""));
            sql.setString(3, today.date().toString());
            sql.setString(4, today.now().toString());
            sql.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database was not told who is looking", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
