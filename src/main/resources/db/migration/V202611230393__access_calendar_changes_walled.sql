-- Who changed a calendar and why is for that authority to read; a change of the national list is everybody's.
alter table calendar.change enable row level security;
alter table calendar.change force row level security;
create policy own_area_or_national on calendar.change
    using (authority_id is null or authority_id = (select access.my_authority()))
    with check (authority_id is null or authority_id = (select access.my_authority()));
