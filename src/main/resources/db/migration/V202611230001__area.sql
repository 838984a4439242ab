-- The ground. The owner migrates and does nothing else; the application role owns nothing and row-level security binds it.
do $$ begin
    if '${app}' = current_user then
        raise exception 'The schema must be owned by another role than %, which the pages use', current_user;
    end if;
end $$;

alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage, select on sequences to ${app};
grant usage on schema area to ${app};

create table area.authority (
    id            uuid primary key,
    name          text not null,
    la_code       text not null check (la_code ~ '^[0-9]{3}$'),
    demonstration boolean not null,
    created_at    timestamptz not null default now()
);

-- A demonstration area holds invented people only: it can't be made into a real one, nor a real one into it.
create function area.demonstration_is_for_ever() returns trigger language plpgsql as $$
begin
    if new.demonstration is distinct from old.demonstration then
        raise exception 'An area can''t be switched between demonstration and real';
    end if;
    return new;
end $$;
create trigger demonstration_is_for_ever before update on area.authority
    for each row execute function area.demonstration_is_for_ever();

-- Settings that hold for the whole database, such as the day a demonstration stands on.
create table area.setting (
    name  text primary key,
    value text not null
);

-- Work in the background (db-scheduler's table).
create table area.job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_by_time on area.job (execution_time);
create index job_by_heartbeat on area.job (last_heartbeat);
create index job_by_priority on area.job (priority desc, execution_time asc);
