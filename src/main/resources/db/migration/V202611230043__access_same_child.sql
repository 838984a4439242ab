-- Entries that are one child: whoever has to do with one of them has to do with all.
create table access.same_child (
    authority_id uuid not null,
    child_id     uuid not null primary key,
    root_id      uuid not null               -- the entry that is kept; it stands here too, as its own
);
create index same_child_by_root on access.same_child (root_id);

create or replace function access.my_children() returns uuid[] language sql stable security definer set search_path = '' as $$
    with mine as materialized (
        select r.child_id
          from access.membership m
          join access.role ro on ro.code = m.role and ro.reach = 'related'
          join access.relation r on r.party_id = m.party_id
         where m.id = access.viewer() and access.my_authority() is not null
           and r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today())
    select coalesce(array_agg(child_id), '{}') from (
        select child_id from mine
        union
        select other.child_id from mine join access.same_child s using (child_id)
          join access.same_child other on other.root_id = s.root_id) as seen
$$;

create or replace view access.relation_now as
    select authority_id, child_id, party_id, kind from access.relation
     where from_on <= access.today() and coalesce(to_on, access.today()) >= access.today()
    union all
    select other.authority_id, other.child_id, r.party_id, r.kind
      from access.relation r join access.same_child s on s.child_id = r.child_id
      join access.same_child other on other.root_id = s.root_id and other.child_id <> r.child_id
     where r.from_on <= access.today() and coalesce(r.to_on, access.today()) >= access.today();
