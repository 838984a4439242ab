-- A panel's members see the places on its agenda, also of a question in which they take no part: there stands only that
-- they leave the room for it. Who the child is, and the matter, stay closed to them.
drop policy seen on decisions.listing;
create policy seen on decisions.listing for select using (
    (authority_id = (select access.my_area()) or child_id = any ((select access.my_children())::uuid[])
     or exists (select from decisions.meeting g
                 where g.authority_id = listing.authority_id and g.id = listing.meeting_id
                   and g.panel_id = (select access.my_party())))
    and child_id <> all ((select access.sealed_from_me())::uuid[]));
