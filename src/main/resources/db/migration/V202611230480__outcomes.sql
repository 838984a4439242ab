-- The area's outcomes framework: what it wants for its children and young people, in its own words.
create schema outcomes;

create table outcomes.statement (
    authority_id uuid not null references area.authority (id),
    code         text not null check (code ~ '^[A-Z0-9]{1,4}(-?[A-Z0-9]{1,4})?$'),
    aim          text not null check (aim in ('employment', 'independent-living', 'community', 'health', 'local')),
    words        text not null check (words <> ''),
    revision     bigint not null default 1,
    retired_on   date,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, code)
);
-- What a statement said before: a plan that was tagged with it can still be read as it was meant.
create table outcomes.statement_before (
    authority_id uuid not null references area.authority (id),
    code         text not null,
    revision     bigint not null,
    aim          text not null,
    words        text not null,
    retired_on   date,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, code, revision)
);
create function outcomes.keep_statement_before() returns trigger language plpgsql as $$
begin
    insert into outcomes.statement_before (authority_id, code, revision, aim, words, retired_on, by_name, at)
    values (old.authority_id, old.code, old.revision, old.aim, old.words, old.retired_on, old.by_name, old.at);
    return new;
end $$;
create trigger keep_before before update on outcomes.statement for each row execute function outcomes.keep_statement_before();
revoke delete, truncate on outcomes.statement from ${app};
revoke update, delete, truncate on outcomes.statement_before from ${app};
call access.guard_area_table('outcomes.statement');
call access.guard_area_table('outcomes.statement_before');
