-- Organs, people, posts, roles. Nothing is removed: what ends gets its last day. Names of organs are public; people are known to
-- those who have signed in.
create table organ (
    id bigint primary key,
    code text not null unique,
    credit_code text unique,
    name text not null,
    short_name text not null,
    kind text not null check (kind in ('district', 'department', 'street', 'institution')),
    parent bigint references organ,
    ordinal int not null default 0,
    since date not null,
    until date,
    successor bigint references organ,
    check (until is null or until >= since)
);
create index organ_by_parent on organ (parent);

create table person (
    id uuid primary key,
    account text not null unique,
    name text not null,
    email text,
    since date not null,
    until date
);

create table post (
    id uuid primary key,
    person uuid not null references person,
    organ bigint not null references organ,
    title text not null,
    main boolean not null default false,
    ordinal int not null default 0,
    since date not null,
    until date
);
create index post_by_person on post (person);
create index post_by_organ on post (organ);

create table role_holding (
    id uuid primary key,
    person uuid not null references person,
    role text not null check (role in ('CLERK', 'REVIEWER', 'LEADER', 'SECRECY_OFFICER', 'OGI_OFFICE', 'EDITOR', 'SUPERVISOR',
        'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
    organ bigint not null references organ,
    since date not null,
    until date
);
create index role_holding_by_person on role_holding (person);
create index role_holding_by_organ on role_holding (organ, role);

alter table organ enable row level security;
create policy known on organ for select to ${application} using (true);
create policy made on organ for insert to ${application} with check ((select viewer_may('directory.manage')));
create policy changed on organ for update to ${application} using ((select viewer_may('directory.manage')));
grant select, insert, update on organ to ${application};

alter table person enable row level security;
create policy known on person for select to ${application}
    using ((select viewer_person()) is not null or (select viewer_may('directory.read')));
create policy made on person for insert to ${application} with check ((select viewer_may('directory.manage')));
create policy changed on person for update to ${application} using ((select viewer_may('directory.manage')));
grant select, insert, update on person to ${application};

alter table post enable row level security;
create policy known on post for select to ${application}
    using ((select viewer_person()) is not null or (select viewer_may('directory.read')));
create policy made on post for insert to ${application} with check ((select viewer_may('directory.manage')));
create policy changed on post for update to ${application} using ((select viewer_may('directory.manage')));
grant select, insert, update on post to ${application};

alter table role_holding enable row level security;
create policy known on role_holding for select to ${application}
    using ((select viewer_person()) is not null or (select viewer_may('directory.read')));
create policy given on role_holding for insert to ${application} with check ((select viewer_may('roles.manage')));
create policy ended on role_holding for update to ${application} using ((select viewer_may('roles.manage')));
grant select, insert, update on role_holding to ${application};
