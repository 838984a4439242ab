-- Sealed records, and what opens one: a manager by name, or somebody by breaking the glass, which also opens the record of
-- a child one has nothing to do with. Who sealed and who lifted, to whom a record was open from when to when, and what the
-- reviewer found stay written down.

alter table access.role
    add column seals boolean not null default false,           -- seals records, opens them by name, and sees sealed ones
    add column breaks_glass boolean not null default false,    -- opens a record for a while with a reason
    add column reviews text not null default 'nobody' check (reviews in ('everybody', 'own-party', 'nobody'));
update access.role set seals = true, reviews = 'everybody' where code = 'send-manager';
update access.role set reviews = 'own-party' where code = 'service-lead';
update access.role set breaks_glass = true where code in ('caseworker', 'send-manager', 'head-teacher', 'psychologist',
    'health-adviser', 'social-care-adviser', 'inclusion-officer');

-- Nothing could write to these yet.
drop view access.sealed_from_others;
drop table access.sealed_opening;
drop table access.sealed;

create table access.sealed (
    id             uuid primary key,
    authority_id   uuid not null,
    child_id       uuid not null,
    reason         text not null,
    sealed_by      uuid,
    sealed_by_name text not null,
    sealed_at      timestamptz not null,
    lifted_by      uuid,
    lifted_by_name text,
    lifted_at      timestamptz,
    lift_reason    text,
    check ((lifted_at is null) = (lifted_by_name is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index sealed_once on access.sealed (child_id) where lifted_at is null;
create index sealed_by_authority on access.sealed (authority_id, sealed_at desc) where lifted_at is null;

create table access.opening (
    id               uuid primary key,
    authority_id     uuid not null,
    child_id         uuid not null,
    seal_id          uuid references access.sealed (id),        -- none when the glass of a record was broken that is not sealed
    account_id       uuid not null references access.account (id),
    name             text not null,
    acting           text not null,                             -- as what: "SENCO, Heron Lane School"
    party_id         uuid,
    broken_glass     boolean not null,
    reason           text not null,
    from_at          timestamptz not null,
    until_at         timestamptz,
    closed_by_name   text,
    closed_at        timestamptz,
    reviewed_by      uuid,
    reviewed_by_name text,
    reviewed_at      timestamptz,
    upheld           boolean,
    review           text,
    check (case when broken_glass then until_at is not null else seal_id is not null end),
    check ((reviewed_at is null) = (upheld is null) and (reviewed_at is null) = (review is null)),
    check (reviewed_by is distinct from account_id)
);
create index opening_by_account on access.opening (account_id, from_at desc);
create index opening_by_child on access.opening (child_id);
create index opening_to_review on access.opening (authority_id, from_at) where broken_glass and reviewed_at is null;

-- The party and the role of the viewer's live membership.
create function access.my_party() returns uuid language sql stable security definer set search_path = '' as $$
    select (m).party_id from access.my_membership() m
$$;
create function access.my_role() returns access.role language sql stable security definer set search_path = '' as $$
    select r from access.role r where r.code = (select (m).role from access.my_membership() m)
$$;

-- Each sealed child, with the entries of the register that are the same child. Names nobody, so that the first wall may
-- read it for whoever looks.
create view access.sealed_now as
    select s.authority_id, s.child_id from access.sealed s where s.lifted_at is null
    union
    select s.authority_id, other.child_id
      from access.sealed s
      join access.same_child one on one.child_id = s.child_id
      join access.same_child other on other.root_id = one.root_id
     where s.lifted_at is null;

-- Each child that is open now to an account, sealed or not. What was opened by name ends with the seal.
create view access.open_now as
    select o.authority_id, coalesce(other.child_id, o.child_id) as child_id, o.account_id
      from access.opening o
      left join access.same_child one on one.child_id = o.child_id
      left join access.same_child other on other.root_id = one.root_id
     where o.from_at <= access.moment() and coalesce(o.until_at, 'infinity') > access.moment() and o.closed_at is null
       and (o.broken_glass or exists (select from access.sealed s where s.id = o.seal_id and s.lifted_at is null));

-- The children the viewer has to do with today, and those that are open to them. A role that sees no child sees none.
create or replace function access.my_children() returns uuid[] language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select m.account_id, m.authority_id, m.party_id, ro.reach
          from access.membership m
          join access.role ro on ro.code = m.role and ro.reach <> 'none'
         where m.id = access.viewer() and access.my_authority() is not null),
    mine as materialized (
        select r.child_id from me join access.relation r on r.party_id = me.party_id
         where me.reach = 'related'
           and r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today())
    select coalesce(array_agg(child_id), '{}') from (
        select child_id from mine
        union
        select other.child_id from mine join access.same_child s using (child_id)
          join access.same_child other on other.root_id = s.root_id
        union
        select o.child_id from me join access.open_now o using (account_id, authority_id)) as seen
$$;

-- The children whose records are sealed and not open to the viewer. Those who seal see what is sealed in their authority.
create or replace function access.sealed_from_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then '{}'::uuid[] else (
        select coalesce(array_agg(distinct s.child_id), '{}')
          from access.sealed_now s
         where not (coalesce((access.my_role()).seals, false) and s.authority_id = access.my_authority())
           and s.child_id not in (select o.child_id from access.open_now o where o.account_id = access.my_account())) end
$$;

-- The seal that lies on a child, for whoever breaks the glass and may not see the seal itself.
create function access.seal_on(child uuid) returns uuid language sql stable security definer set search_path = '' as $$
    select s.id from access.sealed s
     where s.lifted_at is null
       and s.child_id in (select child union
                          select other.child_id from access.same_child one join access.same_child other using (root_id)
                           where one.child_id = child)
     limit 1
$$;

alter table access.sealed enable row level security;
create policy seen on access.sealed for select using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy sealing on access.sealed for insert with check (
    authority_id = (select access.my_authority()) and ((select access.is_system()) or (select (access.my_role()).seals)));
create policy lifting on access.sealed for update using (
    authority_id = (select access.my_authority()) and ((select access.is_system()) or (select (access.my_role()).seals)));

alter table access.opening enable row level security;
create policy seen on access.opening for select using (
    account_id = (select access.my_account())
    or authority_id = (select access.my_authority())
       and ((select access.is_system()) or (select (access.my_role()).seals)
            or broken_glass and ((select (access.my_role()).reviews) = 'everybody'
                                 or (select (access.my_role()).reviews) = 'own-party' and party_id = (select access.my_party()))));
create policy opening on access.opening for insert with check (
    authority_id = (select access.my_authority()) and reviewed_at is null and closed_at is null
    and ((select access.is_system())
         or not broken_glass and (select (access.my_role()).seals)
         or broken_glass and account_id = (select access.my_account()) and (select (access.my_role()).breaks_glass)
            and until_at <= access.moment() + interval '1 day'));
-- Closing one, or reviewing it; nobody their own.
create policy judging on access.opening for update using (
    authority_id = (select access.my_authority()) and account_id is distinct from (select access.my_account())
    and ((select access.is_system()) or (select (access.my_role()).seals)
         or broken_glass and ((select (access.my_role()).reviews) = 'everybody'
                              or (select (access.my_role()).reviews) = 'own-party' and party_id = (select access.my_party()))));

-- What was written once is not written over.
revoke update, delete, truncate on access.sealed, access.opening from ${app};
grant update (lifted_by, lifted_by_name, lifted_at, lift_reason) on access.sealed to ${app};
grant update (closed_by_name, closed_at, reviewed_by, reviewed_by_name, reviewed_at, upheld, review) on access.opening to ${app};
