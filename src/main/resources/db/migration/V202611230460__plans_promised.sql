-- What each final version of a plan promised, from when to when it held: a later version, the end of the plan or the line's
-- own last day ends it. A fact for the rooms that follow what a plan promises, past versions included.
create view plans.promised with (security_invoker = true) as
    with held as (
        select v.authority_id, v.child_id, v.plan_id, v.id as version_id, v.served_on,
               least(lead(v.served_on) over (partition by v.authority_id, v.child_id, v.plan_id order by v.served_on, v.number), p.ceased_on) as before_on
          from plans.version v
          join plans.plan p on p.authority_id = v.authority_id and p.id = v.plan_id
         where v.kind = 'final' and v.served_on is not null)
    select h.authority_id, h.child_id, h.plan_id, h.version_id, l.id as line_id, l.section, l.position,
           l.body ->> 'words' as words, coalesce(l.body -> 'delivery' ->> 'who', '') as who,
           coalesce((l.body -> 'delivery' ->> 'times')::int, 0) as times, l.body -> 'delivery' ->> 'per' as per,
           coalesce((l.body -> 'delivery' ->> 'minutes')::int, 0) as minutes,
           coalesce((l.body -> 'delivery' ->> 'groupOf')::int, 1) as group_of,
           (l.body -> 'delivery' ->> 'hourly')::numeric as hourly,
           coalesce((l.body -> 'delivery' ->> 'from')::date, min(h.served_on) over (partition by h.authority_id, h.child_id, h.plan_id, l.id)) as began_on,
           greatest(h.served_on, (l.body -> 'delivery' ->> 'from')::date) as from_on,
           least(h.before_on, (l.body -> 'delivery' ->> 'until')::date + 1) as before_on
      from held h
      join plans.line l on l.version_id = h.version_id
     where not l.removed and l.section in ('F', 'G', 'H1', 'H2');
comment on view plans.promised is 'before_on is the first day on which the line no longer holds; null when it goes on';
