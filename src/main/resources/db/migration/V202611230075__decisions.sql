-- Decisions: matters, the evidence of each side, panels with their members and meetings, advice and decisions.
create schema decisions;

create table decisions.panel (
    authority_id uuid not null,
    id           uuid not null,
    name         text not null,
    purpose      text not null,
    quorum       int  not null check (quorum > 0),
    needed_posts text[] not null default '{}',
    from_on      date not null,
    to_on        date check (to_on is null or to_on >= from_on),
    primary key (authority_id, id)
);
create unique index panel_by_name on decisions.panel (authority_id, lower(name)) where to_on is null;

-- Who sits, in which post, for which term. The membership is the one under which they sign in for this panel.
create table decisions.member (
    authority_id  uuid not null,
    panel_id      uuid not null,
    membership_id uuid not null,
    name          text not null,
    post          text not null,
    chair         boolean not null,
    from_on       date not null,
    to_on         date check (to_on is null or to_on >= from_on),
    primary key (authority_id, panel_id, membership_id, from_on),
    foreign key (authority_id, panel_id) references decisions.panel (authority_id, id)
);

create table decisions.meeting (
    authority_id  uuid not null,
    id            uuid not null,
    panel_id      uuid not null,
    held_on       date not null,
    starts_at     time not null,
    place         text not null,
    papers_out_by date not null check (papers_out_by <= held_on),
    minutes_each  int  not null check (minutes_each between 1 and 480),
    called_off_at timestamptz,
    primary key (authority_id, id),
    foreign key (authority_id, panel_id) references decisions.panel (authority_id, id)
);
create index meeting_by_day on decisions.meeting (authority_id, held_on desc);

-- The question as it was put, with the criteria and outcomes of that day. Only its version moves.
create table decisions.matter (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    kind         text not null,
    subject      uuid not null,
    asks         text not null,
    legal_test   text not null,
    criteria     jsonb not null,
    outcomes     jsonb not null,
    put_on       date not null,
    due_on       date not null,
    reconsiders  uuid,
    put_by       text not null,
    recorded_at  timestamptz not null,
    version      int not null default 0,
    primary key (authority_id, id),
    foreign key (authority_id, reconsiders) references decisions.matter (authority_id, id)
);
create index matter_by_child on decisions.matter (authority_id, child_id);
create index matter_by_subject on decisions.matter (authority_id, subject);

create table decisions.evidence (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    matter_id    uuid not null,
    criterion    text not null,
    side         text not null check (side in ('family', 'school', 'professionals')),
    says         text not null,
    paper_id     uuid,
    added_by     text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);
create index evidence_by_matter on decisions.evidence (authority_id, matter_id);

-- A matter on an agenda, until it is heard or taken off.
create table decisions.listing (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    matter_id    uuid not null,
    meeting_id   uuid not null,
    place        int not null,
    listed_by    text not null,
    recorded_at  timestamptz not null,
    heard_at     timestamptz,
    taken_off_at timestamptz,
    primary key (authority_id, id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id),
    foreign key (authority_id, meeting_id) references decisions.meeting (authority_id, id)
);
create unique index listing_one_live on decisions.listing (authority_id, matter_id)
    where heard_at is null and taken_off_at is null;
create index listing_by_meeting on decisions.listing (authority_id, meeting_id);
create index listing_by_matter on decisions.listing (authority_id, matter_id);

-- A matter in front of an officer, until it is decided or listed again.
create table decisions.officer_queue (
    authority_id uuid not null,
    child_id     uuid not null,
    matter_id    uuid not null,
    recorded_at  timestamptz not null,
    sent_by      text not null,
    ended_at     timestamptz,
    primary key (authority_id, matter_id, recorded_at),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);
create index officer_queue_waiting on decisions.officer_queue (authority_id, matter_id) where ended_at is null;

