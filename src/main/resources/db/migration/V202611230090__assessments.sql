-- EHC needs assessments: requests, the steps of each case, what was gathered.
create schema assessments;

-- One assessment of one child. What happened stands in assessments.step; the columns from stage on say where those steps
-- lead, so that lists can be sorted, and are written only together with a step.
create table assessments.assessment (
    authority_id    uuid not null,
    id              uuid not null,
    child_id        uuid not null,
    process_id      uuid not null,
    received_on     date not null,
    owner_account   uuid,
    owner_name      text,
    stage           text not null default 'requested' check (stage in ('requested', 'deciding', 'assessing', 'refused',
                        'withdrawn', 'moved-away', 'died', 'plan-issued', 'refused-to-issue')),
    stage_on        date not null,
    acknowledged_on date,
    matter_id       uuid,
    decided_on      date,
    told_on         date,
    assess          boolean,
    ended_who       text,
    ended_words     text,
    version         bigint not null default 1,
    created_at      timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    check ((decided_on is null) = (assess is null) and (decided_on is null) = (told_on is null)),
    check (told_on >= decided_on)
);
create index assessment_by_child on assessments.assessment (child_id, received_on desc);
create index assessment_by_owner on assessments.assessment (authority_id, owner_account, received_on)
    where stage in ('requested', 'deciding', 'assessing');
create index assessment_by_receipt on assessments.assessment (authority_id, received_on);
-- A second request about a child whose assessment is under way joins it.
create unique index one_under_way on assessments.assessment (child_id)
    where stage in ('requested', 'deciding', 'assessing');

create table assessments.request (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    reference     text not null,
    requester     text not null check (requester in ('parent', 'young-person', 'setting', 'health', 'social-care', 'other')),
    asked_by      text not null,
    asked_as      text not null default '',
    setting_id    uuid,
    received_on   date not null,
    channel       text not null check (channel in ('online', 'letter', 'email', 'phone', 'in-person')),
    worries       text not null default '',
    helps         text not null default '',
    hopes         text not null default '',
    others        text not null default '',
    email         text not null default '',
    phone         text not null default '',
    address       text not null default '',
    needs         text not null default '',
    typed_in_by   uuid,
    typed_in_name text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index request_by_assessment on assessments.request (assessment_id);
create unique index request_by_reference on assessments.request (authority_id, reference);

-- What happened, append-only. A step that should not stand is taken back by a later one that names it.
create table assessments.step (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    kind          text not null check (kind in ('acknowledged', 'put-to-decision', 'decided', 'withdrew', 'moved',
                      'died', 'finished', 'taken-back')),
    happened_on   date not null,
    told_on       date,
    yes           boolean,
    matter_id     uuid,
    who           text,
    words         text,
    takes_back    uuid,
    by_account    uuid,
    by_name       text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id),
    foreign key (authority_id, takes_back) references assessments.step (authority_id, id),
    check ((kind = 'taken-back') = (takes_back is not null))
);
create index step_by_assessment on assessments.step (assessment_id, id);
create unique index step_taken_back_once on assessments.step (takes_back) where takes_back is not null;
revoke update, delete, truncate on assessments.step from ${app};

-- What the authority was told or found, by the side it comes from.
create table assessments.gathered (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    side          text not null check (side in ('family', 'school', 'professionals')),
    source        text not null,
    about         text not null check (about in ('nature', 'development', 'progress', 'action', 'beyond', 'other')),
    says          text not null,
    dated         date,
    paper_id      uuid,
    added_by      uuid,
    added_name    text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index gathered_by_assessment on assessments.gathered (assessment_id, id);

-- A reason in law for lateness. It excuses and never moves a date.
create table assessments.exception (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    ground        text not null,
    happened_on   date not null,
    why           text not null,
    approved_by   uuid,
    approved_name text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index exception_by_assessment on assessments.exception (assessment_id, id);

create table assessments.note (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    words         text not null,
    by_account    uuid,
    by_name       text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index note_by_assessment on assessments.note (assessment_id, id desc);

call access.guard_child_table('assessments.assessment');
call access.guard_child_table('assessments.request');
call access.guard_child_table('assessments.step');
call access.guard_child_table('assessments.gathered');
call access.guard_child_table('assessments.exception');
call access.guard_child_table('assessments.note');

-- Facts for the rooms above. Each shows a viewer only the children they may see.
create view assessments.assessment_now with (security_invoker = true) as
    select authority_id, child_id, id as assessment_id, stage, stage_on, received_on, acknowledged_on, decided_on, told_on,
           assess, owner_account, owner_name
      from assessments.assessment;

-- One row a case: the day its clock started, and who was first.
create view assessments.requests_received with (security_invoker = true) as
    select distinct on (r.assessment_id) r.authority_id, r.child_id, r.assessment_id, r.received_on, r.requester, r.channel,
           case r.requester when 'parent' then '1' when 'young-person' then '1' when 'setting' then '2' when 'health' then '3'
                            when 'social-care' then '4' else '5' end as request_source
      from assessments.request r
     order by r.assessment_id, r.received_on, r.recorded_at, r.id;

create view assessments.decisions with (security_invoker = true) as
    select authority_id, child_id, id as assessment_id, received_on, decided_on, told_on, assess, matter_id
      from assessments.assessment
     where decided_on is not null;
