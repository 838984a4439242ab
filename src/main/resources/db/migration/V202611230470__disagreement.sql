-- Disagreement: mediation and appeals about one decision, step by step; the working document of both sides; the bundle; and
-- what was learnt.
create schema disagreement;

create table disagreement.dispute (
    authority_id   uuid not null,
    id             uuid not null,
    child_id       uuid not null,
    kind           text not null check (kind in ('refused-to-assess', 'refused-to-issue', 'contents', 'refused-to-reassess',
                                                 'not-to-amend', 'cease')),
    decision       text not null,
    notice_on      date not null,
    subject        uuid not null,
    version_id     uuid,
    appeal_id      uuid not null,
    mediation_id   uuid not null,
    own_id         uuid not null,
    order_id       uuid not null,
    begun_by       text not null,
    begun_at       timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    unique (authority_id, subject, kind)
);
create index dispute_by_child on disagreement.dispute (child_id);

-- What happened, in order. A step that should not stand is taken back by a later line that names it.
create table disagreement.step (
    seq          bigint generated always as identity,
    authority_id uuid not null,
    dispute_id   uuid not null,
    child_id     uuid not null,
    kind         text not null,
    on_day       date not null,
    answers      jsonb not null,
    events       text[] not null,
    takes_back   bigint,
    why          text,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, dispute_id, seq),
    foreign key (authority_id, dispute_id) references disagreement.dispute (authority_id, id)
);
create index step_by_child on disagreement.step (child_id);
create unique index step_taken_back_once on disagreement.step (takes_back) where takes_back is not null;

-- What each side would have a line of the plan say. The newest word of each side counts.
create table disagreement.wording (
    seq          bigint generated always as identity,
    authority_id uuid not null,
    dispute_id   uuid not null,
    child_id     uuid not null,
    line_id      uuid not null,
    section      text not null check (section in ('A','B','C','D','E','F','G','H1','H2','I')),
    side         text not null check (side in ('family', 'authority')),
    words        text not null,
    reason       text not null,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, dispute_id, seq)
);
create index wording_by_dispute on disagreement.wording (dispute_id, line_id, side, seq desc);
create index wording_by_child on disagreement.wording (child_id);

-- A version of the working document, as it was sent: everything said up to then.
create table disagreement.working (
    authority_id uuid not null,
    dispute_id   uuid not null,
    child_id     uuid not null,
    number       int not null check (number > 0),
    up_to        bigint not null,
    sent_on      date not null,
    sent_by      text not null,
    primary key (authority_id, dispute_id, number)
);
create index working_by_child on disagreement.working (child_id);

create table disagreement.bundle (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    dispute_id   uuid not null,
    items        text[] not null,
    asked_by     text not null,
    asked_at     timestamptz not null,
    done         int not null default 0,
    pages        int,
    bytes        bigint,
    left_out     text[] not null default '{}',
    trouble      text,
    primary key (authority_id, id),
    unique (id)
);
create index bundle_by_child on disagreement.bundle (child_id);
create table disagreement.bundle_piece (
    authority_id uuid not null,
    bundle_id    uuid not null,
    child_id     uuid not null,
    n            int not null,
    bytes        bytea not null,
    primary key (authority_id, bundle_id, n),
    foreign key (authority_id, bundle_id) references disagreement.bundle (authority_id, id)
);
create index bundle_piece_by_child on disagreement.bundle_piece (child_id);

-- What was learnt when it closed.
create table disagreement.lesson (
    authority_id uuid not null,
    dispute_id   uuid not null,
    child_id     uuid not null,
    closed_on    date not null,
    ended        text not null check (ended in ('agreed', 'conceded', 'consent', 'ordered', 'withdrawn', 'lapsed')),
    theme        text not null,
    issue        text not null,
    section_b    text not null check (section_b in ('family', 'authority', 'part', 'none')),
    section_f    text not null check (section_f in ('family', 'authority', 'part', 'none')),
    section_i    text not null check (section_i in ('family', 'authority', 'part', 'none')),
    differently  text not null,
    by_name      text not null,
    at           timestamptz not null,
    primary key (authority_id, dispute_id),
    foreign key (authority_id, dispute_id) references disagreement.dispute (authority_id, id)
);
create index lesson_by_child on disagreement.lesson (child_id);

revoke update, delete, truncate on disagreement.dispute, disagreement.step, disagreement.wording, disagreement.working,
    disagreement.bundle_piece, disagreement.lesson from ${app};
revoke delete, truncate on disagreement.bundle from ${app};
call access.guard_child_table('disagreement.dispute');
call access.guard_child_table('disagreement.step');
call access.guard_child_table('disagreement.wording');
call access.guard_child_table('disagreement.working');
call access.guard_child_table('disagreement.bundle');
call access.guard_child_table('disagreement.bundle_piece');
call access.guard_child_table('disagreement.lesson');

-- Facts for the rooms above.
create view disagreement.lessons with (security_invoker = true) as
    select l.authority_id, l.child_id, l.dispute_id, d.kind, d.notice_on, l.closed_on, l.ended, l.theme, l.issue, l.section_b,
           l.section_f, l.section_i, l.differently
      from disagreement.lesson l
      join disagreement.dispute d on d.authority_id = l.authority_id and d.id = l.dispute_id;
create view disagreement.appeals with (security_invoker = true) as
    select s.authority_id, s.child_id, s.dispute_id, d.kind, d.notice_on, s.on_day as registered_on,
           s.answers ->> 'number' as number, s.answers ->> 'extended' = 'yes' as extended, l.closed_on, l.ended
      from disagreement.step s
      join disagreement.dispute d on d.authority_id = s.authority_id and d.id = s.dispute_id
      left join disagreement.lesson l on l.authority_id = d.authority_id and l.dispute_id = d.id
     where s.kind = 'appeal-registered' and s.takes_back is null
       and not exists (select from disagreement.step t where t.takes_back = s.seq);
