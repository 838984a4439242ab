-- The second wall also judges what is written: a row about a child is added by whoever sees the child, or by the setting or
-- team that is putting a new child on the register; a sealed record takes nothing from those it is sealed from; and no row
-- moves to where its writer could not have put it.

-- Whether no setting or team has to do with the child, or the viewer's own has, from today or from a later day.
create function access.may_claim(child uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select coalesce((access.my_role()).reach = 'related', false)
       and (not exists (select from access.relation r where r.child_id = child and r.kind not in ('self', 'parent'))
            or exists (select from access.relation r where r.child_id = child and r.party_id = access.my_party()))
$$;

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
end $$;

-- The tables that were guarded before.
do $$
declare
    guarded regclass;
    old name;
begin
    for guarded in
        select p.polrelid::regclass from pg_policy p
         where p.polname = 'added' and pg_get_expr(p.polwithcheck, p.polrelid) like '%my_authority%'
           and exists (select from pg_policy s where s.polrelid = p.polrelid and s.polname = 'seen'
                          and pg_get_expr(s.polqual, s.polrelid) like '%my_children%sealed_from_me%')
           and exists (select from pg_policy r where r.polrelid = p.polrelid and r.polname = 'removed')
           and exists (select from pg_attribute a where a.attrelid = p.polrelid and a.attname = 'child_id')
    loop
        foreach old in array array['seen', 'added', 'changed', 'removed'] loop
            execute format('drop policy %I on %s', old, guarded);
        end loop;
        call access.guard_child_table(guarded);
    end loop;
end $$;
