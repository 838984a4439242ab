-- The register of children and young people, 0 to 25, and of the adults around them. Facts with dates; what is so today
-- is derived from them (people.child_now).
create schema people;

create table people.child (
    authority_id      uuid not null references area.authority (id),
    child_id          uuid not null primary key,
    given_name        text not null,
    family_name       text not null,
    name_used         text not null,                     -- the whole name they go by
    birth_date        date,                              -- none while it is not known
    birth_expected    boolean not null default false,    -- not born yet: the date is the expected one
    died_on           date,
    sex               text check (sex in ('F', 'M')),
    ethnicity         text,
    first_language    text,
    contact_needs     text[] not null default '{}',      -- how to reach them: interpreter, large print, sign language
    contact_language  text,
    contact_note      text not null default '',
    upn_unknown       text,                              -- the national reason why there is no UPN
    address_restricted boolean not null default false,   -- only the authority's own staff may know where they live
    merged_into       uuid references people.child (child_id),
    version           integer not null default 1,
    recorded_at       timestamptz not null default now(),
    check (not birth_expected or birth_date is not null),
    check (merged_into <> child_id)
);
create index child_by_birth on people.child (authority_id, birth_date);
create index child_merged on people.child (merged_into) where merged_into is not null;

-- Names they had before or also go by.
create table people.child_name (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),
    id           uuid not null primary key,
    given_name   text not null,
    family_name  text not null,
    kind         text not null check (kind in ('former', 'also')),
    until        date
);
create index child_name_by_child on people.child_name (child_id);

-- Numbers others know them by, as they came; a wrong one is kept with what is wrong about it.
create table people.identifier (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),
    id           uuid not null primary key,
    kind         text not null check (kind in ('upn', 'former-upn', 'uln', 'nhs')),
    value        text not null,
    problem      text,
    recorded_at  timestamptz not null default now()
);
create index identifier_by_child on people.identifier (child_id);
create index identifier_by_value on people.identifier (authority_id, value);

-- Where they live, from when. A restricted address is for the authority's own staff alone (people.address_restriction).
create table people.child_address (
    authority_id      uuid not null,
    child_id          uuid not null references people.child (child_id),
    id                uuid not null primary key,
    lines             text not null,
    postcode          text,
    neighbourhood     text,
    restricted        boolean not null default false,
    restricted_reason text,
    from_on           date not null,
    recorded_at       timestamptz not null default now(),
    check (not restricted or restricted_reason is not null)
);
create index child_address_by_child on people.child_address (child_id, from_on desc);
create index child_address_by_postcode on people.child_address (authority_id, postcode);

create table people.enrolment (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),
    id           uuid not null primary key,
    setting_id   uuid not null,
    status       text not null default 'C',
    from_on      date not null,
    to_on        date,
    recorded_at  timestamptz not null default now(),
    check (to_on is null or to_on >= from_on)
);
create index enrolment_by_child on people.enrolment (child_id, from_on desc);
create index enrolment_by_setting on people.enrolment (authority_id, setting_id, from_on);

-- No need, SEN support or a plan, and the types of need, each from a day until the next line.
create table people.sen_status (
    authority_id   uuid not null,
    child_id       uuid not null references people.child (child_id),
    id             uuid not null primary key,
    provision      text not null check (provision in ('N', 'K', 'E', 'S', 'A', 'P')),
    primary_need   text,
    secondary_need text,
    from_on        date not null,
    recorded_at    timestamptz not null default now()
);
create index sen_status_by_child on people.sen_status (child_id, from_on desc, recorded_at desc);

-- Looked after by an authority (Children Act 1989, section 22).
create table people.care_spell (
    authority_id      uuid not null,
    child_id          uuid not null references people.child (child_id),
    id                uuid not null primary key,
    placing_authority text not null,
    from_on           date not null,
    to_on             date,
    recorded_at       timestamptz not null default now(),
    check (to_on is null or to_on >= from_on)
);
create index care_spell_by_child on people.care_spell (child_id, from_on desc);

create table people.adult (
    authority_id     uuid not null references area.authority (id),
    person_id        uuid not null primary key,
    given_name       text not null,
    family_name      text not null,
    organisation     text not null default '',
    email            text,
    telephone        text,
    contact_needs    text[] not null default '{}',
    contact_language text,
    contact_note     text not null default '',
    address_restricted boolean not null default false,
    version          integer not null default 1,
    recorded_at      timestamptz not null default now()
);
create index adult_by_name on people.adult (authority_id, family_name, given_name);

create table people.adult_address (
    authority_id      uuid not null,
    person_id         uuid not null references people.adult (person_id),
    id                uuid not null primary key,
    lines             text not null,
    postcode          text,
    restricted        boolean not null default false,
    restricted_reason text,
    from_on           date not null,
    recorded_at       timestamptz not null default now(),
    check (not restricted or restricted_reason is not null)
);
create index adult_address_by_person on people.adult_address (person_id, from_on desc);