create table decisions.recommendation (
    authority_id  uuid not null,
    child_id      uuid not null,
    id            uuid not null,
    matter_id     uuid not null,
    meeting_id    uuid,
    outcome       text not null,
    advised_on    date not null,
    chair         text not null,
    findings      jsonb not null,
    reasons       text not null,
    minority_view text,
    sat           jsonb not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);
create index recommendation_by_matter on decisions.recommendation (authority_id, matter_id, recorded_at desc);

-- One decision a matter, for ever: to decide again, a new matter is put.
create table decisions.decision (
    authority_id     uuid not null,
    child_id         uuid not null,
    matter_id        uuid not null,
    outcome          text not null,
    decided_on       date not null,
    officer          text not null,
    reasons          text not null,
    minority_view    text,
    sat              jsonb not null,
    other_than_panel text,
    recorded_by      text not null,
    recorded_at      timestamptz not null,
    primary key (authority_id, matter_id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);
create index decision_by_day on decisions.decision (authority_id, decided_on);

create table decisions.finding (
    authority_id uuid not null,
    child_id     uuid not null,
    matter_id    uuid not null,
    criterion    text not null,
    met          boolean not null,
    reason       text not null check (reason ~ '\S'),
    primary key (authority_id, matter_id, criterion),
    foreign key (authority_id, matter_id) references decisions.decision (authority_id, matter_id)
);

create table decisions.withdrawal (
    authority_id uuid not null,
    child_id     uuid not null,
    matter_id    uuid not null,
    withdrawn_on date not null,
    why          text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, matter_id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);

-- A member's tie to the child, the family or the school of a matter. It is lifted only by somebody else, with a reason.
create table decisions.conflict (
    authority_id  uuid not null,
    child_id      uuid not null,
    id            uuid not null,
    matter_id     uuid not null,
    membership_id uuid not null,
    member        text not null,
    tie           text not null,
    declared_by   text not null,
    recorded_at   timestamptz not null,
    lifted_at     timestamptz,
    lifted_by     text,
    lifted_why    text,
    primary key (authority_id, id),
    foreign key (authority_id, matter_id) references decisions.matter (authority_id, id)
);
create unique index conflict_one_live on decisions.conflict (authority_id, matter_id, membership_id) where lifted_at is null;

revoke update, delete, truncate on decisions.evidence, decisions.recommendation, decisions.decision, decisions.finding,
    decisions.withdrawal from ${app};

call access.guard_area_table('decisions.panel');
call access.guard_area_table('decisions.member');
call access.guard_area_table('decisions.meeting');
call access.guard_child_table('decisions.matter');
call access.guard_child_table('decisions.evidence');
call access.guard_child_table('decisions.listing');
call access.guard_child_table('decisions.officer_queue');
call access.guard_child_table('decisions.recommendation');
call access.guard_child_table('decisions.decision');
call access.guard_child_table('decisions.finding');
call access.guard_child_table('decisions.withdrawal');
call access.guard_child_table('decisions.conflict');

-- The matters on which the viewer has declared a conflict; they are closed to them, whatever the pages do.
create function decisions.closed_to_me() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(c.matter_id), '{}') from decisions.conflict c
     where c.membership_id = access.viewer() and c.lifted_at is null
$$;
do $$
declare closed text;
begin
    execute 'create policy closed on decisions.matter as restrictive for select
             using (id <> all ((select decisions.closed_to_me())::uuid[]))';
    foreach closed in array array['evidence', 'recommendation', 'decision', 'finding', 'withdrawal'] loop
        execute format('create policy closed on decisions.%I as restrictive for select
                        using (matter_id <> all ((select decisions.closed_to_me())::uuid[]))', closed);
    end loop;
end $$;

-- What was decided, as a fact for the rooms above.
create view decisions.decided with (security_invoker = true) as
    select m.authority_id, m.child_id, m.id as matter_id, m.kind, m.subject, m.put_on, m.due_on, m.reconsiders,
           d.decided_on, d.outcome, d.officer, d.recorded_at
      from decisions.matter m
      join decisions.decision d on d.authority_id = m.authority_id and d.matter_id = m.id;
