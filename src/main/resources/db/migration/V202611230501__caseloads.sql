-- What cases weigh, and how much one caseworker can carry safely. The newest line holds; those before say what held then.
create schema caseloads;

create table caseloads.weights (
    authority_id uuid not null references area.authority (id),
    id           bigint generated always as identity primary key,
    request      int not null check (request between 0 and 50),
    assessing    int not null check (assessing between 0 and 50),
    plan         int not null check (plan between 0 and 50),
    review       int not null check (review between 0 and 50),
    dispute      int not null check (dispute between 0 and 50),
    other        int not null check (other between 0 and 50),
    safe_limit   int not null check (safe_limit between 1 and 5000),
    by_name      text not null,
    kept_at      timestamptz not null
);
create index weights_by_authority on caseloads.weights (authority_id, id desc);
call access.guard_area_table('caseloads.weights');
