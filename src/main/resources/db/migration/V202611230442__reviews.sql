-- Reviews of plans: a row a cycle as it stands, what happened to it, who was invited, what was said, and the report.
create schema reviews;

create table reviews.review (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    plan_id       uuid not null,
    process_id    uuid not null,
    round         int not null check (round > 0),
    started_on    date not null,
    due_on        date not null,
    stage         text not null check (stage in ('ahead', 'called', 'held', 'reported', 'deciding', 'amending',
                                                 'amendment-out', 'kept', 'amended', 'not-amended', 'ending', 'stopped')),
    stage_on      date not null,
    meeting_on    date,
    meeting_at    text not null default '',
    meeting_place text not null default '',
    early_why     text,
    notice_on     date,
    papers_on     date,
    held_on       date,
    reported_on   date,
    recommends    text check (recommends in ('keep', 'amend', 'cease')),
    matter_id     uuid,
    outcome       text check (outcome in ('keep', 'amend', 'cease')),
    told_on       date,
    amendment_on  date,
    stopped_how   text,
    owner_account uuid,
    owner_name    text,
    version       bigint not null default 1,
    created_at    timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    unique (plan_id, round),
    check ((outcome is null) = (told_on is null)),
    check (told_on is null or held_on is not null and told_on >= held_on)
);
create index review_by_child on reviews.review (child_id, round desc);
-- One cycle of a plan is waiting for its decision at a time.
create unique index one_incomplete on reviews.review (plan_id) where told_on is null and stage <> 'stopped';
create index review_by_day on reviews.review (authority_id, due_on, id)
    where stage in ('ahead', 'called', 'held', 'reported', 'deciding', 'amending', 'amendment-out');

create table reviews.step (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    review_id    uuid not null,
    kind         text not null check (kind in ('called', 'papers-sent', 'held', 'reported', 'put', 'decided', 'amendment-sent',
                                               'commented', 'final-sent', 'not-amended', 'stopped', 'taken-back')),
    happened_on  date not null,
    word         text,
    takes_back   uuid,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, review_id) references reviews.review (authority_id, id)
);
create index step_by_review on reviews.step (review_id);
create unique index step_taken_back_once on reviews.step (takes_back) where takes_back is not null;

create table reviews.invited (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    review_id    uuid not null,
    notice_on    date not null,
    who          text not null,
    name         text not null,
    primary key (authority_id, id),
    foreign key (authority_id, review_id) references reviews.review (authority_id, id)
);
create index invited_by_review on reviews.invited (review_id);

-- Advice and views for the meeting.
create table reviews.said (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    review_id    uuid not null,
    who          text not null,
    name         text not null,
    words        text not null,
    dated        date not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, review_id) references reviews.review (authority_id, id)
);
create index said_by_review on reviews.said (review_id);

-- The report of the meeting: written in drafts, and never changed once it was sent.
create table reviews.report (
    authority_id  uuid not null,
    review_id     uuid not null,
    child_id      uuid not null,
    came          text not null default '',
    child_voice   text not null default '',
    family_voice  text not null default '',
    summary       text not null default '',
    employment    text not null default '',
    living        text not null default '',
    community     text not null default '',
    health        text not null default '',
    recommends    text,
    why           text not null default '',
    disagreement  text not null default '',
    sent_on       date,
    revision      bigint not null,
    by_name       text not null,
    at            timestamptz not null,
    primary key (authority_id, review_id),
    foreign key (authority_id, review_id) references reviews.review (authority_id, id)
);
create table reviews.report_outcome (
    authority_id uuid not null,
    review_id    uuid not null,
    child_id     uuid not null,
    line_id      uuid not null,
    position     int not null,
    outcome      text not null,
    progress     text check (progress in ('reached', 'on-the-way', 'not')),
    says         text not null default '',
    primary key (authority_id, review_id, line_id),
    foreign key (authority_id, review_id) references reviews.report (authority_id, review_id)
);

-- Under five, a lighter look every three to six months is considered.
create table reviews.early_look (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    review_id    uuid not null,
    looked_on    date not null,
    words        text not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, review_id) references reviews.review (authority_id, id)
);
create index early_look_by_review on reviews.early_look (review_id);

create function reviews.refuse_change_of_sent() returns trigger language plpgsql as $$
declare sent date;
begin
    if tg_table_name = 'report' then
        sent := old.sent_on;
    else
        select r.sent_on into sent from reviews.report r where r.review_id = coalesce(new.review_id, old.review_id);
    end if;
    if sent is not null then
        raise exception 'This report was sent on % and can''t be changed', sent;
    end if;
    return coalesce(new, old);
end $$;
create trigger sent_stays before update or delete on reviews.report for each row execute function reviews.refuse_change_of_sent();
create trigger sent_stays before insert or update or delete on reviews.report_outcome for each row execute function reviews.refuse_change_of_sent();

call access.guard_child_table('reviews.review');
call access.guard_child_table('reviews.step');
call access.guard_child_table('reviews.invited');
call access.guard_child_table('reviews.said');
call access.guard_child_table('reviews.report');
call access.guard_child_table('reviews.report_outcome');
call access.guard_child_table('reviews.early_look');
revoke update, delete, truncate on reviews.step, reviews.invited, reviews.said, reviews.early_look from ${app};
revoke delete, truncate on reviews.review, reviews.report from ${app};

-- Facts for the rooms above. Each shows a viewer only the children they may see.
create view reviews.held with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as review_id, round, due_on, notice_on, held_on, reported_on, recommends
      from reviews.review where held_on is not null;
create view reviews.decisions with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as review_id, round, started_on, due_on, held_on, told_on, outcome,
           case outcome when 'keep' then 'M' when 'amend' then 'A' else 'C' end as national_outcome, amendment_on,
           case when stage in ('amended', 'not-amended') then stage_on end as ended_on, matter_id
      from reviews.review where told_on is not null;
-- The cycle of each plan that waits for its decision.
create view reviews.due with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as review_id, round, started_on, due_on, stage, stage_on, meeting_on, held_on,
           owner_account, owner_name
      from reviews.review where told_on is null and stage <> 'stopped';
