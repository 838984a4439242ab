-- Signing in: what accounts prove themselves with. A query finds secrets only while the account they belong to signs in
-- or changes its own (access.guard_secret).
create schema signin;

create table signin.password (
    account_id uuid primary key references access.account (id),
    hash       text not null,
    set_at     timestamptz not null default now()
);

-- A link that lets an account choose a password, once. Only the hash of its token is kept.
create table signin.password_link (
    token_hash bytea primary key,
    account_id uuid not null references access.account (id),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_link_by_account on signin.password_link (account_id);

-- An app that shows codes (RFC 6238). The last step that was used can't be used again.
create table signin.code_app (
    account_id   uuid primary key references access.account (id),
    secret       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
create table signin.recovery_code (
    account_id uuid not null references access.account (id),
    hash       bytea not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- Passkeys (WebAuthn). Only public keys are kept.
create table signin.passkey (
    credential_id           bytea primary key,
    account_id              uuid not null references access.account (id),
    label                   text not null,
    public_key              bytea not null,
    signature_count         bigint not null,
    uv_initialized          boolean not null,
    backup_eligible         boolean not null,
    backup_state            boolean not null,
    transports              text not null,
    attestation_object      bytea,
    attestation_client_data bytea,
    created_at              timestamptz not null,
    last_used_at            timestamptz not null
);
create index passkey_by_account on signin.passkey (account_id);

-- Who an account is at the organisation's own sign-in (OpenID Connect).
create table signin.identity (
    issuer     text not null,
    subject    text not null,
    account_id uuid not null references access.account (id),
    primary key (issuer, subject)
);

-- Tries to sign in that have not succeeded, counted for each account and each address, so that every node knows of them.
create table signin.failed_try (
    key        text primary key,
    failures   int not null,
    last_at    timestamptz not null,
    not_before timestamptz not null
);

call access.guard_secret('signin.password');
call access.guard_secret('signin.password_link');
call access.guard_secret('signin.code_app');
call access.guard_secret('signin.recovery_code');
call access.guard_secret('signin.passkey');
call access.guard_secret('signin.identity');

-- A link, a passkey and an identity each say by themselves whose they are, before the account is known.
create function signin.account_by_link(token bytea) returns uuid language sql stable security definer set search_path = '' as $$
    select l.account_id from signin.password_link l join access.account a on a.id = l.account_id
     where l.token_hash = token and l.used_at is null and l.expires_at > access.moment() and a.closed_at is null
$$;
create function signin.account_by_passkey(credential bytea) returns uuid language sql stable security definer set search_path = '' as $$
    select account_id from signin.passkey where credential_id = credential
$$;
create function signin.account_by_identity(at_issuer text, as_subject text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select account_id from signin.identity where issuer = at_issuer and subject = as_subject
$$;
