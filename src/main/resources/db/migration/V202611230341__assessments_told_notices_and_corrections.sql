-- The family is told when the letter with the decision leaves, which may be after the day of the decision.
alter table assessments.assessment drop constraint assessment_check;
alter table assessments.assessment add constraint decided_yes_or_no check ((decided_on is null) = (assess is null));
alter table assessments.assessment add constraint told_what_was_decided check (told_on is null or decided_on is not null);
alter table assessments.step drop constraint step_kind_check;
alter table assessments.step add constraint step_kind_check check (kind in ('acknowledged', 'put-to-decision', 'decided',
    'told', 'withdrew', 'moved', 'died', 'finished', 'taken-back'));

-- An exception that should not stand is taken back by a later line that names it.
alter table assessments.exception add column takes_back uuid;
alter table assessments.exception add foreign key (authority_id, takes_back) references assessments.exception (authority_id, id);
create unique index exception_taken_back_once on assessments.exception (takes_back) where takes_back is not null;
revoke update, delete, truncate on assessments.exception from ${app};

-- Notice that the authority owes: that it considers a request, and what it decided (SEND Regulations 2014, regulations 4
-- and 5). Where it is a letter, the letter stands with the papers; otherwise somebody says when and how it was given.
create table assessments.notice (
    authority_id  uuid not null,
    id            uuid not null,
    child_id      uuid not null,
    assessment_id uuid not null,
    occasion      text not null check (occasion in ('considering', 'decided')),
    whom          text not null check (whom in ('health', 'social-care', 'setting')),
    name          text not null,
    owed_on       date not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, id),
    foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id),
    unique (assessment_id, occasion, whom)
);
create table assessments.notice_given (
    authority_id  uuid not null,
    child_id      uuid not null,
    notice_id     uuid not null,
    given_on      date not null,
    how           text not null,
    by_account    uuid,
    by_name       text not null,
    recorded_at   timestamptz not null,
    primary key (authority_id, notice_id),
    foreign key (authority_id, notice_id) references assessments.notice (authority_id, id)
);
revoke update, delete, truncate on assessments.notice, assessments.notice_given from ${app};
call access.guard_child_table('assessments.notice');
call access.guard_child_table('assessments.notice_given');
