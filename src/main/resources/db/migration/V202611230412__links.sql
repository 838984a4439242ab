-- Links: how often one address came to a door, by the hour, so that every node counts alike. The address itself is not kept.
create schema links;

create table links.knock (
    door         text not null,
    address_hash text not null,
    hour         timestamptz not null,
    times        int not null,
    primary key (door, address_hash, hour)
);
create index knock_by_hour on links.knock (hour);
