package continuum.outcomes;

import continuum.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of an authority. */
@Repository
class StatementStore {

    private static final String STATEMENT = """
        select s.code, s.aim, s.words, s.revision, s.retired_on, s.by_name, s.at
          from outcomes.statement s
         where s.authority_id = :authority\s""";

    private final JdbcClient db;

    StatementStore(JdbcClient db) {
        this.db = db;
    }

    List<Statement> all(Viewer viewer) {
        return db.sql(STATEMENT + " order by s.code")
                .param("authority", viewer.authority().value())
                .query(StatementStore::statement)
                .list();
    }

    Optional<Statement> find(Viewer viewer, String code) {
        return db.sql(STATEMENT + " and s.code = :code")
                .param("authority", viewer.authority().value())
                .param("code", code)
                .query(StatementStore::statement)
                .optional();
    }

    /** @return false when there is one of that code */
    boolean add(Viewer by, String code, Aim aim, String words, Instant now) {
        return db.sql("""
            insert into outcomes.statement (authority_id, code, aim, words, by_name, at)
            values (:authority, :code, :aim, :words, :by, :now)
            on conflict do nothing
            """)
                .param("authority", by.authority().value())
                .param("code", code)
                .param("aim", aim.code())
                .param("words", words)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** @return false when somebody else changed it meanwhile */
    boolean change(Viewer by, String code, long revision, Aim aim, String words, @Nullable LocalDate retiredOn,
            Instant now) {
        return db.sql("""
            update outcomes.statement
               set aim = :aim, words = :words, retired_on = :retired, revision = revision + 1, by_name = :by, at = :now
             where authority_id = :authority and code = :code and revision = :revision
            """)
                .param("authority", by.authority().value())
                .param("code", code)
                .param("revision", revision)
                .param("aim", aim.code())
                .param("words", words)
                .param("retired", retiredOn, java.sql.Types.DATE)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(row.getString("code"), Aim.of(row.getString("aim")), row.getString("words"),
                row.getLong("revision"), row.getObject("retired_on", LocalDate.class), row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
