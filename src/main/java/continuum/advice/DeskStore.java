package continuum.advice;

import continuum.access.Scope;
import continuum.access.Viewer;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the desk of those who were asked. */
@Repository
class DeskStore {

    private static final String MINE = """
        (a.party_id = :party and a.taken_back_on is null)
        """;
    private static final String WHICH = """
        (:whose = 'mine' and a.given_on is null and (a.owner_account = :account or a.to_kind in ('adult', 'young-person'))
         or :whose = 'team' and a.given_on is null
         or :whose = 'answered' and a.given_on >= :since)
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    DeskStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Owing> owed(Viewer viewer, Owing.Whose whose, Owing.@Nullable Key after, int limit, LocalDate since) {
        var from = after == null ? new Owing.Key(LocalDate.EPOCH, new UUID(0, 0)) : after;
        return bound(viewer, """
            select to_jsonb(a)::text as asked, c.name_used, c.birth_date,
                   (select count(*) from advice.reminder r where r.asked_id = a.id) as reminders
              from advice.asked a
              join people.child_now c on c.child_id = a.child_id
             where\s""" + MINE + " and " + WHICH + " and (a.due_on, a.id) > (:fromDay, :fromId) and "
                + Scope.sees("a.authority_id", "a.child_id") + " order by a.due_on, a.id limit :limit")
                .param("whose", whose.code())
                .param("since", since)
                .param("fromDay", from.dueOn())
                .param("fromId", from.id())
                .param("limit", limit)
                .query((row, n) -> new Owing(AdviceLines.asked(json.readTree(row.getString("asked"))),
                        row.getString("name_used"),
                        row.getObject("birth_date", LocalDate.class), row.getInt("reminders")))
                .list();
    }

    Owing.Counted counted(Viewer viewer, LocalDate today, LocalDate since) {
        return bound(viewer,
                """
            select count(*) filter (where a.given_on is null
                       and (a.owner_account = :account or a.to_kind in ('adult', 'young-person'))) as mine,
                   count(*) filter (where a.given_on is null) as team,
                   count(*) filter (where a.given_on is null and a.due_on < :today) as late,
                   count(*) filter (where a.given_on >= :since) as answered
              from advice.asked a
             where\s"""
                        + MINE + " and " + Scope.sees("a.authority_id", "a.child_id"))
                .param("today", today)
                .param("since", since)
                .query(Owing.Counted.class)
                .single();
    }

    private StatementSpec bound(Viewer viewer, String sql) {
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("party", viewer.party(), Types.OTHER)
                        .param("account", viewer.account() == null ? null : viewer.account().value(), Types.OTHER));
    }
}
