-- Somebody who has a tie to a child sees nothing of the child in that one membership, though others of the same panel or
-- team do. Who they are in another membership is untouched.
create table access.turned_away (
    id            uuid primary key,
    authority_id  uuid not null,
    child_id      uuid not null,
    membership_id uuid not null,
    why           text not null,
    by_name       text not null,
    from_at       timestamptz not null,
    ended_by_name text,
    ended_at      timestamptz,
    check ((ended_at is null) = (ended_by_name is null))
);
create unique index turned_away_once on access.turned_away (membership_id, child_id) where ended_at is null;
create index turned_away_by_child on access.turned_away (child_id);
revoke update, delete, truncate on access.turned_away from ${app};
grant update (ended_by_name, ended_at) on access.turned_away to ${app};

-- The owner's functions read it to work out the viewer's children, so the policies bind everybody but the owner.
create function access.turned_from_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct coalesce(other.child_id, t.child_id)), '{}')
      from access.turned_away t
      left join access.same_child one on one.child_id = t.child_id
      left join access.same_child other on other.root_id = one.root_id
     where t.membership_id = access.viewer() and t.ended_at is null
$$;

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
     where child_id <> all ((select access.turned_from_me())::uuid[])
$$;

create or replace view access.relation_now with (security_invoker = true) as
    select authority_id, child_id, party_id, kind from access.relation
     where from_on <= access.today() and coalesce(to_on, access.today()) >= access.today()
       and child_id <> all ((select access.turned_from_me())::uuid[])
    union all
    select other.authority_id, other.child_id, r.party_id, r.kind
      from access.relation r join access.same_child s on s.child_id = r.child_id
      join access.same_child other on other.root_id = s.root_id and other.child_id <> r.child_id
     where r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today()
       and other.child_id <> all ((select access.turned_from_me())::uuid[]);

alter table access.turned_away enable row level security;
create policy seen on access.turned_away for select using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy added on access.turned_away for insert with check (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy ended on access.turned_away for update using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
