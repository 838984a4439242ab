-- Papers: files about a child, kept in pieces, and letters as they were written.
create schema papers;

create table papers.paper (
    authority_id  uuid not null,
    child_id      uuid not null,
    id            uuid not null,
    title         text not null,
    file_name     text not null,
    media_type    text not null,
    size          bigint not null check (size > 0),
    sha256        bytea not null,
    virus_checked boolean not null,
    audience      text not null check (audience in ('family', 'professionals', 'staff')),
    kept_by       text not null,
    kept_by_role  text not null,
    kept_account  uuid,
    kept_on       date not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id)
);
create index paper_by_child on papers.paper (authority_id, child_id, kept_on desc);

create table papers.chunk (
    authority_id uuid not null,
    child_id     uuid not null,
    paper_id     uuid not null,
    number       int not null,
    bytes        bytea not null,
    primary key (authority_id, paper_id, number),
    foreign key (authority_id, paper_id) references papers.paper (authority_id, id)
);
alter table papers.chunk alter column bytes set storage external;

-- A paper that should not be here any more. What it was and why it went stays on record.
create table papers.removal (
    authority_id uuid not null,
    child_id     uuid not null,
    paper_id     uuid not null,
    removed_on   date not null,
    why          text not null,
    removed_by   text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, paper_id),
    foreign key (authority_id, paper_id) references papers.paper (authority_id, id)
);

-- Somebody with a tie to the child, in one membership: all of the child's papers are closed to them.
create table papers.closed (
    authority_id  uuid not null,
    child_id      uuid not null,
    membership_id uuid not null,
    why           text not null,
    closed_by     text not null,
    closed_at     timestamptz not null,
    opened_at     timestamptz,
    primary key (authority_id, child_id, membership_id, closed_at)
);
create unique index closed_once on papers.closed (authority_id, child_id, membership_id) where opened_at is null;
create index closed_by_membership on papers.closed (membership_id) where opened_at is null;

-- A letter, frozen as it was written: the words, the recipient and their address of that day.
create table papers.letter (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    kind         text not null,
    title        text not null,
    template     text not null,
    subject      uuid,
    to_kind      text not null check (to_kind in ('adult', 'young-person', 'body')),
    to_id        uuid,
    to_name      text not null,
    to_lines     text not null,
    dated        date not null,
    decided_on   date,
    appeal_by    date,
    mediation_by date,
    html         text not null,
    sha256       bytea not null,
    written_by   text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index letter_by_child on papers.letter (authority_id, child_id, dated desc);
create index letter_by_subject on papers.letter (authority_id, subject);

create table papers.attachment (
    authority_id uuid not null,
    child_id     uuid not null,
    letter_id    uuid not null,
    paper_id     uuid not null,
    primary key (authority_id, letter_id, paper_id),
    foreign key (authority_id, letter_id) references papers.letter (authority_id, id),
    foreign key (authority_id, paper_id) references papers.paper (authority_id, id)
);

create table papers.sending (
    authority_id uuid not null,
    child_id     uuid not null,
    letter_id    uuid not null,
    sent_on      date not null,
    how          text not null check (how in ('post', 'notice', 'collected')),
    sent_by      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, letter_id, recorded_at),
    foreign key (authority_id, letter_id) references papers.letter (authority_id, id)
);

create table papers.letter_pdf (
    authority_id uuid not null,
    child_id     uuid not null,
    letter_id    uuid not null,
    bytes        bytea not null,
    made_at      timestamptz not null,
    primary key (authority_id, letter_id),
    foreign key (authority_id, letter_id) references papers.letter (authority_id, id)
);
alter table papers.letter_pdf alter column bytes set storage external;

-- Who writes, and to whom a family can turn: stands in every letter of the authority. The newest line holds.
create table papers.letterhead (
    authority_id            uuid not null,
    recorded_at             timestamptz not null,
    set_by                  text not null,
    team                    text not null,
    address                 text not null,
    telephone               text not null,
    email                   text not null,
    support                 text not null,
    support_contact         text not null,
    mediation               text not null,
    mediation_contact       text not null,
    disagreement            text not null,
    disagreement_contact    text not null,
    primary key (authority_id, recorded_at)
);

revoke update, delete, truncate on papers.paper, papers.chunk, papers.removal, papers.letter, papers.attachment,
    papers.sending, papers.letter_pdf, papers.letterhead from ${app};

call access.guard_child_table('papers.paper');
call access.guard_child_table('papers.chunk');
call access.guard_child_table('papers.removal');
call access.guard_child_table('papers.closed');
call access.guard_child_table('papers.letter');
call access.guard_child_table('papers.attachment');
call access.guard_child_table('papers.sending');
call access.guard_child_table('papers.letter_pdf');
call access.guard_area_table('papers.letterhead');

create function papers.closed_to_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(c.child_id), '{}') from papers.closed c
     where c.membership_id = access.viewer() and c.opened_at is null
$$;
do $$
declare closed text;
begin
    foreach closed in array array['paper', 'chunk', 'letter', 'letter_pdf', 'attachment'] loop
        execute format('create policy closed on papers.%I as restrictive for select
                        using (child_id <> all ((select papers.closed_to_me())::uuid[]))', closed);
    end loop;
end $$;
