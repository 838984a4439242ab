-- What the family says of a draft, line by line, and how each comment was answered.
create table plans.comment (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    version_id    uuid not null,
    line_id       uuid,
    words         text not null,
    said_by       text not null,
    channel       text not null check (channel in ('online', 'paper', 'phone', 'meeting')),
    said_on       date not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    accepted      boolean,
    answer        text,
    answered_by   text,
    answered_at   timestamptz,
    primary key (authority_id, id),
    foreign key (authority_id, version_id) references plans.version (authority_id, id),
    check ((accepted is null) = (answer is null) and (answer is null) = (answered_at is null))
);
create index comment_by_version on plans.comment (version_id, recorded_at);

-- The family says that it has no more to say of a version, before its time is over.
create table plans.finished_commenting (
    authority_id uuid not null,
    version_id   uuid not null,
    child_id     uuid not null,
    on_day       date not null,
    said_by      text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, version_id),
    foreign key (authority_id, version_id) references plans.version (authority_id, id)
);
revoke delete, truncate on plans.comment, plans.finished_commenting from ${app};
call access.guard_child_table('plans.comment');
call access.guard_child_table('plans.finished_commenting');
