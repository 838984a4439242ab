-- Messages between a family and those who work on its child's case, calls that families ask for, and how each step felt.
-- What one of the family writes is between them and the authority: not for a school, and not for another parent.
create schema messages;

create table messages.conversation (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    party_id     uuid not null,
    with_name    text not null,
    about        text not null,
    begun_at     timestamptz not null,
    primary key (authority_id, id),
    unique (id)
);
create index conversation_by_child on messages.conversation (child_id, begun_at desc);

create table messages.message (
    authority_id    uuid not null,
    child_id        uuid not null,
    id              uuid not null,
    conversation_id uuid not null,
    party_id        uuid not null,
    seq             int not null,
    from_family     boolean not null,
    by_account      uuid,
    by_name         text not null,
    by_role         text not null,
    words           text not null,
    telephone       text,
    call_when       text,
    sent_at         timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, conversation_id) references messages.conversation (authority_id, id),
    unique (conversation_id, seq),
    check ((telephone is null) = (call_when is null))
);

create table messages.attachment (
    authority_id uuid not null,
    child_id     uuid not null,
    message_id   uuid not null,
    party_id     uuid not null,
    paper_id     uuid not null,
    title        text not null,
    primary key (authority_id, message_id, paper_id),
    foreign key (authority_id, message_id) references messages.message (authority_id, id)
);

-- A conversation is closed when nothing was written after the message that this names.
create table messages.closing (
    authority_id    uuid not null,
    child_id        uuid not null,
    id              uuid not null,
    conversation_id uuid not null,
    party_id        uuid not null,
    after_seq       int not null,
    why             text not null,
    by_name         text not null,
    closed_at       timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, conversation_id) references messages.conversation (authority_id, id)
);
create index closing_by_conversation on messages.closing (conversation_id, after_seq desc);

-- How a step felt to one person. The newest line of a person for a step holds.
create table messages.feedback (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    party_id     uuid not null,
    subject      uuid not null,
    step         text not null,
    face         smallint not null check (face between 1 and 3),
    words        text not null,
    given_on     date not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index feedback_by_child on messages.feedback (child_id, party_id, subject, step, recorded_at desc);
create index feedback_by_day on messages.feedback (authority_id, given_on);

revoke update, delete, truncate on messages.conversation, messages.message, messages.attachment, messages.closing,
    messages.feedback from ${app};

do $$
declare guarded text;
begin
    foreach guarded in array array['conversation', 'message', 'attachment', 'closing', 'feedback'] loop
        call access.guard_child_table(('messages.' || guarded)::regclass);
        execute format('create policy between_two on messages.%I as restrictive for select using (
            authority_id = (select access.my_area()) or party_id = (select access.my_party()))', guarded);
    end loop;
end $$;

-- Each conversation and where it stands.
create view messages.conversation_now with (security_invoker = true) as
    select c.authority_id, c.child_id, c.id as conversation_id, c.party_id, c.with_name, c.about, c.begun_at,
           m.seq as last_seq, m.sent_at as last_at, m.from_family as last_from_family, m.by_name as last_by,
           x.after_seq is not null as closed, x.why as closed_why
      from messages.conversation c
      join lateral (select m.seq, m.sent_at, m.from_family, m.by_name from messages.message m
                     where m.conversation_id = c.id order by m.seq desc limit 1) m on true
      left join lateral (select x.after_seq, x.why from messages.closing x
                          where x.conversation_id = c.id and x.after_seq = m.seq order by x.closed_at limit 1) x on true;

-- Of each person the answer for each step that holds.
create view messages.feedback_now with (security_invoker = true) as
    select distinct on (f.child_id, f.party_id, f.subject, f.step)
           f.authority_id, f.child_id, f.party_id, f.subject, f.step, f.face, f.words, f.given_on
      from messages.feedback f
     order by f.child_id, f.party_id, f.subject, f.step, f.recorded_at desc, f.id desc;
