-- Letting people in and out: a role can be stopped at once, also on its first day; whoever lets people in may do so only
-- with accounts that are wholly theirs to manage; and what happened to an account is for itself and those who manage it.

alter table access.membership add column stopped_at timestamptz;
create index membership_by_authority on access.membership (authority_id, role);
create index account_by_name on access.account (name, id);

create or replace function access.my_membership() returns access.membership
    language sql stable security definer set search_path = '' as $$
    select m from access.membership m join access.account a on a.id = m.account_id
     where m.id = access.viewer() and a.closed_at is null and m.stopped_at is null
       and m.from_on <= access.today() and coalesce(m.to_on, access.today()) >= access.today()
$$;
create or replace function access.my_authority() returns uuid language sql stable security definer set search_path = '' as $$
    select case when access.is_system() then nullif(current_setting('continuum.authority', true), '')::uuid
                else (select (m).authority_id from access.my_membership() m) end
$$;

-- Whether the viewer may let this account in and out, hand it a link to choose a password or remove its second factor: it
-- has acted in a role that is theirs to give, and acts now, or will, in none that is not, in no other authority either.
create function access.may_manage(whom uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select access.is_system()
        or exists (select from access.membership m
                    where m.account_id = whom and access.may_give(m.authority_id, m.role, m.party_id))
       and not exists (select from access.membership m
                        where m.account_id = whom and m.stopped_at is null
                          and coalesce(m.to_on, 'infinity') >= access.today()
                          and not access.may_give(m.authority_id, m.role, m.party_id))
$$;

drop policy known on access.account_event;
create policy known on access.account_event for select using (
    account_id = (select access.my_account())
    or authority_id = (select access.my_colleagues()) and (select access.may_let_in()));

-- A head teacher and a service lead change nothing but the roles they may give, and no account but by those.
drop policy changed on access.account;
create policy changed on access.account for update using (
    access.may_manage(id) and (select access.may_let_in()) or id = (select access.my_account()));
