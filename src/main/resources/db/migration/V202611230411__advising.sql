-- Advising: advice while it is being written, and the links of those who write without an account.
create schema advising;

-- A part of what is being written. Gone once it is given: what was given stands in advice.piece.
create table advising.part (
    authority_id uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    part         text not null check (part in ('strengths', 'needs', 'outcomes', 'provision')),
    words        text not null,
    version      bigint not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    primary key (authority_id, asked_id, part)
);

-- A file on its way, in pieces: what has come so far is kept, so that sending can go on after a broken line.
create table advising.file (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    asked_id     uuid not null,
    name         text not null,
    size         bigint not null check (size > 0),
    received     bigint not null default 0,
    media_type   text,
    added_by     text not null,
    added_at     timestamptz not null,
    primary key (authority_id, id),
    check (received <= size),
    check (media_type is null or received = size)
);
create index file_by_request on advising.file (asked_id, id);
create table advising.chunk (
    authority_id uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    file_id      uuid not null,
    start        bigint not null,
    bytes        bytea not null,
    primary key (authority_id, file_id, start),
    foreign key (authority_id, file_id) references advising.file (authority_id, id) on delete cascade
);
alter table advising.chunk alter column bytes set storage external;

-- Colleagues who may read a draft and say what they think of it.
create table advising.share (
    authority_id uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    account_id   uuid not null,
    account_name text not null,
    shared_by    text not null,
    shared_at    timestamptz not null,
    ended_at     timestamptz,
    primary key (authority_id, asked_id, account_id, shared_at)
);
create unique index share_once on advising.share (asked_id, account_id) where ended_at is null;
create index share_by_account on advising.share (account_id) where ended_at is null;

create table advising.comment (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    asked_id     uuid not null,
    part         text not null,
    words        text not null,
    by_account   uuid,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index comment_by_request on advising.comment (asked_id, id);

-- The private link of somebody without an account: to one request, until a day, only its hash kept.
create table advising.guest_link (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    asked_id     uuid not null,
    link_hash    bytea not null unique,
    guest_name   text not null,
    until        date not null,
    made_by      text not null,
    made_at      timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    primary key (authority_id, id),
    check ((revoked_at is null) = (revoked_by is null))
);
create index guest_link_by_request on advising.guest_link (asked_id, made_at);
create table advising.guest_use (
    id           uuid primary key default gen_random_uuid(),
    authority_id uuid not null,
    child_id     uuid not null,
    link_id      uuid not null,
    used_at      timestamptz not null,
    what         text not null,
    foreign key (authority_id, link_id) references advising.guest_link (authority_id, id)
);
create index guest_use_by_link on advising.guest_use (link_id, used_at desc);

-- How often one address came, by the hour; the address itself is not kept.
create table advising.knock (
    door  text not null,
    hour  timestamptz not null,
    times int not null,
    primary key (door, hour)
);

revoke update, delete, truncate on advising.comment, advising.guest_use from ${app};
revoke delete, truncate on advising.share, advising.guest_link from ${app};

call access.guard_child_table('advising.part');
call access.guard_child_table('advising.file');
call access.guard_child_table('advising.chunk');
call access.guard_child_table('advising.share');
call access.guard_child_table('advising.comment');
call access.guard_child_table('advising.guest_link');
call access.guard_child_table('advising.guest_use');

-- A draft is for whoever writes it and the colleagues it was shared with; the authority reads what was given.
create function advising.drafts_open_to_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(d.id), '{}')
      from (select a.id from advice.asked a where a.owner_account = access.my_account()
             union
            select s.asked_id from advising.share s
             where s.account_id = access.my_account() and s.ended_at is null) d
$$;
do $$
declare kept text;
begin
    foreach kept in array array['part', 'file', 'chunk', 'comment'] loop
        execute format('create policy drafts on advising.%I as restrictive for all
                        using ((select access.is_system()) or asked_id = any ((select advising.drafts_open_to_me())::uuid[]))',
                       kept);
    end loop;
end $$;
