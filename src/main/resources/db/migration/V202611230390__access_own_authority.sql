-- Somebody acts in one authority: being given a role for a school, team or person of another authority opens nothing there.

create or replace function access.my_children() returns uuid[] language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select m.account_id, m.authority_id, m.party_id, ro.reach
          from access.membership m
          join access.role ro on ro.code = m.role and ro.reach <> 'none'
         where m.id = access.viewer() and access.my_authority() is not null),
    mine as materialized (
        select r.child_id from me join access.relation r on r.party_id = me.party_id and r.authority_id = me.authority_id
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

create or replace function access.may_claim(child uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select coalesce((access.my_role()).reach = 'related', false)
       and (not exists (select from access.relation r where r.child_id = child and r.kind not in ('self', 'parent'))
            or exists (select from access.relation r where r.child_id = child and r.party_id = access.my_party()
                          and r.authority_id = access.my_authority()))
$$;

alter policy seen on access.relation using (
    (party_id = (select access.my_party()) and authority_id = (select access.my_authority())
     or authority_id = (select access.my_area())
     or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));

drop index access.relation_by_party;
create index relation_by_party on access.relation (party_id, authority_id) include (child_id, from_on, to_on);

-- And whatever a relation says, no row about a child of another authority is seen or written.
create or replace procedure access.guard_child_table(guarded regclass, child_column name default 'child_id')
    language plpgsql as $$
declare
    sees constant text := format('(authority_id = (select access.my_area()) or %1$I = any ((select access.my_children())::uuid[]))
        and %1$I <> all ((select access.sealed_from_me())::uuid[])', child_column);
    writes constant text := format('(authority_id = (select access.my_area()) or %1$I = any ((select access.my_children())::uuid[])
            or authority_id = (select access.my_authority()) and access.may_claim(%1$I))
        and %1$I <> all ((select access.sealed_from_me())::uuid[])', child_column);
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy seen on %s for select using (%s)', guarded, sees);
    execute format('create policy added on %s for insert with check (%s)', guarded, writes);
    execute format('create policy changed on %s for update using (%s) with check (%s)', guarded, sees, writes);
    execute format('create policy removed on %s for delete using (%s)', guarded, sees);
    execute format('create policy own_authority on %s as restrictive using (authority_id = (select access.my_authority()))', guarded);
end $$;

do $$
declare guarded regclass;
begin
    for guarded in
        select seen.polrelid::regclass
          from pg_policy seen
          join pg_policy removed on removed.polrelid = seen.polrelid and removed.polname = 'removed'
         where seen.polname = 'seen' and pg_get_expr(seen.polqual, seen.polrelid) like '%my_children%sealed_from_me%'
           and exists (select from pg_attribute a where a.attrelid = seen.polrelid and a.attname = 'child_id')
    loop
        execute format('create policy own_authority on %s as restrictive using (authority_id = (select access.my_authority()))', guarded);
    end loop;
end $$;

-- Which entries are one child is part of what a seal hides.
alter policy seen on access.same_child using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
alter policy joined on access.same_child using (
    authority_id = (select access.my_area()) and child_id <> all ((select access.sealed_from_me())::uuid[]));
