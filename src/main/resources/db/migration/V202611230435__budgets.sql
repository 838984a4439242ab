-- Personal budgets: what families ask for, what was decided, how each sum is held, paid and checked.
create schema budgets;

create table budgets.request (
    authority_id    uuid not null,
    id              uuid not null,
    child_id        uuid not null,
    plan_id         uuid not null,
    version_id      uuid not null,
    direct          boolean not null,
    words           text not null,
    asked_by        text not null,
    asked_on        date not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    decided_on      date,
    agreed          boolean,
    reasons         text,
    officer         text,
    review_asked_on date,
    review_words    text,
    reviewed_on     date,
    review_agreed   boolean,
    review_reasons  text,
    reviewer        text,
    primary key (authority_id, id),
    unique (id),
    check ((decided_on is null) = (agreed is null) and (decided_on is null) = (reasons is null)),
    check (review_asked_on is null or decided_on is not null),
    check (reviewed_on is null or review_asked_on is not null)
);
create index request_by_plan on budgets.request (plan_id, asked_on);

create table budgets.arrangement (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    request_id   uuid not null,
    held         text not null check (held in ('notional', 'third-party', 'direct-payment')),
    words        text not null,
    lines        jsonb not null,
    yearly       numeric(12, 2) not null check (yearly > 0),
    holder       text not null,
    conditions   jsonb not null,
    process_id   uuid,
    from_on      date not null,
    made_by      text not null,
    made_at      timestamptz not null,
    notice_on    date,
    to_on        date,
    end_why      text,
    primary key (authority_id, id),
    unique (id),
    foreign key (authority_id, request_id) references budgets.request (authority_id, id),
    check (to_on is null or notice_on is not null and end_why is not null and to_on >= notice_on)
);
create index arrangement_by_plan on budgets.arrangement (plan_id, from_on);

-- Every payment and everything that was recovered; a mistake is put right by another line.
create table budgets.payment (
    authority_id   uuid not null,
    id             uuid not null,
    arrangement_id uuid not null,
    child_id       uuid not null,
    recovered      boolean not null,
    amount         numeric(12, 2) not null check (amount > 0),
    on_day         date not null,
    words          text not null,
    by_name        text not null,
    at             timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, arrangement_id) references budgets.arrangement (authority_id, id)
);
create index payment_by_arrangement on budgets.payment (arrangement_id, on_day);

create table budgets.checked (
    authority_id   uuid not null,
    id             uuid not null,
    arrangement_id uuid not null,
    child_id       uuid not null,
    number         int not null,
    on_day         date not null,
    suffices       boolean not null,
    used_well      boolean not null,
    goes_on        boolean not null,
    words          text not null,
    by_name        text not null,
    at             timestamptz not null,
    primary key (authority_id, id),
    unique (arrangement_id, number),
    foreign key (authority_id, arrangement_id) references budgets.arrangement (authority_id, id)
);

revoke delete, truncate on budgets.request, budgets.arrangement from ${app};
revoke update, delete, truncate on budgets.payment, budgets.checked from ${app};
call access.guard_child_table('budgets.request');
call access.guard_child_table('budgets.arrangement');
call access.guard_child_table('budgets.payment');
call access.guard_child_table('budgets.checked');

-- What is paid to families and third parties, a line an arrangement.
create view budgets.held with (security_invoker = true) as
    select authority_id, child_id, id as arrangement_id, plan_id, held, yearly, from_on, to_on from budgets.arrangement;
