-- Asking for an assessment: what people write before they send it, found by a link that only they have.
create schema requests;

-- One request being written, or sent and waiting for somebody to say which child it is about.
create table requests.draft (
    authority_id   uuid not null references area.authority (id),
    id             uuid not null,
    link_hash      bytea not null unique,
    started_at     timestamptz not null,
    saved_at       timestamptz not null,
    -- who started it, when that was somebody signed in
    account_id     uuid,
    account_name   text,
    child_id       uuid,
    -- typed in by staff: when and how it reached the authority
    received_on    date,
    channel        text check (channel in ('online', 'letter', 'email', 'phone', 'in-person')),
    requester      text check (requester in ('parent', 'young-person', 'setting', 'health', 'social-care', 'other')),
    asker_name     text not null default '',
    asker_as       text not null default '',
    given_name     text not null default '',
    family_name    text not null default '',
    born_on        date,
    home           text not null default '',
    postcode       text not null default '',
    school         text not null default '',
    setting_id     uuid,
    worries        text not null default '',
    helps          text not null default '',
    hopes          text not null default '',
    others         text not null default '',
    email          text not null default '',
    phone          text not null default '',
    post           text not null default '',
    needs          text[] not null default '{}',
    language       text not null default '',
    needs_note     text not null default '',
    papers         uuid[] not null default '{}',
    documents_done boolean not null default false,
    -- what happened to it
    sent_at        timestamptz,
    reference      text,
    assessment_id  uuid,
    filed_at       timestamptz,
    filed_by       text,
    set_aside_at   timestamptz,
    set_aside_by   text,
    set_aside_why  text,
    primary key (authority_id, id),
    unique (id),
    check ((sent_at is null) = (reference is null)),
    check (filed_at is null or sent_at is not null)
);
create unique index draft_reference on requests.draft (authority_id, reference) where reference is not null;
create index draft_waiting on requests.draft (authority_id, received_on, sent_at)
    where sent_at is not null and filed_at is null and set_aside_at is null;
create index draft_by_account on requests.draft (account_id, saved_at desc) where account_id is not null;
create index draft_unsent on requests.draft (saved_at) where sent_at is null;

-- A document sent with a request, until it is filed with the child's papers.
create table requests.file (
    authority_id uuid not null,
    id           uuid not null,
    draft_id     uuid not null,
    name         text not null,
    media_type   text not null,
    size         bigint not null,
    content      bytea not null,
    added_at     timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, draft_id) references requests.draft (authority_id, id) on delete cascade
);
create index file_by_draft on requests.file (draft_id, id);
alter table requests.file alter column content set storage external;

-- How often one address came, by the hour; the address itself is not kept.
create table requests.knock (
    door  text not null,
    hour  timestamptz not null,
    times int not null,
    primary key (door, hour)
);

-- A draft is for whoever has its link (the system finds it by the link's hash), and for who started it. What was sent is
-- for the authority's own staff.
create function requests.is_mine(draft_account uuid, draft_sent timestamptz, area uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select area = access.my_authority()
       and (access.is_system() or draft_account = access.my_account()
            or (draft_sent is not null and area = access.my_area()))
$$;
alter table requests.draft enable row level security;
alter table requests.draft force row level security;
create policy mine on requests.draft using (requests.is_mine(account_id, sent_at, authority_id))
    with check (authority_id = (select access.my_authority()));
alter table requests.file enable row level security;
alter table requests.file force row level security;
create policy with_draft on requests.file using (exists (select from requests.draft d where d.id = draft_id))
    with check (authority_id = (select access.my_authority()));
