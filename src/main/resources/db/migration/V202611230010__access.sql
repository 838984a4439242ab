-- The walls: who can sign in, for whom they act, which children they have to do with, and the policies that say
-- what a viewer's query may return. Row-level security is the second wall; the first stands in the queries themselves.
create schema access;

-- Sign-in sessions (Spring Session's table).
create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        text
);
create index session_by_expiry on access.session (expiry_time);
create index session_by_name on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     text not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- How far a role sees: the whole area, only those it has to do with, or no child at all.
create table access.role (
    code  text primary key,
    reach text not null check (reach in ('area', 'related', 'none'))
);
insert into access.role (code, reach) values
    ('caseworker', 'area'), ('send-manager', 'area'), ('inclusion-officer', 'area'), ('data-officer', 'area'),
    ('panel-chair', 'related'), ('panel-member', 'related'), ('senco', 'related'), ('head-teacher', 'related'),
    ('psychologist', 'related'), ('health-adviser', 'related'), ('social-care-adviser', 'related'), ('adviser', 'related'),
    ('placement-commissioner', 'related'), ('service-lead', 'related'), ('parent', 'related'), ('young-person', 'related'),
    ('finance', 'none'), ('board-member', 'none'), ('local-offer-editor', 'none'), ('administrator', 'none');

create table access.account (
    id             uuid primary key,
    email          text not null,
    name           text not null,
    person_id      uuid,
    password_hash  text,
    created_at     timestamptz not null default now(),
    closed_at      timestamptz
);
create unique index account_by_email on access.account (lower(email));

-- For whom somebody acts: a role in an authority, for a party (a setting, a team, or themselves as a person), with dates.
create table access.membership (
    id           uuid primary key,
    account_id   uuid not null references access.account (id),
    authority_id uuid not null references area.authority (id),
    role         text not null references access.role (code),
    party_id     uuid,
    party_name   text not null default '',
    from_on      date not null,
    to_on        date,
    check (to_on is null or to_on >= from_on)
);
create index membership_by_account on access.membership (account_id);
create index membership_by_party on access.membership (party_id);

-- What a child has to do with a party, with dates: my school, my team, my own child, an involvement.
create table access.relation (
    authority_id uuid not null,
    child_id     uuid not null,
    party_id     uuid not null,
    kind         text not null check (kind in ('attends', 'parent', 'self', 'team', 'advice', 'panel', 'placement', 'other')),
    from_on      date not null,
    to_on        date,
    primary key (authority_id, party_id, child_id, kind, from_on),
    check (to_on is null or to_on >= from_on)
);
create index relation_by_party on access.relation (party_id) include (child_id, from_on, to_on);
create index relation_by_child on access.relation (child_id);

-- A sealed record is hidden from everybody but those it is open to, named one by one; break-glass opens it for a while.
create table access.sealed (
    authority_id uuid not null,
    child_id     uuid not null primary key,
    reason       text not null,
    sealed_by    uuid not null,
    sealed_at    timestamptz not null default now()
);
create table access.sealed_opening (
    id           uuid primary key,
    authority_id uuid not null,
    child_id     uuid not null references access.sealed (child_id) on delete cascade,
    account_id   uuid not null references access.account (id),
    broken_glass boolean not null,
    reason       text not null,
    from_at      timestamptz not null default now(),
    until_at     timestamptz,
    reviewed_by  uuid,
    reviewed_at  timestamptz,
    review       text
);
create index sealed_opening_by_account on access.sealed_opening (account_id);

-- Who is looking, said by the application at the start of each transaction and gone at its end.
--   continuum.viewer    a membership, or 'system' for work that no person asked for
--   continuum.authority the authority that 'system' works for
--   continuum.today     the day it is (the clock can be moved)
create function access.viewer() returns uuid language sql stable parallel safe as $$
    select nullif(nullif(current_setting('continuum.viewer', true), ''), 'system')::uuid
$$;
create function access.is_system() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('continuum.viewer', true), '') = 'system'
$$;
create function access.today() returns date language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('continuum.today', true), '')::date, (now() at time zone 'Europe/London')::date)
$$;

-- The viewer's live membership; an ended one sees nothing from that day on.
create function access.my_authority() returns uuid language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then nullif(current_setting('continuum.authority', true), '')::uuid
                else (select m.authority_id from access.membership m join access.account a on a.id = m.account_id
                       where m.id = access.viewer() and a.closed_at is null
                         and m.from_on <= access.today() and coalesce(m.to_on, access.today()) >= access.today()) end
$$;
-- The authority all of whose children the viewer may see, or nothing.
create function access.my_area() returns uuid language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then access.my_authority()
                else (select access.my_authority() from access.membership m join access.role r on r.code = m.role
                       where m.id = access.viewer() and r.reach = 'area') end
$$;
-- The children the viewer has to do with today.
create function access.my_children() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(r.child_id), '{}')
      from access.membership m
      join access.role ro on ro.code = m.role and ro.reach = 'related'
      join access.relation r on r.party_id = m.party_id
     where m.id = access.viewer() and access.my_authority() is not null
       and r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today()
$$;
-- The children whose records are sealed and not open to the viewer.
create function access.sealed_from_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then '{}'::uuid[] else (
        select coalesce(array_agg(s.child_id), '{}') from access.sealed s
         where not exists (select from access.sealed_opening o join access.membership m on m.account_id = o.account_id
                            where o.child_id = s.child_id and m.id = access.viewer()
                              and o.from_at <= now() and coalesce(o.until_at, now()) >= now())) end
$$;

-- Guards a table about children: rows are seen by whoever sees the child. The viewer's list is worked out once a query.
create procedure access.guard_child_table(guarded regclass, child_column name default 'child_id') language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format($policy$
        create policy seen on %1$s for select using (
            (authority_id = (select access.my_area()) or %2$I = any ((select access.my_children())::uuid[]))
            and %2$I <> all ((select access.sealed_from_me())::uuid[])) $policy$, guarded, child_column);
    execute format($policy$
        create policy added on %1$s for insert with check (authority_id = (select access.my_authority())) $policy$, guarded);
    execute format($policy$
        create policy changed on %1$s for update using (
            (authority_id = (select access.my_area()) or %2$I = any ((select access.my_children())::uuid[]))
            and %2$I <> all ((select access.sealed_from_me())::uuid[]))
            with check (true) $policy$, guarded, child_column);
    execute format($policy$
        create policy removed on %1$s for delete using (
            (authority_id = (select access.my_area()) or %2$I = any ((select access.my_children())::uuid[]))
            and %2$I <> all ((select access.sealed_from_me())::uuid[])) $policy$, guarded, child_column);
end $$;

-- Guards a table that is not about children: rows of the viewer's authority.
create procedure access.guard_area_table(guarded regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy own_area on %1$s using (authority_id = (select access.my_authority()))
                    with check (authority_id = (select access.my_authority()))', guarded);
end $$;

-- For the first wall: what the queries themselves join to.
create view access.relation_now as
    select authority_id, child_id, party_id, kind from access.relation
     where from_on <= access.today() and coalesce(to_on, access.today()) >= access.today();
create view access.sealed_from_others as
    select s.authority_id, s.child_id, o.account_id
      from access.sealed s
      left join access.sealed_opening o on o.child_id = s.child_id and o.from_at <= now() and coalesce(o.until_at, now()) >= now();
