-- Settings that are asked about a plan, what they answer, and the setting that the family would like.
create schema consulting;

-- What the settings of one round get to read: the plan as it was served, and papers about the child, by name.
create table consulting.pack (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    version_id   uuid not null,
    plan_text    text not null,
    checksum     text not null,
    made_on      date not null,
    made_by      text not null,
    primary key (authority_id, id),
    unique (id)
);
create table consulting.pack_paper (
    authority_id uuid not null,
    pack_id      uuid not null,
    paper_id     uuid not null,
    child_id     uuid not null,
    title        text not null,
    primary key (authority_id, pack_id, paper_id),
    foreign key (authority_id, pack_id) references consulting.pack (authority_id, id)
);

create table consulting.consultation (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    plan_id       uuid not null,
    version_id    uuid not null,
    pack_id       uuid not null,
    setting_id    uuid not null,
    setting_name  text not null,
    process_id    uuid not null,
    asked_on      date not null,
    asked_by      text not null,
    due_on        date not null,
    miles         numeric(6, 1) check (miles >= 0),
    yearly        numeric(12, 2) check (yearly >= 0),
    revision      bigint not null default 0,
    replied_on    date,
    reply         jsonb,
    reply_by      text,
    reply_at      timestamptz,
    closed_on     date,
    closed_why    text,
    primary key (authority_id, id),
    unique (id),
    foreign key (authority_id, pack_id) references consulting.pack (authority_id, id),
    check ((closed_on is null) = (closed_why is null)),
    check (replied_on is null or reply is not null)
);
-- A setting is asked about a version once at a time.
create unique index one_running on consulting.consultation (version_id, setting_id) where closed_on is null;
create index consultation_by_plan on consulting.consultation (plan_id, asked_on);
create index consultation_by_setting on consulting.consultation (setting_id, due_on) where closed_on is null;
create index consultation_by_pack on consulting.consultation (pack_id);

-- What a reply said before it was changed: nothing that was typed is lost.
create table consulting.reply_before (
    authority_id    uuid not null,
    consultation_id uuid not null,
    revision        bigint not null,
    child_id        uuid not null,
    reply           jsonb,
    replied_on      date,
    reply_by        text,
    primary key (authority_id, consultation_id, revision)
);
create function consulting.keep_reply_before() returns trigger language plpgsql as $$
begin
    insert into consulting.reply_before (authority_id, consultation_id, revision, child_id, reply, replied_on, reply_by)
    values (old.authority_id, old.id, old.revision, old.child_id, old.reply, old.replied_on, old.reply_by);
    return new;
end $$;
create trigger keep_reply before update on consulting.consultation for each row
    when (old.reply is not null and old.reply is distinct from new.reply) execute function consulting.keep_reply_before();

create table consulting.reminder (
    authority_id    uuid not null,
    id              uuid not null,
    consultation_id uuid not null,
    child_id        uuid not null,
    on_day          date not null,
    by_name         text not null,
    primary key (authority_id, id),
    foreign key (authority_id, consultation_id) references consulting.consultation (authority_id, id),
    unique (consultation_id, on_day)
);

-- The setting that the parent or young person asks for, and what is decided about it.
create table consulting.wish (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    version_id   uuid not null,
    setting_id   uuid not null,
    setting_name text not null,
    standing     text not null check (standing in ('request', 'mainstream-request', 'representation')),
    asked_by     text not null,
    asked_on     date not null,
    why          text not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    matter_id    uuid,
    decided_on   date,
    outcome      text check (outcome in ('name', 'do-not-name', 'no-mainstream')),
    reasons      text,
    findings     jsonb,
    officer      text,
    withdrawn_on date,
    primary key (authority_id, id),
    unique (id),
    check ((decided_on is null) = (outcome is null))
);
create index wish_by_plan on consulting.wish (plan_id, asked_on);
create unique index one_wish_a_setting on consulting.wish (plan_id, setting_id)
    where withdrawn_on is null and decided_on is null;

-- Which setting, or type of setting, the plan names, and why.
create table consulting.naming (
    authority_id uuid not null,
    id           uuid not null,
    child_id     uuid not null,
    plan_id      uuid not null,
    version_id   uuid not null,
    setting_id   uuid,
    words        text not null,
    under        text not null,
    reasons      text not null,
    named_on     date not null,
    named_by     text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, id)
);
create index naming_by_plan on consulting.naming (plan_id, recorded_at desc);

revoke delete, truncate on consulting.pack, consulting.pack_paper, consulting.consultation, consulting.wish from ${app};
revoke update on consulting.pack, consulting.pack_paper from ${app};
revoke update, delete, truncate on consulting.reply_before, consulting.reminder, consulting.naming from ${app};

call access.guard_child_table('consulting.pack');
call access.guard_child_table('consulting.pack_paper');
call access.guard_child_table('consulting.consultation');
call access.guard_child_table('consulting.reply_before');
call access.guard_child_table('consulting.reminder');
call access.guard_child_table('consulting.wish');
call access.guard_child_table('consulting.naming');

-- A setting that is asked sees the question and the pack, nothing else of the child, and only while it is asked.
create policy asked on consulting.consultation for select using (
    setting_id = (select access.my_party()) and closed_on is null
    and child_id <> all ((select access.sealed_from_me())::uuid[])
    and child_id <> all ((select access.turned_from_me())::uuid[]));
create policy asked on consulting.pack for select using (
    exists (select from consulting.consultation c
             where c.pack_id = pack.id and c.setting_id = (select access.my_party()) and c.closed_on is null));
create policy asked on consulting.pack_paper for select using (
    exists (select from consulting.consultation c
             where c.pack_id = pack_paper.pack_id and c.setting_id = (select access.my_party()) and c.closed_on is null));
create policy asked on consulting.reminder for select using (
    exists (select from consulting.consultation c
             where c.id = reminder.consultation_id and c.setting_id = (select access.my_party()) and c.closed_on is null));
