package continuum.casework;

import continuum.access.Scope;
import continuum.access.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class CaseworkStore {

    /** Open cases with the duty that is due next in each; late duties of others come before later ones of our own. */
    private static final String OPEN_CASES = """
        select a.assessment_id, a.child_id, a.stage, a.received_on, a.owner_name,
               d.rule, d.owner, d.ref, d.due_on, coalesce(d.due_on, date '9999-12-31') as by
          from assessments.assessment_now a
          left join lateral (select d.rule, d.owner, d.ref, d.due_on
                               from duties.due d
                              where d.subject = a.assessment_id and d.met_on is null and d.stopped_on is null
                              order by d.due_on, d.rule
                              limit 1) d on true
         where a.stage in ('requested', 'deciding', 'assessing')
           and (:everybody or a.owner_account = :account)
           and\s""" + Scope.sees("a.authority_id", "a.child_id");

    private static final String KINDS = """
        (:due = 'all' or :due = 'late' and o.due_on < :today
         or :due = 'week' and o.due_on between :today and :today + 7
         or :due = 'mine' and o.owner = 'authority' or :due = 'others' and o.owner <> 'authority')
        """;

    private final JdbcClient db;

    CaseworkStore(JdbcClient db) {
        this.db = db;
    }

    Desk.Counted counted(Viewer viewer, boolean everybody, LocalDate today) {
        return bound(viewer, everybody, "with o as (" + OPEN_CASES + """
            )
            select count(*) as open, count(*) filter (where due_on < :today) as late,
                   count(*) filter (where due_on between :today and :today + 7) as week,
                   count(*) filter (where owner = 'authority') as mine, count(*) filter (where owner <> 'authority') as others
              from o
            """)
                .param("today", today)
                .query(Desk.Counted.class)
                .single();
    }

    List<Work> work(Viewer viewer, boolean everybody, Due due, LocalDate today, Work.Key after, int limit) {
        return bound(viewer, everybody, "with o as (" + OPEN_CASES + "), page as (select * from o where " + KINDS + """
               and (o.by, o.assessment_id) > (:by, :after) order by o.by, o.assessment_id limit :limit)
            select p.assessment_id as assessment, p.child_id as child, c.name_used as name, c.birth_date, s.name as setting,
                   p.stage, p.received_on, p.owner_name as caseworker, p.rule, p.owner as owes, p.ref, p.due_on,
                   (select h.happened_on from history.entry h where h.child_id = p.child_id
                     order by h.happened_on desc, h.seq desc limit 1) as last_happened_on
              from page p
              join people.child_now c on c.child_id = p.child_id
              left join settings.setting_now s on s.setting_id = c.setting_id
             order by p.by, p.assessment_id
            """)
                .param("today", today)
                .param("due", due.code())
                .param("by", after.dueOn())
                .param("after", after.assessment())
                .param("limit", limit)
                .query(Work.class)
                .list();
    }

    /** The children of a school that have special educational needs or an open case, by what is due, then by name. */
    List<Pupil> pupils(Viewer viewer, String provision, Pupil.Key after, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select child, name, birth_date, sen_provision, primary_need, assessment, stage, rule, owes, due_on
              from (select c.child_id as child, c.name_used as name, c.birth_date, c.sen_provision, c.primary_need,
                           a.assessment_id as assessment, a.stage, d.rule, d.owner as owes, d.due_on,
                           coalesce(d.due_on, date '9999-12-31') as by
                      from people.child_now c
                      left join assessments.assessment_now a
                             on a.child_id = c.child_id and a.stage in ('requested', 'deciding', 'assessing')
                      left join lateral (select d.rule, d.owner, d.due_on
                                           from duties.due d
                                          where d.subject = a.assessment_id and d.met_on is null and d.stopped_on is null
                                          order by d.owner <> 'setting', d.due_on, d.rule
                                          limit 1) d on true
                     where (c.sen_provision <> 'N' or a.assessment_id is not null)
                       and (:provision = '' or c.sen_provision = :provision or :provision = 'case' and a.assessment_id is not null)
                       and\s""" + Scope.sees("c.authority_id", "c.child_id") + """
                   ) listed
             where (by, name, child) > (:by, :name, :after)
             order by by, name, child
             limit :limit
            """)
                        .param("provision", provision)
                        .param("by", after.dueOn())
                        .param("name", after.name())
                        .param("after", after.child())
                        .param("limit", limit))
                .query(Pupil.class)
                .list();
    }

    List<Pupil> ownChildren(Viewer viewer) {
        return viewer.scope()
                .bind(db.sql("""
            select c.child_id as child, c.name_used as name, c.birth_date, c.sen_provision, c.primary_need,
                   null::uuid as assessment, null as stage, null as rule, null as owes, null::date as due_on
              from people.child_now c
             where\s""" + Scope.sees("c.authority_id", "c.child_id") + """
             order by c.birth_date, c.name_used
            """))
                .query(Pupil.class)
                .list();
    }

    private StatementSpec bound(Viewer viewer, boolean everybody, String sql) {
        return viewer.scope()
                .bind(db.sql(sql)
                        .param("everybody", everybody)
                        .param("account", viewer.account() == null ? null : viewer.account().value()));
    }
}
