-- EHC plans: their versions, and the lines of each version. What was served is never changed again.
create schema plans;

create table plans.plan (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid,
    made_on       date,
    current_id    uuid,
    ceased_on     date,
    ceased_why    text,
    created_at    timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    check (ceased_on is null or made_on is not null)
);
create index plan_by_child on plans.plan (child_id);
-- One live plan a child.
create unique index one_live_plan on plans.plan (child_id) where ceased_on is null;

create table plans.version (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    number       int not null check (number > 0),
    kind         text not null check (kind in ('draft', 'amendment', 'final')),
    begun_on     date not null,
    begun_by     text not null,
    served_on    date,
    served_by    text,
    reasons      text,
    frozen       text,
    checksum     text,
    revision     bigint not null default 1,
    primary key (authority_id, id),
    unique (id),
    unique (plan_id, number),
    foreign key (authority_id, plan_id) references plans.plan (authority_id, id),
    check ((served_on is null) = (frozen is null) and (frozen is null) = (checksum is null))
);
-- One version of a plan is being written at a time.
create unique index one_being_written on plans.version (plan_id) where served_on is null;

create table plans.line (
    authority_id uuid not null,
    version_id   uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    section      text not null check (section in ('A','B','C','D','E','F','G','H1','H2','I','J','K')),
    position     int not null,
    body         jsonb not null,
    removed      boolean not null default false,
    revision     bigint not null default 1,
    by_account   uuid,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, version_id, id),
    foreign key (authority_id, version_id) references plans.version (authority_id, id)
);
create index line_by_version on plans.line (version_id);

-- What a line said before it was changed: nothing that was typed is lost.
create table plans.line_before (
    authority_id uuid not null,
    version_id   uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    revision     bigint not null,
    body         jsonb not null,
    removed      boolean not null,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, version_id, id, revision)
);

create function plans.keep_line_before() returns trigger language plpgsql as $$
begin
    insert into plans.line_before (authority_id, version_id, id, child_id, revision, body, removed, by_name, at)
    values (old.authority_id, old.version_id, old.id, old.child_id, old.revision, old.body, old.removed, old.by_name, old.at);
    return new;
end $$;
create trigger keep_before before update on plans.line for each row
    when (old.body is distinct from new.body or old.removed is distinct from new.removed)
    execute function plans.keep_line_before();

-- A version that was served stays as it was served, whoever tries.
create function plans.refuse_change_of_served() returns trigger language plpgsql as $$
declare served date;
begin
    if tg_table_name = 'version' then
        served := old.served_on;
    else
        select v.served_on into served from plans.version v
         where v.id = case when tg_op = 'DELETE' then old.version_id else new.version_id end;
    end if;
    if served is not null then
        raise exception 'This version of the plan was served on % and can''t be changed', served;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger served_stays before update or delete on plans.version for each row execute function plans.refuse_change_of_served();
create trigger served_stays before insert or update or delete on plans.line for each row execute function plans.refuse_change_of_served();
revoke update, delete, truncate on plans.line_before from ${app};
revoke delete, truncate on plans.plan, plans.version, plans.line from ${app};

call access.guard_child_table('plans.plan');
call access.guard_child_table('plans.version');
call access.guard_child_table('plans.line');
call access.guard_child_table('plans.line_before');

-- Facts for the rooms above. Each shows a viewer only the children they may see.
create view plans.in_force with (security_invoker = true) as
    select authority_id, child_id, id as plan_id, assessment_id, made_on, current_id
      from plans.plan where made_on is not null and ceased_on is null;
create view plans.finals with (security_invoker = true) as
    select p.authority_id, p.child_id, p.id as plan_id, p.assessment_id, v.id as version_id, v.number, v.served_on
      from plans.plan p join plans.version v on v.plan_id = p.id
     where v.kind = 'final' and v.served_on is not null;
-- The provision of every plan in force: what is owed to whom, how much a school year.
create view plans.provision_owed with (security_invoker = true) as
    select l.authority_id, l.child_id, p.id as plan_id, l.version_id, l.id as line_id, l.section, l.position,
           l.body ->> 'words' as words, l.body -> 'delivery' ->> 'who' as who,
           (l.body -> 'delivery' ->> 'times')::int as times, l.body -> 'delivery' ->> 'per' as per,
           (l.body -> 'delivery' ->> 'minutes')::int as minutes, (l.body -> 'delivery' ->> 'groupOf')::int as group_of,
           (l.body -> 'delivery' ->> 'hourly')::numeric as hourly,
           coalesce((l.body -> 'delivery' ->> 'from')::date, p.made_on) as from_on,
           (l.body -> 'delivery' ->> 'until')::date as until_on
      from plans.plan p join plans.line l on l.version_id = p.current_id
     where p.made_on is not null and p.ceased_on is null and not l.removed and l.section in ('F', 'G', 'H1', 'H2');
