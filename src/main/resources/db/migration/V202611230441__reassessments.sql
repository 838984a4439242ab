-- Reassessments of those who have a plan.
create schema reassessments;

create table reassessments.reassessment (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    process_id   uuid not null,
    asker        text not null check (asker in ('family', 'setting', 'health', 'authority')),
    asked_on     date not null,
    why          text not null,
    stage        text not null check (stage in ('requested', 'deciding', 'reassessing', 'refused', 'finished', 'withdrawn')),
    stage_on     date not null,
    matter_id    uuid,
    told_on      date,
    ended_why    text,
    version      bigint not null default 1,
    created_at   timestamptz not null,
    primary key (authority_id, id),
    unique (id)
);
create index reassessment_by_child on reassessments.reassessment (child_id);
create unique index one_open on reassessments.reassessment (plan_id) where stage in ('requested', 'deciding', 'reassessing');

create table reassessments.step (
    authority_id    uuid not null,
    id              uuid not null,
    child_id        uuid not null,
    reassessment_id uuid not null,
    kind            text not null,
    happened_on     date not null,
    by_name         text not null,
    recorded_at     timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, reassessment_id) references reassessments.reassessment (authority_id, id)
);
create index step_by_reassessment on reassessments.step (reassessment_id);

call access.guard_child_table('reassessments.reassessment');
call access.guard_child_table('reassessments.step');
revoke update, delete, truncate on reassessments.step from ${app};

-- Facts for the rooms above: requests, and what was decided.
create view reassessments.requests with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as reassessment_id, asker, asked_on, told_on,
           case when told_on is not null then stage <> 'refused' end as reassess,
           case when stage = 'finished' then stage_on end as finished_on
      from reassessments.reassessment;
