package continuum.walls;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands in the database about some authorities, table by table, so that a test can say that nothing has changed. It
 * looks as the database's own administrator, past all walls.
 */
final class Footprint implements AutoCloseable {

    private final Connection database;
    private final String sql;
    private Map<String, String> seen;
    private String written;

    Footprint(String url, List<UUID> authorities) {
        try {
            database = DriverManager.getConnection(url, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var ids = authorities.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        var tables = query("""
            select format('%I.%I', c.table_schema, c.table_name), max(c.column_name)
              from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where c.column_name in ('authority_id', 'account_id') and t.table_type = 'BASE TABLE'
               and c.table_schema not in ('pg_catalog', 'information_schema')
             group by c.table_schema, c.table_name order by 1
            """);
        this.sql = tables.entrySet()
                .stream()
                .map(table -> "select '%1$s', md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %1$s t where %2$s"
                        .formatted(table.getKey(), table.getValue().equals("authority_id")
                                ? "authority_id in (" + ids + ")"
                                : "account_id in (select m.account_id from access.membership m where m.authority_id in ("
                                        + ids + "))"))
                .collect(Collectors.joining(" union all "));
        this.written = written();
        this.seen = query(sql);
    }

    /** The tables in which something was added, changed or removed since this was asked before. */
    List<String> changed() {
        var writtenBefore = written;
        written = written();
        if (written.equals(writtenBefore)) {
            return List.of();
        }
        var before = seen;
        seen = query(sql);
        return seen.keySet().stream().filter(table -> !seen.get(table).equals(before.get(table))).toList();
    }

    /** How far the whole server has written. Where nothing at all was written, nothing was changed. */
    private String written() {
        return query("select 'written', pg_current_wal_insert_lsn()::text").get("written");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private Map<String, String> query(String what) {
        var answer = new TreeMap<String, String>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(what)) {
            while (rows.next()) {
                answer.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }
}
