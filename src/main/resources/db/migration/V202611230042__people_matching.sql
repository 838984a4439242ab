-- Entries that may be the same child, and what a person decided about them.
create table people.possible_match (
    authority_id uuid not null,
    id           uuid not null primary key,
    child_id     uuid not null references people.child (child_id),
    other_id     uuid not null references people.child (child_id),
    weight       numeric(5, 1) not null,
    reasons      text[] not null,
    found_at     timestamptz not null default now(),
    verdict      text check (verdict in ('same', 'different', 'not-sure')),
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    unique (child_id, other_id),
    check (child_id < other_id),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (reason is null))
);
create index possible_match_open on people.possible_match (authority_id, weight desc, id) where verdict is null or verdict = 'not-sure';
create index possible_match_other on people.possible_match (other_id);
call access.guard_child_table('people.possible_match');
create policy sealed_other on people.possible_match as restrictive for select using (
    other_id <> all ((select access.sealed_from_me())::uuid[]));

-- Two entries were joined because they are one child, or parted because they are not.
create table people.joining (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),   -- the entry that is kept
    id           uuid not null primary key,
    other_id     uuid not null references people.child (child_id),   -- the entry that went into it
    joined_at    timestamptz not null,
    joined_by    text not null,
    reason       text not null,
    parted_at    timestamptz,
    parted_by    text,
    parted_why   text
);
create index joining_by_child on people.joining (child_id);
create unique index joining_once on people.joining (other_id) where parted_at is null;
call access.guard_child_table('people.joining');

-- Where each moved row is at home: the entry it stood under before any joining. Parting brings it back there.
create table people.moved_row (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),
    table_name   text not null,
    key          jsonb not null,
    primary key (table_name, key)
);
create index moved_row_by_child on people.moved_row (child_id, table_name);
call access.guard_area_table('people.moved_row');

-- Names of an entry that went into another, so that the child is found under them.
alter table people.child_name add column joined_from uuid references people.child (child_id);

-- The columns that tell the rows of one child apart.
create function people.key_columns(of_table text) returns table (name name, type text) language sql stable as $$
    select a.attname, format_type(a.atttypid, a.atttypmod)
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = of_table::regclass and i.indisprimary and a.attname not in ('authority_id', 'child_id')
     order by a.attnum
$$;

-- Every guarded table with a child_id, whichever room's: what a joining moves. Walls and histories stay where they are
-- and are read together; what the register notes about the entries themselves stays with them.
create function people.tables_about_children() returns setof text language sql stable as $$
    select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' and not a.attisdropped
     where c.relkind = 'r' and c.relrowsecurity and n.nspname not in ('access', 'history')
       and n.nspname || '.' || c.relname not in ('people.child', 'people.search_word', 'people.possible_match',
                                                  'people.joining', 'people.moved_row')
     order by 1
$$;

-- Moves every row of one entry to another and remembers where each is at home. It runs as the owner because some rooms
-- let nobody change what they keep, and changes nothing but whose the row is; row-level security binds the owner too.
create function people.move_rows(from_child uuid, to_child uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare of_table text; parts text;
begin
    for of_table in select people.tables_about_children() loop
        select string_agg(format('%L, t.%I', k.name, k.name), ', ') into strict parts from people.key_columns(of_table) k;
        execute format($move$
            with moved as (update %1$s t set child_id = $2 where t.child_id = $1
                           returning t.authority_id, jsonb_build_object(%2$s) as key)
            insert into people.moved_row (authority_id, child_id, table_name, key)
            select authority_id, $1, %3$L, key from moved on conflict (table_name, key) do nothing
            $move$, of_table, parts, of_table) using from_child, to_child;
    end loop;
end $$;

-- Brings the rows at home with any of these entries back to the first of them, which stands on its own again.
create function people.bring_rows_home(members uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare of_table text; same_key text;
begin
    for of_table in select distinct table_name from people.moved_row where child_id = any(members) loop
        select string_agg(format('t.%I = (m.key ->> %L)::%s', k.name, k.name, k.type), ' and ') into same_key
          from people.key_columns(of_table) k;
        execute format($home$
            update %1$s t set child_id = $1[1] from people.moved_row m
             where m.table_name = %2$L and m.child_id = any($1) and %3$s
            $home$, of_table, of_table, same_key) using members;
    end loop;
    delete from people.moved_row where child_id = members[1];
end $$;

-- The entry and all that went into it, itself first.
create function people.joined_into(root uuid) returns uuid[] language sql stable as $$
    with recursive under as (
        select root as child_id, 0 as depth
        union all
        select c.child_id, u.depth + 1 from people.child c join under u on c.merged_into = u.child_id)
    select array_agg(child_id order by depth, child_id) from under
$$;
