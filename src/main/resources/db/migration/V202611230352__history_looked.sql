-- Records a look, so that a store can do it in the very question that reads the record: no look, no record.
-- A child whom a school sees across a border belongs to another authority; so does the look. Every look through a broken
-- glass says why it was broken.
create function history.looked(child uuid, area uuid, party uuid, account uuid, by_name text, by_role text, page text,
                               reason text, at timestamptz) returns boolean language sql volatile as $$
    insert into history.look (authority_id, child_id, seq, looked_at, account_id, by_name, by_role, page, reason, hash)
    values (coalesce((select r.authority_id from access.relation_now r
                       where r.child_id = looked.child and r.party_id = looked.party limit 1), area),
            child, 0, at, account, by_name, by_role, page,
            coalesce(reason, (select 'Break-glass: ' || o.reason from access.opening o
                               where o.account_id = looked.account and o.child_id = looked.child and o.broken_glass
                                 and o.closed_at is null and o.from_at <= access.moment() and o.until_at > access.moment()
                               order by o.from_at desc limit 1)), '');
    select true;
$$;
