-- The calendar that an authority keeps up to date: the newest list of bank holidays, and its school terms. Both are public.
create schema calendar;

create table calendar.bank_holiday_list (
    kept_at timestamptz primary key default now(),
    list    text not null
);

create table calendar.term (
    authority_id uuid not null references area.authority (id),
    from_on      date not null,
    to_on        date not null,
    primary key (authority_id, from_on),
    check (to_on >= from_on),
    exclude using gist (authority_id with =, daterange(from_on, to_on, '[]') with &&)
);
