-- Advice: who was asked for what in an assessment, what they gave, and why somebody was not asked.
create schema advice;

-- One request to one team, setting or person. What was given stands in advice.piece; begun_on, given_on and nil say where
-- that leads, so that lists can be sorted, and are written only together with it.
create table advice.asked (
    authority_id   uuid not null,
    id             uuid not null,
    child_id       uuid not null,
    assessment_id  uuid not null,
    body           text not null check (body in ('family', 'setting', 'health', 'educational-psychologist', 'social-care',
                       'sensory-teacher', 'adulthood', 'other', 'wished')),
    -- what pairs this request with its duty in the clock of the case
    ref            text not null,
    to_kind        text not null check (to_kind in ('team', 'setting', 'adult', 'young-person', 'guest')),
    -- the team, the setting or the person; for somebody without an account the request itself
    party_id       uuid not null,
    to_name        text not null,
    why            text not null default '',
    look_at        text not null default '',
    asked_on       date not null,
    due_on         date not null,
    asked_by       uuid,
    asked_name     text not null,
    recorded_at    timestamptz not null,
    owner_account  uuid,
    owner_name     text,
    begun_on       date,
    given_on       date,
    nil            boolean not null default false,
    taken_back_on  date,
    taken_back_why text,
    primary key (authority_id, id),
    unique (id),
    check ((owner_account is null) = (owner_name is null)),
    check ((taken_back_on is null) = (taken_back_why is null)),
    check (given_on is null or taken_back_on is null),
    check (given_on is not null or not nil),
    check (due_on >= asked_on)
);
create unique index asked_ref on advice.asked (authority_id, assessment_id, ref);
create index asked_by_child on advice.asked (child_id);
create index asked_by_party on advice.asked (party_id, due_on, id);
create index asked_open on advice.asked (authority_id, due_on, id) where given_on is null and taken_back_on is null;

-- The papers that go with a request (SEND Regulations 2014, regulation 6(3)).
create table advice.asked_paper (
    authority_id uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    paper_id     uuid not null,
    primary key (authority_id, asked_id, paper_id),
    foreign key (authority_id, asked_id) references advice.asked (authority_id, id)
);

-- What was given, frozen. What is given later is another piece with its own date. A report that was there already has no
-- request: its provider, the authority and the family agreed that it is enough (regulation 6(4)).
create table advice.piece (
    authority_id       uuid not null,
    id                 uuid not null,
    child_id           uuid not null,
    assessment_id      uuid not null,
    asked_id           uuid,
    body               text not null,
    number             int not null,
    kind               text not null check (kind in ('given', 'nil', 'existing')),
    from_name          text not null,
    title              text not null,
    dated              date not null,
    given_on           date not null,
    paper_id           uuid,
    reason             text,
    provider_agreed_on date,
    family_agreed_on   date,
    by_account         uuid,
    by_name            text not null,
    by_role            text not null,
    recorded_at        timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, asked_id) references advice.asked (authority_id, id),
    check ((kind = 'existing') = (asked_id is null)),
    check (kind = 'given' or reason is not null),
    check ((kind = 'existing') = (provider_agreed_on is not null and family_agreed_on is not null and paper_id is not null))
);
create unique index piece_number on advice.piece (authority_id, asked_id, number) where asked_id is not null;
create index piece_by_assessment on advice.piece (assessment_id, given_on, id);

create table advice.paragraph (
    authority_id uuid not null,
    child_id     uuid not null,
    piece_id     uuid not null,
    number       int not null check (number > 0),
    heading      text not null,
    words        text not null,
    primary key (authority_id, piece_id, number),
    foreign key (authority_id, piece_id) references advice.piece (authority_id, id)
);

-- Whom the family wished to be asked, and why the authority did not.
create table advice.declined (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    who           text not null,
    why           text not null,
    declined_on   date not null,
    by_account    uuid,
    by_name       text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id)
);
create index declined_by_assessment on advice.declined (assessment_id);

-- An examination or test for which the child did not come: it excuses the six weeks of this advice and nothing else.
create table advice.missed (
    authority_id uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    missed_on    date not null,
    what         text not null,
    by_account   uuid,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, asked_id, missed_on),
    foreign key (authority_id, asked_id) references advice.asked (authority_id, id)
);

-- Reminders: of weeks 2, 4 and 5 by themselves, each once; and by hand, which is week 0.
create table advice.reminder (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    asked_id     uuid not null,
    week         int not null check (week in (0, 2, 4, 5)),
    reminded_on  date not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, asked_id) references advice.asked (authority_id, id)
);
create unique index reminder_once on advice.reminder (asked_id, week) where week > 0;
create index reminder_by_request on advice.reminder (asked_id, reminded_on);

-- How many requests a team can take on in a month, from a month on. The newest line of the latest month holds.
create table advice.capacity (
    authority_id uuid not null,
    team_id      uuid not null,
    from_month   date not null check (extract(day from from_month) = 1),
    a_month      int not null check (a_month between 0 and 1000),
    set_by       text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, team_id, from_month, recorded_at)
);

revoke update, delete, truncate on advice.asked_paper, advice.piece, advice.paragraph, advice.declined, advice.missed,
    advice.reminder, advice.capacity from ${app};
revoke delete, truncate on advice.asked from ${app};

call access.guard_child_table('advice.asked');
call access.guard_child_table('advice.asked_paper');
call access.guard_child_table('advice.piece');
call access.guard_child_table('advice.paragraph');
call access.guard_child_table('advice.declined');
call access.guard_child_table('advice.missed');
call access.guard_child_table('advice.reminder');
call access.guard_area_table('advice.capacity');

-- What was given is read by the authority, the family and a panel; everybody else reads what their own side gave.
create function advice.my_pieces_only() returns boolean language sql stable security definer set search_path = '' as $$
    select not access.is_system() and access.my_area() is null
       and coalesce((access.my_membership()).role not in ('parent', 'young-person', 'panel-chair', 'panel-member'), true)
$$;
create function advice.asked_of_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(a.id), '{}') from advice.asked a where a.party_id = (access.my_membership()).party_id
$$;
create policy own on advice.piece as restrictive for select
    using (not (select advice.my_pieces_only()) or asked_id = any ((select advice.asked_of_me())::uuid[]));
create policy own on advice.paragraph as restrictive for select
    using (not (select advice.my_pieces_only()) or exists (select from advice.piece p where p.id = piece_id));

-- Facts for the rooms above: each request with its dates. Each viewer sees only the children they may see.
create view advice.requests with (security_invoker = true) as
    select authority_id, child_id, assessment_id, id as asked_id, body, to_kind, party_id, to_name, owner_account,
           asked_on, due_on, begun_on, given_on, nil
      from advice.asked
     where taken_back_on is null;
