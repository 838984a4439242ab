-- Who has to do with whom is itself read and written through the second wall. The owner's functions read these tables to
-- work out the viewer's children, so the policies bind everybody but the owner. A viewer's own party stands first: for most
-- queries that decides, and the list of children is not worked out a second time.
alter table access.relation enable row level security;
create policy seen on access.relation for select using (
    (party_id = (select access.my_party()) or authority_id = (select access.my_area())
     or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy begun on access.relation for insert with check (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[])
     or authority_id = (select access.my_authority()) and access.may_claim(child_id))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy changed on access.relation for update using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
create policy removed on access.relation for delete using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));

alter table access.same_child enable row level security;
create policy seen on access.same_child for select using (
    authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[]));
create policy joined on access.same_child for all using (authority_id = (select access.my_area()))
    with check (authority_id = (select access.my_area()));

alter view access.relation_now set (security_invoker = true);
