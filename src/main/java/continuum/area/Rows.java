package continuum.area;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Rows for one table, written together in the caller's transaction: a few by one batch of inserts, many by COPY into a
 * staging table and one insert from there (row-level security forbids a COPY straight into a guarded table). Every value
 * goes as text and the database reads it as the column's own type; a collection becomes an array.
 */
public final class Rows {

    private static final int FEW = 200;

    private final String table;
    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private boolean keepExisting;

    private Rows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Rows for these columns of a table, such as {@code people.child}. Names are the program's own, never input. */
    public static Rows of(String table, String... columns) {
        return new Rows(table, List.of(columns));
    }

    /** A row that is there already stays as it is. */
    public Rows keepExisting() {
        keepExisting = true;
        return this;
    }

    /** @param values one for each column, in their order */
    public Rows add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    table + " was given " + values.length + " values for " + columns.size() + " columns");
        }
        rows.add(values);
        return this;
    }

    public int size() {
        return rows.size();
    }

    /** Writes the rows and forgets them. */
    public void write(DataSource database) {
        if (rows.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            if (rows.size() < FEW) {
                insert(connection);
            } else {
                copy(connection);
            }
            rows.clear();
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("Writing " + table, null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void insert(Connection connection) throws SQLException {
        var marks = String.join(", ", columns.stream().map(column -> "?").toList());
        try (var sql = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                + ") values (" + marks + ")" + conflict())) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    sql.setObject(i + 1, row[i] == null ? null : text(row[i]), Types.OTHER);
                }
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private void copy(Connection connection) throws SQLException, IOException {
        var staging = "rows_" + table.replace('.', '_') + "_" + Integer.toHexString(columns.hashCode());
        var names = String.join(", ", columns);
        try (var sql = connection.createStatement()) {
            sql.execute("create temp table if not exists " + staging + " on commit drop as select " + names + " from "
                    + table + " with no data");
            connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + staging + " (" + names + ") from stdin", new StringReader(lines()), 1 << 16);
            sql.execute("insert into " + table + " (" + names + ") select " + names + " from " + staging + conflict());
            sql.execute("truncate " + staging);
        }
    }

    private String conflict() {
        return keepExisting ? " on conflict do nothing" : "";
    }

    private String lines() {
        var lines = new StringBuilder(rows.size() * columns.size() * 16);
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    lines.append('\t');
                }
                if (row[i] == null) {
                    lines.append("\\N");
                } else {
                    escaped(text(row[i]), lines);
                }
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void escaped(String value, StringBuilder to) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }

    /** As PostgreSQL reads it. It has no character zero, so that one is left out. */
    private static String text(Object value) {
        if (value instanceof Collection<?> many) {
            var array = new StringBuilder("{");
            for (var one : many) {
                if (array.length() > 1) {
                    array.append(',');
                }
                array.append('"').append(text(one).replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
            }
            return array.append('}').toString();
        }
        var text = value.toString();
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
