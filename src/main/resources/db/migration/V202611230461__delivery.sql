-- The provision ledger: what section F of each plan promised, what came of it, and what is owed.
create schema delivery;

-- The term weeks of an authority, in the stretch that each way of counting ("a week", "a half term") puts them into.
-- Worked out from its calendar, which is public; kept again when the calendar changes.
create table delivery.term_week (
    authority_id uuid not null references area.authority (id),
    per          text not null,
    monday       date not null,
    first_day    date not null,
    last_day     date not null,
    school_days  int not null check (school_days between 1 and 7),
    school_year  int not null,
    period_on    date not null,
    nth          int not null check (nth > 0),
    weeks        int not null check (weeks >= nth),
    primary key (authority_id, per, monday)
);
alter table delivery.term_week enable row level security;
alter table delivery.term_week force row level security;
create policy public_dates on delivery.term_week for select using (true);
create policy own_area_added on delivery.term_week for insert with check (authority_id = (select access.my_authority()));
create policy own_area_removed on delivery.term_week for delete using (authority_id = (select access.my_authority()));

-- What one of the three said of one stretch: the provider, the school or the family. A correction is a later line.
create table delivery.account (
    seq          bigint generated always as identity,
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    version_id   uuid not null,
    line_id      uuid not null,
    slot_on      date not null,
    side         text not null check (side in ('provider', 'school', 'family')),
    sessions     int[] not null,
    whys         text[] not null,
    came         int not null check (came >= 0),
    missed       int not null check (missed >= 0),
    away         int not null check (away between 0 and missed),
    short        int not null check (short >= 0),
    made_up      int not null check (made_up >= 0),
    note         text not null,
    channel      text not null check (channel in ('here', 'phone', 'letter', 'meeting')),
    said_by      text not null,
    recorded_by  text not null,
    by_account   uuid,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index account_by_slot on delivery.account (line_id, slot_on, version_id, side, seq desc);
create index account_by_child on delivery.account (child_id);
revoke update, delete, truncate on delivery.account from ${app};
comment on column delivery.account.sessions is 'Minutes that came of each session: null not said, 0 missed; 1 for a thing that came';
comment on column delivery.account.short is 'Minutes that lacked in sessions that came';
comment on column delivery.account.made_up is 'Minutes given later for what was missed';

-- A line that falls behind: one while it lasts. The duty to put it right is a case of the process "provision".
create table delivery.shortfall (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    line_id      uuid not null,
    words        text not null,
    process_id   uuid not null,
    found_on     date not null,
    found_by     text not null,
    expected     int not null,
    lacking      int not null,
    weeks        int not null,
    ended_on     date,
    ended_how    text,
    ended_what   text,
    ended_by     text,
    primary key (authority_id, id),
    unique (id),
    check ((ended_on is null) = (ended_how is null))
);
create index shortfall_by_child on delivery.shortfall (child_id);
create unique index one_shortfall_a_line on delivery.shortfall (plan_id, line_id) where ended_on is null;
revoke delete, truncate on delivery.shortfall from ${app};

-- From when on an authority looks how far back, and how much it lets pass before it acts. Each change is a new line.
create table delivery.rule (
    authority_id uuid not null,
    kept_at      timestamptz not null,
    weeks        int not null check (weeks between 1 and 13),
    tolerated    int not null check (tolerated between 0 and 50),
    kept_by      text not null,
    primary key (authority_id, kept_at)
);
revoke update, delete, truncate on delivery.rule from ${app};
alter table delivery.rule enable row level security;
alter table delivery.rule force row level security;
create policy public_rule on delivery.rule for select using (true);
create policy own_area_added on delivery.rule for insert with check (authority_id = (select access.my_authority()));

call access.guard_child_table('delivery.account');
call access.guard_child_table('delivery.shortfall');

-- Facts for the rooms above.
-- One row for each stretch that a line of section F promises something in: a term week, or a fortnight, a half term, a term,
-- a year. A term week counts when the line holds on its first school day. Of a longer stretch that a version holds in part,
-- the sessions are shared by weeks, rounded so that the shares of all versions add up to the whole.
create view delivery.expected with (security_invoker = true) as
    select p.authority_id, p.child_id, p.plan_id, p.version_id, p.line_id, p.position, p.words, p.who, p.times, p.per,
           p.minutes, p.group_of, p.hourly, w.school_year, w.period_on as slot_on, min(w.first_day) as from_on,
           max(w.last_day) as to_on,
           sum(case p.per
                 when 'DAY' then p.times * w.school_days
                 when 'ONCE' then case when w.first_day = (select min(f.first_day) from delivery.term_week f
                                                            where f.authority_id = p.authority_id and f.per = 'ONCE'
                                                              and f.first_day >= p.began_on) then p.times else 0 end
                 else (2 * p.times * w.nth + w.weeks) / (2 * w.weeks)
                      - (2 * p.times * (w.nth - 1) + w.weeks) / (2 * w.weeks)
               end)::int as sessions
      from plans.promised p
      join delivery.term_week w on w.authority_id = p.authority_id and w.per = p.per and w.first_day >= p.from_on
                               and (p.before_on is null or w.first_day < p.before_on)
     where p.section = 'F' and p.times > 0
     group by p.authority_id, p.child_id, p.plan_id, p.version_id, p.line_id, p.position, p.words, p.who, p.times, p.per,
              p.minutes, p.group_of, p.hourly, w.school_year, w.period_on
    having sum(case p.per
                 when 'DAY' then p.times * w.school_days
                 when 'ONCE' then case when w.first_day = (select min(f.first_day) from delivery.term_week f
                                                            where f.authority_id = p.authority_id and f.per = 'ONCE'
                                                              and f.first_day >= p.began_on) then p.times else 0 end
                 else (2 * p.times * w.nth + w.weeks) / (2 * w.weeks)
                      - (2 * p.times * (w.nth - 1) + w.weeks) / (2 * w.weeks)
               end) > 0;

-- What each of the three says now of each stretch: their last line.
create view delivery.said with (security_invoker = true) as
    select distinct on (a.line_id, a.slot_on, a.version_id, a.side)
           a.authority_id, a.child_id, a.version_id, a.line_id, a.slot_on, a.side, a.sessions, a.whys, a.came, a.missed,
           a.away, a.short, a.made_up, a.note, a.channel, a.said_by, a.recorded_by, a.recorded_at, a.seq
      from delivery.account a
     order by a.line_id, a.slot_on, a.version_id, a.side, a.seq desc;

-- What came, what did not, where the three disagree, what nobody has spoken of, and what is owed.
-- sessions = delivered + missed + disputed + unsaid, always. A session that the child was away from is missed but not owed.
create view delivery.owed with (security_invoker = true) as
    select t.*,
           t.sessions - t.delivered - t.missed - t.disputed as unsaid,
           t.sessions * t.minutes as promised_minutes,
           greatest(0, t.delivered * t.minutes - t.short) as delivered_minutes,
           greatest(0, t.owed_sessions * t.minutes + t.short - t.made_up) as owed_minutes,
           case when t.minutes = 0 then round(t.owed_sessions * t.hourly / t.group_of, 2)
                else round(greatest(0, t.owed_sessions * t.minutes + t.short - t.made_up) * t.hourly / (60 * t.group_of), 2)
           end as owed_pounds
      from (select e.*, d.disputed, d.came - d.disputed as delivered, d.gone - d.disputed as missed,
                   least(d.gone - d.disputed, d.to_owe) as owed_sessions, d.short, d.made_up, d.sides
              from delivery.expected e
              cross join lateral (
                select c.*, greatest(0, c.came + c.gone - e.sessions) as disputed
                  from (select least(e.sessions, coalesce(max(s.came), 0)) as came,
                               least(e.sessions, coalesce(max(s.missed), 0)) as gone,
                               coalesce(max(s.missed - s.away), 0) as to_owe,
                               case when e.minutes = 0 then 0 else coalesce(max(s.short), 0) end as short,
                               case when e.minutes = 0 then 0 else coalesce(max(s.made_up), 0) end as made_up,
                               count(*) as sides
                          from (select distinct on (a.side) a.side, a.came, a.missed, a.away, a.short, a.made_up
                                  from delivery.account a
                                 where a.line_id = e.line_id and a.slot_on = e.slot_on and a.version_id = e.version_id
                                 order by a.side, a.seq desc) s) c) d) t;
