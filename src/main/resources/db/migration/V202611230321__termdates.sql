-- When the dates of an authority's open cases were last worked out anew because its calendar changed.
create schema termdates;

create table termdates.anew (
    authority_id uuid primary key references area.authority (id),
    asked_at     timestamptz not null,
    done_at      timestamptz,
    cases        int,
    changed      int
);
call access.guard_area_table('termdates.anew');
