package continuum.settings;

import continuum.area.AuthorityId;
import continuum.area.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a file on their way into one table: staged beside it, compared with it, and merged by difference. A row that
 * says what the table says already is not touched. Works in the caller's transaction and leaves nothing behind.
 */
final class StagedMerge {

    private static final int BATCH = 5_000;

    private final JdbcClient db;
    private final DataSource database;
    private final AuthorityId authority;
    private final String table;
    private final String staged;
    private final List<String> keys;
    private final List<String> facts;
    private final List<String> onlyNew;
    private final Rows rows;
    private long number;

    /**
     * @param keys columns that say which row it is, beside the authority
     * @param facts columns that are compared and changed
     * @param onlyNew columns that are written when a row is new and never again
     */
    StagedMerge(JdbcClient db, DataSource database, AuthorityId authority, String table, List<String> keys,
            List<String> facts, List<String> onlyNew) {
        this.db = db;
        this.database = database;
        this.authority = authority;
        this.table = table;
        this.staged = "staged_" + table.substring(table.indexOf('.') + 1);
        this.keys = keys;
        this.facts = facts;
        this.onlyNew = onlyNew;
        var columns = new ArrayList<>(keys);
        columns.addAll(facts);
        columns.addAll(onlyNew);
        db.sql("create temp table %s on commit drop as select %s, 0::bigint as row_number from %s with no data"
                .formatted(staged, String.join(", ", columns), table)).update();
        columns.add("row_number");
        rows = Rows.of(staged, columns.toArray(String[]::new));
    }

    /** Stages one row: keys, then facts, then what is only for new ones. */
    void add(List<?> values) {
        var all = new ArrayList<Object>(values);
        all.add(number++);
        rows.add(all.toArray());
        if (rows.size() == BATCH) {
            rows.write(database);
        }
    }

    /** No more rows. Of several with one key the last one holds. */
    void complete() {
        rows.write(database);
        db.sql("""
            delete from %1$s t using (select %2$s, max(row_number) as last from %1$s group by %2$s having count(*) > 1) g
             where %3$s and t.row_number < g.last
            """.formatted(staged, list("", keys), equal("t", "g"))).update();
        db.sql("analyze " + staged).update();
    }

    long count() {
        return one("select count(*) from " + staged);
    }

    long added() {
        return one("select count(*) from %s t where %s".formatted(staged, isNew()));
    }

    long changed() {
        return facts.isEmpty() ? 0 : one("select count(*) from " + pairs() + " where " + changes());
    }

    /** What changes, a line a fact: {@code name} is an expression on the stored row {@code s}. */
    List<Difference> differences(String name, List<String> words, int limit) {
        if (facts.isEmpty()) {
            return List.of();
        }
        return db.sql("select s.%s as key, %s as name, v.fact, v.was, v.becomes from %s order by 1, 3 limit %d"
                .formatted(keys.getFirst(), name, lines(words), limit))
                .param("authority", authority.value())
                .query(Difference.class)
                .list();
    }

    /** Does something with each change before it is made: {@code insert} reads the stored row {@code s} and the line {@code v}. */
    JdbcClient.StatementSpec beforeChange(String insert, List<String> words) {
        return db.sql(insert + " from " + lines(words)).param("authority", authority.value());
    }

    /** Writes what is new and what changed; {@code bump} is one more assignment for a changed row, or empty. */
    void apply(String bump) {
        if (!facts.isEmpty()) {
            db.sql("update %s s set %s%s from %s t where s.authority_id = :authority and %s and %s".formatted(table,
                    facts.stream().map(fact -> fact + " = t." + fact).collect(Collectors.joining(", ")),
                    bump.isEmpty() ? "" : ", " + bump, staged, equal("s", "t"), differs()))
                    .param("authority", authority.value())
                    .update();
        }
        var columns = new ArrayList<>(keys);
        columns.addAll(facts);
        columns.addAll(onlyNew);
        db.sql("insert into %s (authority_id, %s) select :authority, %s from %s t where %s".formatted(table,
                list("", columns), list("t.", columns), staged, isNew()))
                .param("authority", authority.value())
                .update();
    }

    private long one(String sql) {
        var statement = db.sql(sql);
        return (sql.contains(":authority") ? statement.param("authority", authority.value()) : statement)
                .query(Long.class)
                .single();
    }

    private String isNew() {
        return "not exists (select from %s s where s.authority_id = :authority and %s)".formatted(table,
                equal("s", "t"));
    }

    private String pairs() {
        return "%s s join %s t on %s".formatted(table, staged, equal("s", "t"));
    }

    private String changes() {
        return "s.authority_id = :authority and " + differs();
    }

    private String differs() {
        return "(%s) is distinct from (%s)".formatted(list("s.", facts), list("t.", facts));
    }

    /** Each changed row with its changed facts, in words. */
    private String lines(List<String> words) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < facts.size(); i++) {
            lines.add("('%s', s.%2$s::text, t.%2$s::text)".formatted(words.get(i).replace("'", "''"), facts.get(i)));
        }
        return "%s cross join lateral (values %s) as v (fact, was, becomes) where %s and v.was is distinct from v.becomes"
                .formatted(pairs(), String.join(", ", lines), changes());
    }

    private String equal(String one, String other) {
        return keys.stream()
                .map(key -> one + "." + key + " = " + other + "." + key)
                .collect(Collectors.joining(" and "));
    }

    private static String list(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
