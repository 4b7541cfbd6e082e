-- The second step of signing in, passwords that were, guesses by address, and links that open something once.
alter table account
    add column factor bytea,          -- the secret of the one-time codes, encrypted
    add column factor_since timestamptz, -- null until the first code proved that it arrived
    add column factor_step bigint,    -- the newest code used: none is taken twice
    add column subject text unique;   -- as the provider of single sign-on knows the person

create table former_password (
    id uuid primary key,
    person uuid not null references person,
    password text not null,
    until timestamptz not null
);
create index former_password_by_person on former_password (person, until desc);

create table recovery_code (
    id uuid primary key,
    person uuid not null references person,
    code_hash bytea not null
);
create index recovery_code_by_person on recovery_code (person);

create table address_failure (
    address text primary key,
    failures int not null,
    last timestamptz not null,
    locked_until timestamptz
);

create table one_time_link (
    id uuid primary key,
    token_hash bytea not null unique,
    purpose text not null check (purpose in ('PASSWORD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
    person uuid references person,
    made timestamptz not null,
    expires timestamptz not null,
    used timestamptz,
    check ((purpose = 'PASSWORD') = (person is not null))
);
create index one_time_link_by_person on one_time_link (person) where used is null;

alter table former_password enable row level security;
create policy known on former_password for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.all')));
create policy kept on former_password for insert to ${application}
    with check (person = (select viewer_person()) or (select viewer_may('accounts.all')));
create policy cleared on former_password for delete to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.all')));
grant select, insert, delete on former_password to ${application};

alter table recovery_code enable row level security;
create policy known on recovery_code for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.unlock')));
create policy made on recovery_code for insert to ${application} with check (person = (select viewer_person()));
create policy used on recovery_code for delete to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.unlock')));
grant select, insert, delete on recovery_code to ${application};

alter table address_failure enable row level security;
create policy known on address_failure for select to ${application}
    using ((select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')));
create policy counted on address_failure for insert to ${application} with check ((select viewer_may('accounts.all')));
create policy changed on address_failure for update to ${application} using ((select viewer_may('accounts.all')));
create policy cleared on address_failure for delete to ${application}
    using ((select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')));
grant select, insert, update, delete on address_failure to ${application};

alter table one_time_link enable row level security;
create policy known on one_time_link for select to ${application}
    using ((select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')));
create policy made on one_time_link for insert to ${application}
    with check ((select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')) and purpose = 'PASSWORD');
create policy used on one_time_link for update to ${application}
    using ((select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')) and purpose = 'PASSWORD');
grant select, insert, update (used) on one_time_link to ${application};
