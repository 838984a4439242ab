-- Duties: the dated events of each case, and what the law makes somebody owe because of them.
create schema duties;

-- One case under one process of law. The room whose record it belongs to names that record as its subject.
create table duties.process (
    authority_id    uuid not null,
    id              uuid not null,
    child_id        uuid not null,
    kind            text not null,
    subject         uuid not null,
    assigned_to     uuid,
    born            date,
    plan_first_made date,
    opened_at       timestamptz not null,
    primary key (authority_id, id),
    unique (id)
);
create index process_by_child on duties.process (child_id);
create index process_by_subject on duties.process (subject);

-- What happened. Append-only: an event that should not stand is taken back by a later line that names it.
create table duties.event (
    authority_id uuid not null,
    process_id   uuid not null,
    seq          int not null,
    child_id     uuid not null,
    type         text not null,
    happened_on  date not null,
    ref          text,
    exception    text,
    move_year    int not null default 0,
    move_to      text,
    owed_by      uuid,
    takes_back   int,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    primary key (authority_id, process_id, seq),
    foreign key (authority_id, process_id) references duties.process (authority_id, id),
    check (takes_back < seq)
);
create unique index event_taken_back_once on duties.event (authority_id, process_id, takes_back) where takes_back is not null;
revoke update, delete, truncate on duties.event from ${app};

-- What is owed, worked out from the events each time one is recorded: kept so that lists can be sorted by due date.
create table duties.duty (
    authority_id  uuid not null,
    process_id    uuid not null,
    n             int not null,
    child_id      uuid not null,
    rule          text not null,
    ref           text,
    owner         text not null,
    owed_by       uuid,
    assigned_to   uuid,
    is_window     boolean not null,
    started_by    text not null,
    started_on    date not null,
    due_on        date not null,
    in_time_until date not null,
    met_on        date,
    stopped_on    date,
    stopped_by    text,
    exception     text,
    is_open       boolean not null generated always as (met_on is null and stopped_on is null) stored,
    primary key (authority_id, process_id, n),
    foreign key (authority_id, process_id) references duties.process (authority_id, id)
);
create index duty_by_child on duties.duty (child_id, due_on);
create index duty_by_caseworker on duties.duty (authority_id, assigned_to, due_on, process_id, n) where is_open and not is_window;
create index duty_by_ower on duties.duty (authority_id, owed_by, due_on, process_id, n) where is_open and not is_window;
create index duty_by_day on duties.duty (authority_id, due_on, process_id, n) where is_open and not is_window;

-- An authority's own earlier days inside rules of law.
create table duties.target (
    authority_id uuid not null,
    id           text not null,
    rule         text not null,
    title        text not null,
    within       text not null,
    from_on      date not null,
    to_on        date check (to_on is null or to_on >= from_on),
    kept_by      text not null,
    kept_at      timestamptz not null,
    primary key (authority_id, id)
);

call access.guard_child_table('duties.process');
call access.guard_child_table('duties.event');
call access.guard_child_table('duties.duty');
call access.guard_area_table('duties.target');

-- Facts for the rooms above: what is owed and how it stands today. Each viewer sees only the children they may see.
create view duties.due with (security_invoker = true) as
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
                else 'met-late' end as state
      from duties.duty d
      join duties.process p on p.authority_id = d.authority_id and p.id = d.process_id
     cross join (select access.today() as day) t;
