-- The register of settings: every school, nursery, college and other place of education or training that the authority
-- has to do with, its own and those of other areas; their places; and where a postcode lies.
create schema settings;

-- The parts that the area divides itself into. The name is the key: it is what people say.
create table settings.neighbourhood (
    authority_id uuid not null references area.authority (id),
    name         text not null check (name <> ''),
    position     int  not null default 0,
    primary key (authority_id, name)
);

-- Wards and LSOAs (lower layer super output areas: about 1,500 people each). Both are redrawn now and then, and get new codes.
create table settings.ward (
    authority_id  uuid not null references area.authority (id),
    code          text not null check (code ~ '^E05[0-9]{6}$'),
    name          text not null,
    district_code text not null,
    neighbourhood text,
    primary key (authority_id, code),
    foreign key (authority_id, neighbourhood) references settings.neighbourhood (authority_id, name) on update cascade
);
create table settings.lsoa (
    authority_id uuid not null references area.authority (id),
    code         text not null check (code ~ '^E01[0-9]{6}$'),
    name         text not null,
    ward_code    text,
    primary key (authority_id, code)
);
-- Deprivation of an LSOA: decile 1 is the most deprived tenth of England. Each index holds for the LSOAs of its census.
create table settings.deprivation (
    authority_id uuid not null references area.authority (id),
    lsoa_code    text not null check (lsoa_code ~ '^E01[0-9]{6}$'),
    index_year   int  not null,
    decile       int  not null check (decile between 1 and 10),
    primary key (authority_id, lsoa_code, index_year)
);
create table settings.postcode (
    authority_id uuid not null references area.authority (id),
    postcode     text not null check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$'),
    lsoa_code    text not null,
    ward_code    text,
    primary key (authority_id, postcode)
);

create table settings.setting (
    authority_id         uuid not null references area.authority (id),
    id                   uuid not null,
    version              bigint not null default 1,
    -- national identifiers
    urn                  text check (urn ~ '^[0-9]{6}$'),
    la_code              text check (la_code ~ '^[0-9]{3}$'),
    establishment_number text check (establishment_number ~ '^[0-9]{4}$'),
    laestab              text generated always as (la_code || establishment_number) stored,
    ukprn                text check (ukprn ~ '^1[0-9]{7}$'),
    -- what it is
    name                 text not null check (name <> ''),
    kind                 text not null check (kind in ('early-years', 'nursery', 'mainstream', 'special',
                             'alternative', 'independent', 'independent-special', 'college', 'special-post-16',
                             'higher-education', 'secure', 'hospital', 'training', 'online', 'other')),
    type_code            text,
    group_code           text,
    status               text not null check (status in ('open', 'closed', 'closing', 'proposed')),
    opened_on            date,
    closed_on            date,
    phase                text not null check (phase in ('none', 'nursery', 'primary', 'middle-primary', 'secondary',
                             'middle-secondary', '16-plus', 'all-through')),
    low_age              int check (low_age between 0 and 99),
    high_age             int check (high_age between 0 and 99),
    takes                text not null check (takes in ('mixed', 'boys', 'girls', 'not-known')),
    boarding             boolean,
    nursery_classes      boolean,
    sixth_form           boolean,
    religious_character  text,
    section_41           boolean,
    needs                text[] not null default '{}',
    capacity             int check (capacity >= 0),
    pupils               int check (pupils >= 0),
    pupils_counted_on    date,
    fsm_percent          numeric(5, 2) check (fsm_percent between 0 and 100),
    trust_code           text,
    trust_name           text,
    federation           text,
    resourced_type       text,
    resourced_places     int check (resourced_places >= 0),
    resourced_on_roll    int check (resourced_on_roll >= 0),
    unit_places          int check (unit_places >= 0),
    unit_on_roll         int check (unit_on_roll >= 0),
    -- where it is
    street               text,
    locality             text,
    town                 text,
    county               text,
    postcode             text,
    phone                text,
    website              text,
    ward_code            text,
    lsoa_code            text,
    easting              int,
    northing             int,
    -- what the authority itself says of it; an import never touches these
    cluster              text check (cluster <> ''),
    neighbourhood        text,
    recorded_at          timestamptz not null default now(),
    primary key (authority_id, id),
    unique (authority_id, urn),
    foreign key (authority_id, neighbourhood) references settings.neighbourhood (authority_id, name) on update cascade,
    check (closed_on >= opened_on),
    check (high_age >= low_age)
);
create index setting_by_name on settings.setting (authority_id, lower(name), id);
create index setting_by_laestab on settings.setting (authority_id, laestab);
create index setting_by_ukprn on settings.setting (authority_id, ukprn);
create index setting_like_name on settings.setting using gin (lower(name) public.gin_trgm_ops);

