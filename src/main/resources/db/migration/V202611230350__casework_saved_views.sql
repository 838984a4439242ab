-- Filters of a desk that somebody kept under a name, for the membership under which they kept it.
create schema casework;

create table casework.saved_view (
    id            uuid not null primary key,
    authority_id  uuid not null,
    membership_id uuid not null,
    name          text not null,
    query         text not null,
    saved_at      timestamptz not null
);
create unique index saved_view_name on casework.saved_view (membership_id, lower(name));

-- Nobody but who keeps a view sees it.
alter table casework.saved_view enable row level security;
alter table casework.saved_view force row level security;
create policy own on casework.saved_view using (membership_id = (select access.viewer()))
    with check (membership_id = (select access.viewer()) and authority_id = (select access.my_authority()));
