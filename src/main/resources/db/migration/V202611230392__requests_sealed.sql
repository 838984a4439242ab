-- A request about a child whose record is sealed is as hidden as the record, also from who wrote it.
create policy sealed on requests.draft as restrictive for select using (
    child_id is null or child_id <> all ((select access.sealed_from_me())::uuid[]));
