-- The one-page profile that a child makes. What it said before is kept: each save is another one.
create schema profiles;

create table profiles.profile (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    number       int not null check (number > 0),
    admire       text not null,
    matters      text not null,
    support      text not null,
    picture_id   uuid,
    voice_id     uuid,
    made_with    text not null,
    by_name      text not null,
    by_role      text not null,
    made_on      date not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    unique (child_id, number),
    check (admire <> '' or matters <> '' or support <> '' or picture_id is not null or voice_id is not null)
);
revoke update, delete, truncate on profiles.profile from ${app};
call access.guard_child_table('profiles.profile');
