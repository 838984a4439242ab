-- Files that somebody brought to look at before they come in. Kept until they do, or for a day.
create table settings.brought (
    authority_id uuid not null references area.authority (id),
    id           uuid not null,
    file_name    text not null,
    what         text not null check (what in ('register', 'look-up')),
    everywhere   boolean not null,
    content      bytea not null,
    account_id   uuid,
    brought_at   timestamptz not null,
    primary key (authority_id, id)
);
call access.guard_area_table('settings.brought');
