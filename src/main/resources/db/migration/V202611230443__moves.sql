-- Moves to the next phase of education, from one authority to another, and into one's own rights.
create schema moves;

-- After which year groups the children of an area move; what is not kept is as usual in England.
create table moves.watch_year (
    authority_id uuid not null,
    move         text not null,
    watched      boolean not null,
    year_group   int not null check (year_group between -1 and 13),
    primary key (authority_id, move)
);

create table moves.transfer (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    plan_id       uuid not null,
    process_id    uuid not null,
    move          text not null check (move in ('early-years', 'infant', 'first', 'primary', 'middle', 'secondary')),
    year          int not null check (year between 2015 and 2100),
    asked_on      date,
    wish_on       date,
    wish_setting  uuid,
    wish_words    text,
    matter_id     uuid,
    named_on      date,
    named_setting uuid,
    named_words   text,
    named_reasons text,
    final_on      date,
    ended_on      date,
    ended_why     text,
    version       bigint not null default 1,
    created_at    timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    unique (plan_id, year),
    check (final_on is null or ended_on is null),
    check ((wish_on is null) = (wish_words is null)),
    check ((named_on is null) = (named_words is null))
);
create index transfer_by_child on moves.transfer (child_id);
create index transfer_by_cohort on moves.transfer (authority_id, year, move);

create table moves.area_move (
    authority_id   uuid not null,
    id             uuid not null,
    child_id       uuid not null,
    plan_id        uuid not null,
    process_id     uuid not null,
    comes          boolean not null,
    other          text not null,
    known_on       date not null,
    moves_on       date,
    transferred_on date,
    checksum       text,
    receipt        text,
    receipt_on     date,
    told_on        date,
    called_off_on  date,
    version        bigint not null default 1,
    created_at     timestamptz not null,
    primary key (authority_id, id),
    unique (id),
    check ((receipt is null) = (receipt_on is null))
);
create index area_move_by_child on moves.area_move (child_id);
create index area_move_by_day on moves.area_move (authority_id, known_on desc, id desc);
create unique index one_leaving on moves.area_move (plan_id) where not comes and called_off_on is null;

-- What was told of and considered before the rights pass; a later line takes the place of an earlier one.
create table moves.own_rights (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    told_on      date not null,
    considered   text not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index own_rights_by_child on moves.own_rights (child_id);

call access.guard_area_table('moves.watch_year');
call access.guard_child_table('moves.transfer');
call access.guard_child_table('moves.area_move');
call access.guard_child_table('moves.own_rights');
revoke update, delete, truncate on moves.own_rights from ${app};

-- Facts for the rooms above: moves to the next phase with the last day for the plan, and the day it was sent.
create view moves.phase_transfers with (security_invoker = true) as
    select authority_id, child_id, plan_id, id as transfer_id, move, year,
           case when move = 'secondary' then make_date(year, 3, 30) else make_date(year, 2, 14) end as due_on,
           named_on, named_setting, final_on, ended_on
      from moves.transfer;
