-- The offices that the law says must have notice of a case, whoever the child is. The newest line of a kind holds; a
-- line without a name says that there is none any more.
create table papers.office (
    authority_id uuid not null,
    kind         text not null check (kind in ('health', 'social-care')),
    name         text not null,
    address      text not null,
    set_by       text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, kind, recorded_at)
);
revoke update, delete, truncate on papers.office from ${app};
call access.guard_area_table('papers.office');

alter table papers.letter drop constraint letter_to_kind_check;
alter table papers.letter add constraint letter_to_kind_check
    check (to_kind in ('adult', 'young-person', 'body', 'health', 'social-care'));
alter table papers.sending drop constraint sending_how_check;
alter table papers.sending add constraint sending_how_check check (how in ('post', 'email', 'notice', 'collected'));

-- A letter that was written and will not leave: another took its place, or it was a mistake.
create table papers.cancelling (
    authority_id uuid not null,
    child_id     uuid not null,
    letter_id    uuid not null,
    cancelled_on date not null,
    why          text not null,
    cancelled_by text not null,
    recorded_at  timestamptz not null,
    primary key (authority_id, letter_id),
    foreign key (authority_id, letter_id) references papers.letter (authority_id, id)
);
revoke update, delete, truncate on papers.cancelling from ${app};
call access.guard_child_table('papers.cancelling');

-- Each letter and where it stands. What had not left when the child died never leaves.
create view papers.letter_now with (security_invoker = true) as
    select l.authority_id, l.child_id, l.id as letter_id, l.kind, l.subject, l.title, l.to_kind, l.to_id, l.to_name,
           l.to_lines, l.dated, l.decided_on, l.appeal_by, l.mediation_by, l.written_by, l.recorded_at, s.sent_on, s.how,
           case when s.sent_on is null then coalesce(x.cancelled_on, c.died_on) end as cancelled_on,
           case when s.sent_on is null
                then coalesce(x.why, case when c.died_on is not null then 'The child or young person has died.' end)
           end as cancelled_why
      from papers.letter l
      left join lateral (select s.sent_on, s.how from papers.sending s
                          where s.authority_id = l.authority_id and s.letter_id = l.id
                          order by s.recorded_at limit 1) s on true
      left join papers.cancelling x on x.authority_id = l.authority_id and x.letter_id = l.id
      left join people.child c on c.child_id = l.child_id;