-- What an adult is to a child.
create table people.responsible (
    authority_id            uuid not null,
    child_id                uuid not null references people.child (child_id),
    id                      uuid not null primary key,
    person_id               uuid not null references people.adult (person_id),
    relationship            text not null,
    parental_responsibility boolean not null,
    lives_with              boolean not null,
    may_be_told             boolean not null default true,
    not_told_reason         text,
    not_told_decided_by     text,
    not_told_decided_on     date,
    contact_order           integer not null default 1,
    from_on                 date not null,
    to_on                   date,
    version                 integer not null default 1,
    check (may_be_told or (not_told_reason is not null and not_told_decided_by is not null and not_told_decided_on is not null)),
    check (to_on is null or to_on >= from_on)
);
create index responsible_by_child on people.responsible (child_id);
create index responsible_by_person on people.responsible (person_id);

-- What may be shared with whom, on which basis, until when (UK GDPR articles 6 and 9).
create table people.consent (
    authority_id uuid not null,
    child_id     uuid not null references people.child (child_id),
    id           uuid not null primary key,
    purpose      text not null,
    shared_with  text not null,
    basis        text not null check (basis in ('consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests')),
    given        boolean not null,
    given_by     text not null,
    from_on      date not null,
    expires_on   date,
    withdrawn_on date,
    note         text not null default '',
    recorded_at  timestamptz not null default now(),
    check (expires_on is null or expires_on >= from_on)
);
create index consent_by_child on people.consent (child_id);

-- That somebody lacks capacity for a kind of decision, and who acts instead (Mental Capacity Act 2005).
create table people.capacity (
    authority_id   uuid not null,
    child_id       uuid not null references people.child (child_id),
    id             uuid not null primary key,
    decision       text not null,                        -- a kind of decision, or 'any'
    lacks          boolean not null,
    representative uuid references people.adult (person_id),
    acts_as        text check (acts_as in ('deputy', 'attorney', 'representative', 'parent')),
    assessed_by    text not null,
    from_on        date not null,
    to_on          date,
    recorded_at    timestamptz not null default now(),
    check (to_on is null or to_on >= from_on)
);
create index capacity_by_child on people.capacity (child_id);

call access.guard_child_table('people.child');
call access.guard_child_table('people.child_name');
call access.guard_child_table('people.identifier');
call access.guard_child_table('people.child_address');
call access.guard_child_table('people.enrolment');
call access.guard_child_table('people.sen_status');
call access.guard_child_table('people.care_spell');
call access.guard_child_table('people.responsible');
call access.guard_child_table('people.consent');
call access.guard_child_table('people.capacity');

-- An adult is seen by whoever sees a child they have to do with.
alter table people.adult enable row level security;
alter table people.adult force row level security;
create policy seen on people.adult for select using (
    authority_id = (select access.my_area())
    or exists (select from people.responsible r where r.person_id = adult.person_id));
create policy added on people.adult for insert with check (authority_id = (select access.my_authority()));
create policy changed on people.adult for update using (
    authority_id = (select access.my_area())
    or exists (select from people.responsible r where r.person_id = adult.person_id)) with check (true);

alter table people.adult_address enable row level security;
alter table people.adult_address force row level security;
create policy seen on people.adult_address for select using (
    authority_id = (select access.my_area())
    or (not restricted and exists (select from people.responsible r where r.person_id = adult_address.person_id)));
create policy added on people.adult_address for insert with check (authority_id = (select access.my_authority()));
create policy changed on people.adult_address for update using (authority_id = (select access.my_area())) with check (true);

-- A restricted address is seen by the authority's own staff only, whoever else sees the child.
create policy address_restriction on people.child_address as restrictive for select using (
    not restricted or authority_id = (select access.my_area()));

-- Who each child is today, for the rooms above.
create view people.child_now with (security_invoker = true) as
select c.authority_id, c.child_id, c.name_used, c.given_name, c.family_name, c.birth_date, c.birth_expected, c.died_on, c.sex,
       e.setting_id,
       coalesce(s.provision, 'N') as sen_provision, s.primary_need, s.secondary_need,
       a.neighbourhood,
       l.placing_authority is not null as looked_after
  from people.child c
  left join lateral (select e.setting_id from people.enrolment e
                      where e.child_id = c.child_id and e.from_on <= access.today()
                        and coalesce(e.to_on, access.today()) >= access.today()
                      order by e.from_on desc, e.status limit 1) e on true
  left join lateral (select s.provision, s.primary_need, s.secondary_need from people.sen_status s
                      where s.child_id = c.child_id and s.from_on <= access.today()
                      order by s.from_on desc, s.recorded_at desc limit 1) s on true
  left join lateral (select a.neighbourhood from people.child_address a
                      where a.child_id = c.child_id and a.from_on <= access.today()
                      order by a.from_on desc, a.recorded_at desc limit 1) a on true
  left join lateral (select l.placing_authority from people.care_spell l
                      where l.child_id = c.child_id and l.from_on <= access.today()
                        and coalesce(l.to_on, access.today()) >= access.today() limit 1) l on true
 where c.merged_into is null;
