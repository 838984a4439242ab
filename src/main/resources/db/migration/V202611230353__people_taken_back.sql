-- Lines of the register that were recorded by mistake: they leave their table and stay here as they stood.
create table people.taken_back (
    authority_id  uuid not null,
    child_id      uuid not null references people.child (child_id),
    id            uuid not null primary key,           -- the line's own
    fact          text not null,
    line          jsonb not null,
    why           text not null,
    taken_back_by text not null,
    taken_back_at timestamptz not null
);
create index taken_back_by_child on people.taken_back (child_id);
call access.guard_child_table('people.taken_back');
create policy address_restriction on people.taken_back as restrictive for select using (
    coalesce(line ->> 'restricted', 'false') = 'false' or authority_id = (select access.my_area()));
revoke update, delete, truncate on people.taken_back from ${app};

-- Whoever may see an adult's address may take it back.
create policy removed on people.adult_address for delete using (
    authority_id = (select access.my_area())
    or (not restricted and exists (select from people.responsible r where r.person_id = adult_address.person_id)));
