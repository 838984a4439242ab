-- The demonstration area: that it was loaded, and as whom a visitor can sign in.
create schema demo;

create table demo.area (
    authority_id uuid primary key references area.authority (id),
    size         text not null,
    as_of        date not null,
    loaded_at    timestamptz not null
);

create table demo.person (
    authority_id  uuid not null references area.authority (id),
    membership_id uuid not null,
    position      int  not null,
    role          text not null,
    name          text not null,
    acts_for      text not null,
    email         text not null,
    look_at       text,
    primary key (authority_id, membership_id)
);
create index person_by_role on demo.person (authority_id, role, position);
create index person_by_position on demo.person (authority_id, position);

-- Nobody of a real area can stand here, whatever a program or a setting says.
create function demo.only_invented() returns trigger language plpgsql as $$
begin
    if not exists (select from area.authority where id = new.authority_id and demonstration) then
        raise exception 'Only people of a demonstration area can be signed in as without a password';
    end if;
    return new;
end $$;
create trigger only_invented before insert or update on demo.area for each row execute function demo.only_invented();
create trigger only_invented before insert or update on demo.person for each row execute function demo.only_invented();

call access.guard_area_table('demo.area');
call access.guard_area_table('demo.person');
