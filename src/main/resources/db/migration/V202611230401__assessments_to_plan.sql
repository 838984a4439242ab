-- From the decision to assess on: whether a plan is needed, the draft, the final plan.
alter table assessments.assessment add column issue_matter_id uuid;
alter table assessments.assessment drop constraint assessment_stage_check;
alter table assessments.assessment add constraint assessment_stage_check check (stage in ('requested', 'deciding', 'assessing',
    'deciding-to-issue', 'drafting', 'draft-out', 'refused', 'withdrawn', 'moved-away', 'died', 'plan-issued',
    'refused-to-issue'));
alter table assessments.step drop constraint step_kind_check;
alter table assessments.step add constraint step_kind_check check (kind in ('acknowledged', 'put-to-decision', 'decided',
    'put-to-issue', 'decided-to-issue', 'draft-served', 'withdrew', 'moved', 'died', 'finished', 'told', 'taken-back'));
drop index assessments.assessment_by_owner;
create index assessment_by_owner on assessments.assessment (authority_id, owner_account, received_on)
    where stage in ('requested', 'deciding', 'assessing', 'deciding-to-issue', 'drafting', 'draft-out');
drop index assessments.one_under_way;
create unique index one_under_way on assessments.assessment (child_id)
    where stage in ('requested', 'deciding', 'assessing', 'deciding-to-issue', 'drafting', 'draft-out');

-- One row a case in which it was decided whether a plan is needed.
create view assessments.plan_decisions with (security_invoker = true) as
    select s.authority_id, s.child_id, s.assessment_id, a.received_on, s.happened_on as decided_on,
           s.kind = 'decided-to-issue' as issue, s.matter_id
      from assessments.step s
      join assessments.assessment a on a.id = s.assessment_id
      left join assessments.step back on back.takes_back = s.id
     where back.id is null and (s.kind = 'decided-to-issue' or s.kind = 'finished' and not s.yes);
