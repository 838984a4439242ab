-- The chains: quicker to lengthen, also by many lines at once, and verified by one question.

-- The last line of a child's chain, locked until the transaction ends. Locks nothing twice and writes no row it need not.
create function history.end_of_chain(area uuid, child uuid, which text) returns history.chain
    language plpgsql security definer set search_path = '' as $$
declare head history.chain;
begin
    select * into head from history.chain where authority_id = area and child_id = child and line = which for update;
    if not found then
        insert into history.chain (authority_id, child_id, line, seq, hash) values (area, child, which, 0, '')
            on conflict do nothing;
        select * into head from history.chain where authority_id = area and child_id = child and line = which for update;
    end if;
    return head;
end $$;

create or replace function history.chain_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare head history.chain;
begin
    if new.batch is not null then
        new.hash := history.entry_hash(''::bytea, new);
        return new;
    end if;
    head := history.end_of_chain(new.authority_id, new.child_id, 'entry');
    new.seq := head.seq + 1;
    new.hash := history.entry_hash(head.hash, new);
    update history.chain set seq = new.seq, hash = new.hash
     where authority_id = new.authority_id and child_id = new.child_id and line = 'entry';
    return new;
end $$;

create or replace function history.chain_look() returns trigger language plpgsql security definer set search_path = '' as $$
declare head history.chain;
begin
    head := history.end_of_chain(new.authority_id, new.child_id, 'look');
    new.seq := head.seq + 1;
    new.hash := history.look_hash(head.hash, new);
    update history.chain set seq = new.seq, hash = new.hash
     where authority_id = new.authority_id and child_id = new.child_id and line = 'look';
    return new;
end $$;
revoke all on function history.end_of_chain from public;

-- Where a batch begins in each child's chain. The chains are locked in the order of the children, so that two batches
-- wait for each other and never forever.
create function history.begin_batch(area uuid, children uuid[]) returns table (child_id uuid, seq bigint)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
    insert into history.chain (authority_id, child_id, line, seq, hash)
    select area, each, 'entry', 0, '' from unnest(children) as each order by each
        on conflict do nothing;
    return query
        select c.child_id, c.seq from history.chain c
         where c.authority_id = area and c.line = 'entry' and c.child_id = any (children)
         order by c.child_id for update;
end $$;
alter table history.chain set (fillfactor = 70);

-- A batch's hash takes in where each child's chain stood before it, so that a batch can't be taken out of its place.
create or replace function history.close_batch(closing uuid, area uuid, source text, account uuid, by_name text) returns bigint
    language plpgsql security definer set search_path = '' as $$
declare sum bytea; counted bigint;
begin
    select count(*), sha256(convert_to(closing::text, 'UTF8') || coalesce(string_agg(e.hash, ''::bytea order by e.child_id, e.seq), ''::bytea))
      into counted, sum
      from history.entry e where e.authority_id = area and e.batch = closing;
    insert into history.batch (id, authority_id, source, recorded_at, account_id, by_name, lines, hash)
    values (closing, area, source, now(), account, by_name, counted, sum);
    update history.chain c set seq = b.seq, hash = sha256(c.hash || sum)
      from (select e.child_id, max(e.seq) as seq from history.entry e
             where e.authority_id = area and e.batch = closing group by 1) b
     where c.authority_id = area and c.child_id = b.child_id and c.line = 'entry';
    return counted;
end $$;
create index entry_by_batch on history.entry (batch) where batch is not null;

