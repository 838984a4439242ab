-- The end of a plan: proposed, consulted on, decided, told. It stays maintained until nobody can appeal any more.
create schema ceasing;

create table ceasing.cessation (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    reason       text not null,
    why          text not null,
    review_id    uuid,
    stage        text not null check (stage in ('consulting', 'deciding', 'noticed', 'appealed', 'may-end', 'ceased', 'kept')),
    stage_on     date not null,
    proposed_on  date not null,
    family_on    date,
    family_said  text,
    head_on      date,
    head_said    text,
    matter_id    uuid,
    told_on      date,
    appeal_by    date,
    appealed_on  date,
    kept_why     text,
    version      bigint not null default 1,
    created_at   timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    check (appeal_by is null or appeal_by > told_on),
    check (stage <> 'ceased' or stage_on > appeal_by)
);
create index cessation_by_child on ceasing.cessation (child_id);
create unique index one_open on ceasing.cessation (plan_id) where stage not in ('ceased', 'kept');
create index open_by_day on ceasing.cessation (authority_id, stage_on, id) where stage not in ('ceased', 'kept');

create table ceasing.step (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    cessation_id uuid not null,
    kind         text not null check (kind in ('family-consulted', 'head-consulted', 'put', 'noticed', 'kept', 'appealed',
                                               'dismissed', 'ended')),
    happened_on  date not null,
    words        text,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, cessation_id) references ceasing.cessation (authority_id, id)
);
create index step_by_cessation on ceasing.step (cessation_id);

call access.guard_child_table('ceasing.cessation');
call access.guard_child_table('ceasing.step');
revoke update, delete, truncate on ceasing.step from ${app};

-- Facts for the rooms above: notices that a plan will end, and what became of them.
create view ceasing.notices with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as cessation_id, reason, told_on, appeal_by, appealed_on, stage, stage_on
      from ceasing.cessation where told_on is not null;
