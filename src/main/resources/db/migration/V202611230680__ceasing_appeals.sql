-- An appeal against the end of a plan is followed by a record of its own, which says how it ends; what was recorded by mistake is
-- taken back; and the time to appeal can become longer.
alter table ceasing.cessation add column dispute_id uuid;

alter table ceasing.step drop constraint step_kind_check;
alter table ceasing.step add constraint step_kind_check check (kind in ('family-consulted', 'head-consulted', 'put', 'noticed',
    'kept', 'longer', 'appealed', 'not-appealed', 'dismissed', 'appeal-goes-on', 'ended'));
