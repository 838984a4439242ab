package continuum.delivery;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stretches that were asked about because nobody spoke of them, and the lines that fall short by the rule. */
@Repository
class AskingStore {

    private static final String NOT_SAID = """
        not exists (select from delivery.account a
                     where a.line_id = %1$s.line_id and a.slot_on = %1$s.slot_on and a.version_id = %1$s.version_id)
        """;

    private final JdbcClient db;

    AskingStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Asks about every stretch that ended on or before a day and of which nobody has spoken, from a week before the last time
     * on. Says how many there are.
     */
    int ask(Viewer system, LocalDate endedBy, LocalDate today, LocalDate answerBy) {
        return system.scope()
                .bind(db.sql("""
            insert into delivery.asked (authority_id, version_id, line_id, slot_on, child_id, plan_id, asked_on, answer_by)
            select e.authority_id, e.version_id, e.line_id, e.slot_on, e.child_id, e.plan_id, :today, :answerBy
              from delivery.expected e
             where e.authority_id = :authority and e.to_on <= :endedBy
               and e.to_on > (select coalesce(max(q.asked_on), :today) - (:today - :endedBy) - 7 from delivery.asked q
                               where q.authority_id = :authority)
               and\s""" + NOT_SAID.formatted("e") + " and " + Scope.sees("e.authority_id", "e.child_id") + """

            on conflict do nothing
            """)
                        .param("authority", system.authority().value())
                        .param("endedBy", endedBy)
                        .param("today", today)
                        .param("answerBy", answerBy))
                .update();
    }

    /** What a line was found to lack. */
    record Judged(AskedLine line, LedgerStore.Lately lately) {}

    /** The lines that fall short by a rule and are not known to. */
    List<Judged> judged(Viewer system, ShortfallRule rule, LocalDate today) {
        return system.scope()
                .bind(db.sql("""
            with spoken as (
                select distinct x.child_id from (
                    select a.child_id from delivery.account a where a.authority_id = :authority
                    union all
                    select q.child_id from delivery.asked q where q.authority_id = :authority and q.answer_by < :today) x),
            lately as (
                select o.child_id, o.plan_id, o.line_id, min(o.words) as words, sum(o.sessions) as expected,
                       sum(o.owed_sessions + o.disputed) as lacking,
                       coalesce(sum(o.unsaid) filter (where q.answer_by < :today), 0) as unknown
                  from delivery.owed o
                  left join delivery.asked q on q.line_id = o.line_id and q.slot_on = o.slot_on
                                            and q.version_id = o.version_id
                 where o.authority_id = :authority and o.child_id in (select s.child_id from spoken s) and o.to_on < :today
                   and o.to_on >= (select coalesce(min(w.first_day), :today) from (
                           select first_day from delivery.term_week t
                            where t.authority_id = :authority and t.per = 'WEEK' and t.last_day < :today
                            order by t.monday desc limit :weeks) w)
                   and %s
                 group by o.child_id, o.plan_id, o.line_id)
            select l.* from lately l
             where 100 * (l.lacking + l.unknown) > :tolerated * l.expected
               and not exists (select from delivery.shortfall s
                                where s.plan_id = l.plan_id and s.line_id = l.line_id and s.ended_on is null)
             order by l.child_id, l.line_id
            """.formatted(Scope.sees("o.authority_id", "o.child_id")))
                        .param("authority", system.authority().value())
                        .param("today", today)
                        .param("weeks", rule.weeks())
                        .param("tolerated", rule.tolerated()))
                .query((row, n) -> new Judged(new AskedLine(new AuthorityId(system.authority().value()),
                        new ChildId(row.getObject("child_id", UUID.class)),
                        new PlanId(row.getObject("plan_id", UUID.class)),
                        new LineId(row.getObject("line_id", UUID.class)), row.getString("words")),
                        new LedgerStore.Lately(row.getInt("expected"), row.getInt("lacking"), row.getInt("unknown"))))
                .list();
    }

    /** Whether a stretch of the line was asked about in vain. */
    boolean isUnanswered(Viewer viewer, PlanId plan, LineId line, LocalDate today) {
        return viewer.scope()
                .bind(db.sql("select exists (select from delivery.asked q where q.plan_id = :plan and q.line_id = :line"
                        + " and q.answer_by < :today and " + NOT_SAID.formatted("q") + " and "
                        + Scope.sees("q.authority_id", "q.child_id") + ")")
                        .param("plan", plan.value())
                        .param("line", line.value())
                        .param("today", today))
                .query(Boolean.class)
                .single();
    }

    /**
     * What the viewer's party was asked about and nobody has spoken of yet.
     *
     * @param first the first day of the earliest; nothing when there is none
     */
    record Waiting(int stretches, @Nullable LocalDate first) {}

    Waiting waiting(Viewer viewer) {
        return viewer.scope()
                .bind(db.sql("""
                    select count(*)::int as stretches, min(q.slot_on) as first from delivery.asked q
                     where q.child_id = any (array(select r.child_id from access.relation_now r where r.party_id = :party))
                       and\s""" + NOT_SAID.formatted("q") + " and " + Scope.sees("q.authority_id", "q.child_id"))
                        .param("party", viewer.party()))
                .query(Waiting.class)
                .single();
    }
}
