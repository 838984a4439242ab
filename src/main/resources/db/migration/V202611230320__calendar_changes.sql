-- An authority's own word on a day, laid over the national list: a day that is a bank holiday here, or is none (no title).
create table calendar.own_day (
    authority_id uuid not null references area.authority (id),
    on_day       date not null,
    title        text,
    primary key (authority_id, on_day)
);

-- Every change to a calendar, by whom and why: dates of duties rest on it. Without an authority it is the national list.
create table calendar.change (
    id           bigint generated always as identity primary key,
    authority_id uuid references area.authority (id),
    kind         text not null check (kind in ('term', 'bank-holiday')),
    was_from     date,
    was_to       date,
    was_title    text,
    from_on      date,
    to_on        date,
    title        text,
    reason       text not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    check (was_from is not null or from_on is not null),
    check ((was_from is null) = (was_to is null) and (from_on is null) = (to_on is null))
);
create index change_by_authority on calendar.change (authority_id, id desc);
revoke update, delete, truncate on calendar.change from ${app};