-- What changed of a setting, a line a fact: an import or a person. Nothing that was true is lost.
create table settings.change (
    authority_id uuid not null,
    setting_id   uuid not null,
    recorded_at  timestamptz not null default now(),
    fact         text not null,
    was          text,
    became       text,
    account_id   uuid,
    by_name      text not null,
    foreign key (authority_id, setting_id) references settings.setting (authority_id, id)
);
create index change_by_setting on settings.change (authority_id, setting_id, recorded_at desc);
revoke update, delete, truncate on settings.change from ${app};

-- How settings follow each other, as the national register says: a school that becomes an academy gets a new number.
create table settings.link (
    authority_id   uuid not null references area.authority (id),
    urn            text not null check (urn ~ '^[0-9]{6}$'),
    linked_urn     text not null check (linked_urn ~ '^[0-9]{6}$'),
    linked_name    text not null,
    kind           text not null,
    established_on date,
    primary key (authority_id, urn, linked_urn, kind)
);

-- SEN units and resourced provision.
create table settings.unit (
    authority_id uuid not null,
    id           uuid not null,
    setting_id   uuid not null,
    version      bigint not null default 1,
    kind         text not null check (kind in ('sen-unit', 'resourced-provision')),
    name         text not null check (name <> ''),
    need         text not null,
    low_age      int,
    high_age     int,
    opened_on    date not null,
    closed_on    date,
    primary key (authority_id, id),
    foreign key (authority_id, setting_id) references settings.setting (authority_id, id),
    check (closed_on >= opened_on),
    check (high_age >= low_age)
);
create index unit_by_setting on settings.unit (authority_id, setting_id);

-- Places by type: from this day on there are so many, until a later line says otherwise. Overlaps can't be written.
create table settings.places (
    authority_id uuid not null,
    setting_id   uuid not null,
    kind         text not null check (kind in ('early-years', 'mainstream', 'sen-unit', 'resourced-provision',
                     'special', 'alternative', 'post-16', 'residential')),
    unit_id      uuid,
    from_on      date not null,
    number       int not null check (number >= 0),
    recorded_at  timestamptz not null default now(),
    account_id   uuid,
    by_name      text not null,
    unique nulls not distinct (authority_id, setting_id, kind, unit_id, from_on),
    foreign key (authority_id, setting_id) references settings.setting (authority_id, id),
    foreign key (authority_id, unit_id) references settings.unit (authority_id, id)
);

call access.guard_area_table('settings.neighbourhood');
call access.guard_area_table('settings.ward');
call access.guard_area_table('settings.lsoa');
call access.guard_area_table('settings.deprivation');
call access.guard_area_table('settings.postcode');
call access.guard_area_table('settings.setting');
call access.guard_area_table('settings.change');
call access.guard_area_table('settings.link');
call access.guard_area_table('settings.unit');
call access.guard_area_table('settings.places');

-- Each setting as it is today. In the area is what carries the authority's own number.
create view settings.setting_now with (security_invoker = true) as
    select s.authority_id, s.id as setting_id, s.urn, s.laestab, s.ukprn, s.name, s.kind, s.phase, s.takes,
           s.low_age, s.high_age, s.postcode, s.ward_code, s.lsoa_code,
           coalesce(s.neighbourhood, w.neighbourhood) as neighbourhood, s.cluster, s.capacity, s.pupils,
           coalesce(s.la_code, a.la_code) = a.la_code as in_area,
           case when s.closed_on <= access.today() then 'closed'
                when s.status = 'open' and s.opened_on > access.today() then 'proposed'
                else s.status end as status,
           s.status in ('open', 'closing') and coalesce(s.opened_on, access.today()) <= access.today()
               and coalesce(s.closed_on, 'infinity') > access.today() as is_open
      from settings.setting s
      join area.authority a on a.id = s.authority_id
      left join settings.lsoa l on l.authority_id = s.authority_id and l.code = s.lsoa_code
      left join settings.ward w on w.authority_id = s.authority_id and w.code = coalesce(s.ward_code, l.ward_code);

-- The places there are today, by type.
create view settings.places_now with (security_invoker = true) as
    select distinct on (p.authority_id, p.setting_id, p.kind, p.unit_id)
           p.authority_id, p.setting_id, p.kind, p.unit_id, p.number, p.from_on
      from settings.places p
     where p.from_on <= access.today()
     order by p.authority_id, p.setting_id, p.kind, p.unit_id, p.from_on desc;

-- Where each postcode lies. The decile is that of the newest index which knows the LSOA.
create view settings.postcode_now with (security_invoker = true) as
    select p.authority_id, p.postcode, p.lsoa_code, coalesce(p.ward_code, l.ward_code) as ward_code,
           w.name as ward_name, w.neighbourhood, d.decile, d.index_year
      from settings.postcode p
      left join settings.lsoa l on l.authority_id = p.authority_id and l.code = p.lsoa_code
      left join settings.ward w on w.authority_id = p.authority_id and w.code = coalesce(p.ward_code, l.ward_code)
      left join lateral (select n.decile, n.index_year from settings.deprivation n
                          where n.authority_id = p.authority_id and n.lsoa_code = p.lsoa_code
                          order by n.index_year desc limit 1) d on true;
