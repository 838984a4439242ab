-- Accounts and what they act as: who may know of them, who may let them in, and what happened to them.

-- The moment it is, by the one clock, which can be moved.
create function access.moment() returns timestamptz language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('continuum.moment', true), '')::timestamptz, now())
$$;
-- The account whose secrets this transaction handles.
create function access.signing_in() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('continuum.signing_in', true), '')::uuid
$$;

alter table access.account drop column password_hash;

-- What happened to accounts and who did it. Append-only.
create table access.account_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    authority_id uuid,
    account_id   uuid not null,
    by_account   uuid,
    by_name      text not null,
    what         text not null
);
create index account_event_by_account on access.account_event (account_id, id desc);
revoke update, delete, truncate on access.account_event from ${app};

alter table access.role add column family boolean not null default false;
update access.role set family = true where code in ('parent', 'young-person');
revoke insert, update, delete, truncate on access.role from ${app};

-- One live relation of a kind between a party and a child.
create unique index relation_once on access.relation (party_id, child_id, kind) where to_on is null;

-- The viewer's live membership as a row, and its parts.
create function access.my_membership() returns access.membership language sql stable security definer set search_path = '' as $$
    select m from access.membership m join access.account a on a.id = m.account_id
     where m.id = access.viewer() and a.closed_at is null
       and m.from_on <= access.today() and coalesce(m.to_on, access.today()) >= access.today()
$$;
create function access.my_account() returns uuid language sql stable security definer set search_path = '' as $$
    select m.account_id from access.membership m where m.id = access.viewer()
$$;
-- The authority whose people the viewer may know of: families know of nobody but themselves.
create function access.my_colleagues() returns uuid language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then access.my_authority()
                else (select (m).authority_id from access.my_membership() m join access.role r on r.code = (m).role
                       where not r.family) end
$$;
-- Whether the viewer may give this role for this party: the administrator any, a head teacher and a service lead only
-- to people of their own setting or team.
create function access.may_give(area uuid, given text, party uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then area = access.my_authority()
                else coalesce((select (m).authority_id = area and case (m).role
                          when 'administrator' then true
                          when 'head-teacher' then party = (m).party_id and given in ('senco', 'head-teacher')
                          when 'service-lead' then party = (m).party_id and given in ('psychologist', 'health-adviser',
                                                        'social-care-adviser', 'adviser', 'service-lead')
                          else false end
                        from access.my_membership() m), false) end
$$;
create function access.may_let_in() returns boolean language sql stable security definer set search_path = '' as $$
    select access.is_system() or coalesce((select (m).role in ('administrator', 'head-teacher', 'service-lead')
                                             from access.my_membership() m), false)
$$;

-- What signing in has to know before there is a viewer.
create function access.account_by_email(typed text) returns uuid language sql stable security definer set search_path = '' as $$
    select id from access.account where lower(email) = lower(typed)
$$;

-- The owner's functions read these tables to work out who sees what, so the policies bind everybody but the owner.
alter table access.account enable row level security;
create policy known on access.account for select using (
    id = (select access.my_account()) or id = (select access.signing_in())
    or exists (select from access.membership m where m.account_id = account.id
                  and m.authority_id = (select access.my_colleagues())));
create policy let_in on access.account for insert with check ((select access.may_let_in()));
create policy changed on access.account for update using ((select access.may_let_in()) or id = (select access.my_account()));

alter table access.membership enable row level security;
create policy known on access.membership for select using (
    account_id = (select access.my_account()) or account_id = (select access.signing_in())
    or authority_id = (select access.my_colleagues()));
create policy let_in on access.membership for insert with check (access.may_give(authority_id, role, party_id));
create policy changed on access.membership for update using (access.may_give(authority_id, role, party_id))
    with check (access.may_give(authority_id, role, party_id));

alter table access.account_event enable row level security;
create policy known on access.account_event for select using (
    account_id = (select access.my_account()) or authority_id = (select access.my_colleagues()));
create policy added on access.account_event for insert with check (true);

-- Guards a table of what accounts prove themselves with: a query finds only those of the account that is signing in.
create procedure access.guard_secret(guarded regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy own on %1$s using (account_id = (select access.signing_in()))
                    with check (account_id = (select access.signing_in()))', guarded);
end $$;

create function access.account_of(acting uuid) returns uuid language sql stable security definer set search_path = '' as $$
    select account_id from access.membership where id = acting
$$;
