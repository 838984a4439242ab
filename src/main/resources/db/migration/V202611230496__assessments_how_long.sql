-- How long the steps of a case took, from the request: what an honest date for the next family is worked out from.
create view assessments.how_long with (security_invoker = true) as
    select a.authority_id, a.child_id, a.id as assessment_id, 'decide' as step, a.received_on as from_on, a.told_on as to_on
      from assessments.assessment a
     where a.told_on is not null
    union all
    select s.authority_id, s.child_id, s.assessment_id, case when s.kind = 'draft-served' then 'draft' else 'plan' end,
           a.received_on, s.happened_on
      from assessments.step s
      join assessments.assessment a on a.id = s.assessment_id
      left join assessments.step back on back.takes_back = s.id
     where back.id is null and (s.kind = 'draft-served' or s.kind = 'finished' and s.yes);