-- Every line that is not as it was recorded, every one that is missing, and every one that is in no chain. The viewer must
-- be the system: what one may not see would look as if it were missing.
create function history.verify(area uuid) returns table (child_id uuid, line text, seq bigint, finding text)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
    if not access.is_system() then
        raise exception 'Only the system can verify the history';
    end if;
    return query
    with recursive
    heads as materialized (select h.child_id, h.line, h.seq, h.hash from history.chain h where h.authority_id = area),
    batches as materialized (
        select e.batch, b.id is null as unclosed, b.lines, count(*) as counted, b.hash,
               sha256(convert_to(e.batch::text, 'UTF8') || string_agg(e.hash, ''::bytea order by e.child_id, e.seq)) as sum
          from history.entry e left join history.batch b on b.id = e.batch
         where e.authority_id = area and e.batch is not null group by e.batch, b.id, b.lines, b.hash),
    lines as materialized (
        select e.child_id, e.seq, e.batch, e.hash, e,
               lag(e.seq) over chain as seq_before, lag(e.batch) over chain as batch_before
          from history.entry e where e.authority_id = area
        window chain as (partition by e.child_id order by e.seq)),
    looks as materialized (
        select l.child_id, l.seq, l.hash, l, lag(l.seq) over chain as seq_before, lag(l.hash) over chain as hash_before
          from history.look l where l.authority_id = area
        window chain as (partition by l.child_id order by l.seq)),
    -- a chain is a row of links: each line alone is one, and the lines of a batch together are one
    links as materialized (
        select x.child_id, min(x.seq) as seq, x.batch, (array_agg(x.hash order by x.seq))[1] as hash, x.link
          from (select y.child_id, y.seq, y.batch, y.hash,
                       sum(case when y.batch is not null and y.batch = y.batch_before then 0 else 1 end)
                           over (partition by y.child_id order by y.seq) as link
                  from lines y) x
         group by x.child_id, x.batch, x.link),
    -- the hash of a chain after each link: a line's own, or for a batch that of the link before it with the batch's sum
    chained as (
        select k.child_id, k.link, k.seq, case when k.batch is null then k.hash else sha256(b.sum) end as hash
          from links k left join batches b on b.batch = k.batch where k.link = 1 or k.batch is null
        union all
        select k.child_id, k.link, k.seq, sha256(c.hash || b.sum)
          from chained c join links k on k.child_id = c.child_id and k.link = c.link + 1 and k.batch is not null
          join batches b on b.batch = k.batch),
    before as (select c.child_id, c.seq, lag(c.hash) over (partition by c.child_id order by c.link) as hash_before
                 from chained c),
    ends as (
        select n.child_id, 'entry' as line, max(n.seq) as seq from lines n group by n.child_id
        union all
        select n.child_id, 'look', max(n.seq) from looks n group by n.child_id)
    select x.child_id, 'entry', x.seq, 'changed' from lines x join before b using (child_id, seq)
     where x.batch is null and x.hash is distinct from history.entry_hash(coalesce(b.hash_before, ''::bytea), x.e)
    union all
    select x.child_id, 'entry', x.seq, 'changed' from lines x
     where x.batch is not null and x.hash is distinct from history.entry_hash(''::bytea, x.e)
    union all
    select x.child_id, 'look', x.seq, 'changed' from looks x
     where x.hash is distinct from history.look_hash(coalesce(x.hash_before, ''::bytea), x.l)
    union all
    select x.child_id, 'entry', coalesce(x.seq_before, 0) + 1, 'missing' from lines x where x.seq <> coalesce(x.seq_before, 0) + 1
    union all
    select x.child_id, 'look', coalesce(x.seq_before, 0) + 1, 'missing' from looks x where x.seq <> coalesce(x.seq_before, 0) + 1
    union all
    select coalesce(h.child_id, n.child_id), coalesce(h.line, n.line), greatest(h.seq, n.seq),
           case when coalesce(n.seq, 0) < h.seq then 'missing' else 'inserted' end
      from heads h full join ends n on n.child_id = h.child_id and n.line = h.line
     where coalesce(h.seq, 0) <> coalesce(n.seq, 0)
    union all
    select h.child_id, 'entry', h.seq, 'end changed' from heads h
      join (select distinct on (child_id) child_id, hash from chained order by child_id, link desc) c using (child_id)
      join ends n on n.child_id = h.child_id and n.line = 'entry' and n.seq = h.seq
     where h.line = 'entry' and h.hash is distinct from c.hash
    union all
    select h.child_id, 'look', h.seq, 'end changed' from heads h
      join looks x on x.child_id = h.child_id and x.seq = h.seq
     where h.line = 'look' and h.hash is distinct from x.hash
       and not exists (select from looks later where later.child_id = h.child_id and later.seq > h.seq)
    union all
    select null::uuid, 'batch', b.counted, case when b.unclosed then 'not closed' when b.lines <> b.counted then 'missing' else 'changed' end
      from batches b where b.unclosed or b.lines <> b.counted or b.hash is distinct from b.sum
    union all
    select null::uuid, 'batch', b.lines, 'missing' from history.batch b
     where b.authority_id = area and b.lines > 0 and not exists (select from history.entry e where e.batch = b.id)
    order by 1 nulls last, 2, 3;
end $$;

-- One hash over the ends of all chains. Written down elsewhere, it shows later that not even the owner of the database
-- has rewritten what came before.
create function history.ends(area uuid) returns text language sql stable security definer set search_path = '' as $$
    select encode(sha256(coalesce(string_agg(hash, ''::bytea order by child_id, line), ''::bytea)), 'hex')
      from history.chain where authority_id = area
$$;

-- How many chains there are; the chains themselves are nobody's to read.
create function history.chains(area uuid) returns bigint language sql stable security definer set search_path = '' as $$
    select count(*) from history.chain where authority_id = area
$$;
