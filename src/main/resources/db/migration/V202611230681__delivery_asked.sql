-- A stretch that ended and of which nobody has spoken is asked about. Once the day to answer is over without a word, its sessions
-- count as not known: never as delivered.
create table delivery.asked (
    authority_id uuid not null,
    version_id   uuid not null,
    line_id      uuid not null,
    slot_on      date not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    asked_on     date not null,
    answer_by    date not null check (answer_by > asked_on),
    primary key (authority_id, version_id, line_id, slot_on)
);
create index asked_by_slot on delivery.asked (line_id, slot_on, version_id);
create index asked_by_child on delivery.asked (child_id);
create index asked_by_day on delivery.asked (authority_id, asked_on);
revoke update, delete, truncate on delivery.asked from ${app};
call access.guard_child_table('delivery.asked');

alter table delivery.shortfall add column unknown int not null default 0 check (unknown >= 0);
comment on column delivery.shortfall.unknown is 'Sessions of which nobody has spoken although they were asked about';
