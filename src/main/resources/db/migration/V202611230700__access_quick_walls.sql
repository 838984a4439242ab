-- Row-level security asks these of every table of every statement, so they leave as soon as the answer is known, and keep
-- their plans from one statement to the next. What they answer is what it was.

create or replace function access.my_authority() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
    today date := access.today();
begin
    if access.is_system() then
        return nullif(current_setting('continuum.authority', true), '')::uuid;
    end if;
    return (select m.authority_id from access.membership m join access.account a on a.id = m.account_id
             where m.id = access.viewer() and a.closed_at is null and m.stopped_at is null
               and m.from_on <= today and coalesce(m.to_on, today) >= today);
end $$;

create or replace function access.my_area() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
    today date := access.today();
begin
    if access.is_system() then
        return nullif(current_setting('continuum.authority', true), '')::uuid;
    end if;
    return (select m.authority_id from access.membership m join access.account a on a.id = m.account_id
              join access.role r on r.code = m.role and r.reach = 'area'
             where m.id = access.viewer() and a.closed_at is null and m.stopped_at is null
               and m.from_on <= today and coalesce(m.to_on, today) >= today);
end $$;

create or replace function access.turned_from_me() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
    if not exists (select from access.turned_away t where t.membership_id = access.viewer() and t.ended_at is null) then
        return '{}';
    end if;
    return (select coalesce(array_agg(distinct coalesce(other.child_id, t.child_id)), '{}')
              from access.turned_away t
              left join access.same_child one on one.child_id = t.child_id
              left join access.same_child other on other.root_id = one.root_id
             where t.membership_id = access.viewer() and t.ended_at is null);
end $$;

create or replace function access.my_children() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
    today date := access.today();
    me record;
begin
    select m.account_id, m.authority_id, m.party_id, r.reach into me
      from access.membership m join access.account a on a.id = m.account_id
      join access.role r on r.code = m.role and r.reach <> 'none'
     where m.id = access.viewer() and a.closed_at is null and m.stopped_at is null
       and m.from_on <= today and coalesce(m.to_on, today) >= today;
    if not found or me.reach <> 'related'
            and not exists (select from access.opening o where o.account_id = me.account_id and o.closed_at is null) then
        return '{}';
    end if;
    return (
        with mine as materialized (
            select r.child_id from access.relation r
             where me.reach = 'related' and r.party_id = me.party_id and r.authority_id = me.authority_id
               and r.from_on <= today and coalesce(r.to_on, today) >= today)
        select coalesce(array_agg(child_id), '{}') from (
            select child_id from mine
            union
            select other.child_id from mine join access.same_child s using (child_id)
              join access.same_child other on other.root_id = s.root_id
            union
            select o.child_id from access.open_now o
             where o.account_id = me.account_id and o.authority_id = me.authority_id) as seen
         where child_id <> all ((select access.turned_from_me())::uuid[]));
end $$;

create or replace function access.sealed_from_me() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
    if access.is_system() or not exists (select from access.sealed s where s.lifted_at is null) then
        return '{}';
    end if;
    return (select coalesce(array_agg(distinct s.child_id), '{}')
              from access.sealed_now s
             where not (coalesce((access.my_role()).seals, false) and s.authority_id = access.my_authority())
               and s.child_id not in (select o.child_id from access.open_now o where o.account_id = access.my_account()));
end $$;
