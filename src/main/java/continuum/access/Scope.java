package continuum.access;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The first wall, in SQL: the condition that a row about a child must meet for this viewer. A store writes the condition
 * into its query and binds the scope:
 *
 * <pre>{@code
 * viewer.scope().bind(db.sql("select … from … c where c.child_id = :child and " + Scope.sees("c.authority_id", "c.child_id"))
 *     .param("child", child.value())).query(Child.class).optional()
 * }</pre>
 */
public final class Scope {

    private final Viewer viewer;

    Scope(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * The condition on a row whose authority and child stand in these columns. Names are the query's own, never input. For
     * whoever does not see a whole area it is one list of children, so that their rows are found by index.
     */
    public static String sees(String authorityColumn, String childColumn) {
        return """
            (%1$s = :scopeHome
             and (cast(:scopeArea as uuid) is not null and %1$s = :scopeArea
              or %2$s = any (array(select child_id from access.relation_now
                                    where authority_id = :scopeHome and party_id = :scopeParty union all
                                   select child_id from access.open_now
                                    where account_id = :scopeAccount and authority_id = :scopeHome
                                      and child_id <> all ((select access.turned_from_me())::uuid[]))))
             and (:scopeSystem or %2$s not in (select s.child_id from access.sealed_now s
                   where s.authority_id is distinct from :scopeSeals and s.child_id not in (
                         select child_id from access.open_now where account_id = :scopeAccount))))
            """.formatted(authorityColumn, childColumn);
    }

    /** What {@link #sees} needs: bind it to the statement. */
    public StatementSpec bind(StatementSpec statement) {
        var home = viewer.authority().value();
        var area = viewer.isSystem() || viewer.role().reach() == Role.Reach.AREA ? home : null;
        var party = !viewer.isSystem() && viewer.role().reach() == Role.Reach.RELATED ? viewer.party() : null;
        var account = viewer.isSystem() || viewer.role().reach() == Role.Reach.NONE ? null : viewer.account();
        return statement.param("scopeArea", uuid(area))
                .param("scopeParty", uuid(party))
                .param("scopeHome", home)
                .param("scopeSystem", viewer.isSystem())
                .param("scopeSeals", uuid(viewer.may(May.SEAL) ? home : null))
                .param("scopeAccount", uuid(account == null ? null : account.value()));
    }

    private static SqlParameterValue uuid(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, value);
    }
}
