package continuum.history;

import continuum.access.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A look in SQL. A store that opens a child's record selects it beside the record's columns, so that reading and recording
 * who read are one question to the database:
 *
 * <pre>{@code
 * Looking.bind(db.sql("select c.*, " + Looking.at("c.child_id") + " from … c where …"), viewer, "People", null, now)
 * }</pre>
 *
 * <p>What the viewer may not see is not found, and nothing is recorded.
 */
public final class Looking {

    private Looking() {}

    /** The look at the child in this column. The name is the query's own, never input. */
    public static String at(String childColumn) {
        return "history.looked(" + childColumn + """
            , :lookArea, :lookParty, :lookAccount, :lookName, :lookRole, :lookPage, :lookReason, :lookMoment)
            """;
    }

    /** What {@link #at} needs: bind it to the statement. */
    public static StatementSpec bind(StatementSpec statement, Viewer by, String page, @Nullable String reason,
            Instant now) {
        return statement.param("lookArea", by.authority().value())
                .param("lookParty", uuid(by.isSystem() ? null : by.party()))
                .param("lookAccount", uuid(by.account() == null ? null : by.account().value()))
                .param("lookName", by.name())
                .param("lookRole", by.roleWords())
                .param("lookPage", page)
                .param("lookReason", reason, Types.VARCHAR)
                .param("lookMoment", now.atOffset(ZoneOffset.UTC));
    }

    private static SqlParameterValue uuid(@Nullable Object value) {
        return new SqlParameterValue(Types.OTHER, value);
    }
}
