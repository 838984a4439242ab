-- Outbox: what waits to leave. What a letter is stands with the papers; here stands what was done to let it go.
create schema outbox;

-- A letter that somebody holds back, or lets wait again as the others do. The newest line of a letter holds.
create table outbox.hold (
    authority_id uuid not null,
    child_id     uuid not null,
    id           uuid not null,
    letter_id    uuid not null,
    held         boolean not null,
    why          text not null,
    by_name      text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index hold_by_letter on outbox.hold (authority_id, letter_id, recorded_at desc);

-- Letters that were printed together.
create table outbox.batch (
    authority_id uuid not null,
    id           uuid not null,
    made_at      timestamptz not null,
    by_name      text not null,
    primary key (authority_id, id)
);
create index batch_by_time on outbox.batch (authority_id, made_at desc);
create table outbox.batched (
    authority_id uuid not null,
    child_id     uuid not null,
    batch_id     uuid not null,
    letter_id    uuid not null,
    primary key (authority_id, batch_id, letter_id),
    foreign key (authority_id, batch_id) references outbox.batch (authority_id, id)
);
create index batched_by_letter on outbox.batched (authority_id, letter_id);

-- How far handing something over to a carrier has come: a letter, or word to somebody that something waits for them. The
-- newest line of a thing holds. Of whom is told stands only whose account it is, never an address.
create table outbox.handover (
    authority_id    uuid not null,
    child_id        uuid not null,
    id              uuid not null,
    what            text not null check (what in ('letter', 'nudge')),
    of_id           uuid not null,
    party_id        uuid,
    standing        text not null check (standing in ('queued', 'later', 'taken', 'refused')),
    words           text,
    their_reference text,
    by_name         text not null,
    recorded_at     timestamptz not null,
    primary key (authority_id, id),
    check ((what = 'nudge') = (party_id is not null))
);
create index handover_by_thing on outbox.handover (authority_id, of_id, recorded_at desc);

revoke update, delete, truncate on outbox.hold, outbox.batch, outbox.batched, outbox.handover from ${app};
call access.guard_child_table('outbox.hold');
call access.guard_child_table('outbox.batched');
call access.guard_child_table('outbox.handover');
call access.guard_area_table('outbox.batch');
