-- What a rule needs to know of the child stands beside the duty, so that a room that joins duties to its own records can
-- say why each date is what it is.
create or replace view duties.due with (security_invoker = true) as
    select d.authority_id, d.child_id, d.process_id, d.n, p.kind as process, p.subject, d.rule, d.ref, d.owner, d.owed_by,
           d.assigned_to, d.is_window, d.started_by, d.started_on, d.due_on, d.in_time_until, d.met_on, d.stopped_on,
           d.stopped_by, d.exception, d.is_open,
           case when d.is_window and d.met_on is not null then 'met'
                when d.is_window and d.stopped_on <= d.due_on then 'stopped'
                when d.is_window and t.day > d.due_on then 'met'
                when d.is_window then 'running'
                when d.met_on is null and d.stopped_on is not null then 'stopped'
                when coalesce(d.met_on, t.day) <= d.due_on then case when d.met_on is null then 'running' else 'met' end
                when d.exception is not null then 'excused'
                when coalesce(d.met_on, t.day) <= d.in_time_until then case when d.met_on is null then 'running' else 'met' end
                when d.met_on is null then 'overdue'
                else 'met-late' end as state,
           p.born, p.plan_first_made
      from duties.duty d
      join duties.process p on p.authority_id = d.authority_id and p.id = d.process_id
     cross join (select access.today() as day) t;
