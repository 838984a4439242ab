-- History: what happened, when, when it was recorded and by whom; and who looked. Append-only, chained by hash.
create schema history;

create table history.entry (
    authority_id uuid not null,
    child_id     uuid not null,
    seq          bigint not null,
    kind         text not null,
    happened_on  date not null,
    recorded_at  timestamptz not null,
    account_id   uuid,
    by_name      text not null,
    by_role      text not null,
    what         text not null,
    reason       text,
    audience     text not null check (audience in ('family', 'professionals', 'staff')),
    subject      uuid,
    batch        uuid,
    hash         bytea not null,
    primary key (authority_id, child_id, seq)
);
create index entry_timeline on history.entry (child_id, happened_on desc, seq desc);

create table history.look (
    authority_id uuid not null,
    child_id     uuid not null,
    seq          bigint not null,
    looked_at    timestamptz not null,
    account_id   uuid,
    by_name      text not null,
    by_role      text not null,
    page         text not null,
    reason       text,
    hash         bytea not null,
    primary key (authority_id, child_id, seq)
);
create index look_by_child on history.look (child_id, seq desc);
create index look_by_account on history.look (authority_id, account_id, looked_at desc);

-- The end of each child's two chains. Locked while a line is added, so lines of one child stand in one order.
create table history.chain (
    authority_id uuid not null,
    child_id     uuid not null,
    line         text not null check (line in ('entry', 'look')),
    seq          bigint not null,
    hash         bytea not null,
    primary key (authority_id, child_id, line)
);

-- Lines that came in bulk are chained by batch: one hash over all of them in order.
create table history.batch (
    id           uuid primary key,
    authority_id uuid not null,
    source       text not null,
    recorded_at  timestamptz not null,
    account_id   uuid,
    by_name      text not null,
    lines        bigint not null,
    hash         bytea not null
);

revoke update, delete, truncate on history.entry, history.look, history.batch from ${app};

create function history.entry_hash(previous bytea, e history.entry) returns bytea language sql immutable as $$
    select sha256(previous || convert_to(jsonb_build_array(e.authority_id, e.child_id, e.seq, e.kind, e.happened_on,
        extract(epoch from e.recorded_at), e.account_id, e.by_name, e.by_role, e.what, e.reason, e.audience, e.subject, e.batch)::text, 'UTF8'))
$$;
create function history.look_hash(previous bytea, l history.look) returns bytea language sql immutable as $$
    select sha256(previous || convert_to(jsonb_build_array(l.authority_id, l.child_id, l.seq,
        extract(epoch from l.looked_at), l.account_id, l.by_name, l.by_role, l.page, l.reason)::text, 'UTF8'))
$$;

-- Before a line stands in the table it takes its place in the child's chain.
create function history.chain_entry() returns trigger language plpgsql security definer set search_path = '' as $$
declare head history.chain;
begin
    if new.batch is not null then
        new.hash := history.entry_hash(''::bytea, new);
        return new;
    end if;
    insert into history.chain as c (authority_id, child_id, line, seq, hash)
    values (new.authority_id, new.child_id, 'entry', 0, '')
        on conflict (authority_id, child_id, line) do update set seq = c.seq returning c.* into head;
    new.seq := head.seq + 1;
    new.hash := history.entry_hash(head.hash, new);
    update history.chain set seq = new.seq, hash = new.hash
     where authority_id = new.authority_id and child_id = new.child_id and line = 'entry';
    return new;
end $$;
create trigger chain_entry before insert on history.entry for each row execute function history.chain_entry();

create function history.chain_look() returns trigger language plpgsql security definer set search_path = '' as $$
declare head history.chain;
begin
    insert into history.chain as c (authority_id, child_id, line, seq, hash)
    values (new.authority_id, new.child_id, 'look', 0, '')
        on conflict (authority_id, child_id, line) do update set seq = c.seq returning c.* into head;
    new.seq := head.seq + 1;
    new.hash := history.look_hash(head.hash, new);
    update history.chain set seq = new.seq, hash = new.hash
     where authority_id = new.authority_id and child_id = new.child_id and line = 'look';
    return new;
end $$;
create trigger chain_look before insert on history.look for each row execute function history.chain_look();

revoke all on history.chain from ${app};

-- Closes a batch: one hash over its lines in order, and each child's chain goes on from there.
create function history.close_batch(closing uuid, area uuid, source text, account uuid, by_name text) returns bigint
    language plpgsql security definer set search_path = '' as $$
declare sum bytea := sha256(convert_to(closing::text, 'UTF8')); counted bigint;
begin
    select count(*), sha256(coalesce(string_agg(e.hash, ''::bytea order by e.child_id, e.seq), ''::bytea)) into counted, sum
      from history.entry e where e.authority_id = area and e.batch = closing;
    insert into history.batch (id, authority_id, source, recorded_at, account_id, by_name, lines, hash)
    values (closing, area, source, now(), account, by_name, counted, sum);
    insert into history.chain (authority_id, child_id, line, seq, hash)
    select e.authority_id, e.child_id, 'entry', max(e.seq), sum from history.entry e
     where e.authority_id = area and e.batch = closing group by 1, 2
        on conflict (authority_id, child_id, line) do update set seq = excluded.seq, hash = excluded.hash;
    return counted;
end $$;
call access.guard_child_table('history.entry');
call access.guard_child_table('history.look');
call access.guard_area_table('history.batch');
