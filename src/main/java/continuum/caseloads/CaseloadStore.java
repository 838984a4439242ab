package continuum.caseloads;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.duties.Law;
import continuum.duties.ProcessId;
import continuum.duties.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Open cases by who looks after them. */
@Repository
class CaseloadStore {

    /** Each case in which a duty is open, once, with its caseworker and its next date. */
    private static final String CASES = """
        with open as (
            select d.process_id, d.process, d.subject, d.child_id, d.assigned_to, min(d.due_on) as due_on,
                   min(d.due_on) filter (where d.owner = 'authority') as ours_due_on
              from duties.due d
             where d.authority_id = :authority and d.is_open and not d.is_window and\s"""
            + Scope.sees("d.authority_id", "d.child_id") + """

             group by 1, 2, 3, 4, 5),
        cases as (
            select o.*, a.stage, case when a.assessment_id is null then o.assigned_to else a.owner_account end as account
              from open o left join assessments.assessment_now a on a.assessment_id = o.subject)
        """;

    private static final Map<String, String> TITLES = Law.england()
            .rules()
            .stream()
            .collect(Collectors.toMap(rule -> rule.process().id(), rule -> rule.process().title(), (one, same) -> one));

    private static final Map<String, String> ASKS = Law.england()
            .rules()
            .stream()
            .collect(Collectors.toMap(Rule::id, Rule::title, (one, same) -> one));

    private final JdbcClient db;

    CaseloadStore(JdbcClient db) {
        this.db = db;
    }

    record Counted(@Nullable UUID account, String process, @Nullable String stage, long open, long late) {}

    List<Counted> counted(Viewer viewer, LocalDate today) {
        return bound(viewer, CASES + """
            select c.account, c.process, c.stage, count(*) as open, count(*) filter (where c.ours_due_on < :today) as late
              from cases c
             group by 1, 2, 3
            """).param("today", today).query(Counted.class).list();
    }

    List<Held> held(Viewer viewer, AccountId account, Held.Key after, int limit) {
        return bound(viewer, CASES + """
            select c.*, p.name_used, coalesce(a.version, 0) as version
              from cases c
              join people.child p on p.child_id = c.child_id
              left join assessments.assessment a on a.authority_id = :authority and a.id = c.subject
             where c.account = :account and (c.due_on, c.process_id) > (:after, :afterId)
             order by c.due_on, c.process_id
             limit :limit
            """).param("account", account.value())
                .param("after", after.dueOn())
                .param("afterId", after.process())
                .param("limit", limit)
                .query((row, n) -> held(row))
                .list();
    }

    Optional<Held> heldAt(Viewer viewer, UUID process, AccountId account) {
        return bound(viewer, CASES + """
            select c.*, p.name_used, coalesce(a.version, 0) as version
              from cases c
              join people.child p on p.child_id = c.child_id
              left join assessments.assessment a on a.authority_id = :authority and a.id = c.subject
             where c.account = :account and c.process_id = :process
            """).param("account", account.value())
                .param("process", process)
                .query((row, n) -> held(row))
                .optional();
    }

    List<SoonLate> soonLate(Viewer viewer, LocalDate from, LocalDate to, int limit) {
        return bound(viewer, """
            with due as (
                select distinct on (d.subject) d.subject, d.child_id, d.rule, d.due_on
                  from duties.due d
                 where d.authority_id = :authority and d.is_open and not d.is_window
                   and d.rule in ('ehcna-decision-assess', 'ehcna-refuse-plan', 'ehcna-final-plan')
                   and d.due_on between :from and :to and\s""" + Scope.sees("d.authority_id", "d.child_id") + """

                 order by d.subject, d.due_on)
            select due.*, p.name_used, a.stage, a.owner_name, coalesce(m.missing, 0) as missing, m.slowest, m.slowest_due_on,
                   l.held_on as listed_for
              from due
              join assessments.assessment_now a on a.assessment_id = due.subject
              join people.child p on p.child_id = due.child_id
              left join lateral (select count(*) as missing, (array_agg(r.to_name order by r.due_on, r.asked_id))[1] as slowest,
                                        min(r.due_on) as slowest_due_on
                                   from advice.requests r
                                  where r.assessment_id = due.subject and r.given_on is null) m on true
              left join lateral (select t.held_on
                                   from decisions.matter q
                                   join decisions.listing n on n.authority_id = q.authority_id and n.matter_id = q.id
                                   join decisions.meeting t on t.authority_id = n.authority_id and t.id = n.meeting_id
                                  where q.authority_id = :authority and q.subject = due.subject
                                    and n.heard_at is null and n.taken_off_at is null and t.called_off_at is null
                                  order by t.held_on
                                  limit 1) l on true
             order by due.due_on, due.subject
             limit :limit
            """).param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, n) -> new SoonLate(row.getObject("subject", UUID.class), row.getString("name_used"),
                        row.getString("stage"), row.getString("rule"),
                        ASKS.getOrDefault(row.getString("rule"), row.getString("rule")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("owner_name"), row.getLong("missing"), row.getString("slowest"),
                        row.getObject("slowest_due_on", LocalDate.class), row.getObject("listed_for", LocalDate.class)))
                .list();
    }

    Optional<Weights> weights(Viewer viewer) {
        return db.sql("""
            select request, assessing, plan, review, dispute, other, safe_limit
              from caseloads.weights where authority_id = :authority
             order by id desc limit 1
            """)
                .param("authority", viewer.authority().value())
                .query((row, n) -> new Weights(Map.of(CaseKind.REQUEST, row.getInt("request"), CaseKind.ASSESSING,
                        row.getInt("assessing"), CaseKind.PLAN, row.getInt("plan"), CaseKind.REVIEW,
                        row.getInt("review"), CaseKind.DISPUTE, row.getInt("dispute"), CaseKind.OTHER,
                        row.getInt("other")), row.getInt("safe_limit")))
                .optional();
    }

    void keep(Viewer by, Weights weights, Instant at) {
        db.sql("""
            insert into caseloads.weights (authority_id, request, assessing, plan, review, dispute, other, safe_limit, by_name,
                                           kept_at)
            values (:authority, :request, :assessing, :plan, :review, :dispute, :other, :safe, :by, :at)
            """)
                .param("authority", by.authority().value())
                .param("request", weights.of(CaseKind.REQUEST))
                .param("assessing", weights.of(CaseKind.ASSESSING))
                .param("plan", weights.of(CaseKind.PLAN))
                .param("review", weights.of(CaseKind.REVIEW))
                .param("dispute", weights.of(CaseKind.DISPUTE))
                .param("other", weights.of(CaseKind.OTHER))
                .param("safe", weights.safeLimit())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec bound(Viewer viewer, String sql) {
        return viewer.scope().bind(db.sql(sql)).param("authority", viewer.authority().value());
    }

    private static Held held(ResultSet row) throws SQLException {
        var process = row.getString("process");
        return new Held(new ProcessId(row.getObject("process_id", UUID.class)), row.getObject("subject", UUID.class),
                row.getObject("child_id", UUID.class), row.getString("name_used"),
                TITLES.getOrDefault(process, process), CaseKind.of(process, row.getString("stage")),
                row.getLong("version"), row.getObject("due_on", LocalDate.class));
    }
}
