-- The history of organs: under which name and below which organ each stood, day by day. The row of organ itself holds the newest.
-- Both tables are public knowledge, like organ; a period is begun and ended, never changed otherwise.
create extension if not exists btree_gist;

create table organ_name (
    id uuid primary key,
    organ bigint not null references organ,
    name text not null,
    short_name text not null,
    since date not null,
    until date,
    check (until is null or until >= since),
    exclude using gist (organ with =, daterange(since, until, '[]') with &&)
);
create index organ_name_by_name on organ_name (name);

create table organ_place (
    id uuid primary key,
    organ bigint not null references organ,
    parent bigint references organ check (parent <> organ),
    since date not null,
    until date,
    check (until is null or until >= since),
    exclude using gist (organ with =, daterange(since, until, '[]') with &&)
);
create index organ_place_by_parent on organ_place (parent);
create index organ_by_successor on organ (successor);

insert into organ_name (id, organ, name, short_name, since, until)
    select gen_random_uuid(), id, name, short_name, since, until from organ;
insert into organ_place (id, organ, parent, since, until)
    select gen_random_uuid(), id, parent, since, until from organ;

alter table organ_name enable row level security;
create policy known on organ_name for select to ${application} using (true);
create policy begun on organ_name for insert to ${application} with check ((select viewer_may('directory.manage')));
create policy ended on organ_name for update to ${application} using ((select viewer_may('directory.manage')));
grant select, insert, update (until) on organ_name to ${application};

alter table organ_place enable row level security;
create policy known on organ_place for select to ${application} using (true);
create policy begun on organ_place for insert to ${application} with check ((select viewer_may('directory.manage')));
create policy ended on organ_place for update to ${application} using ((select viewer_may('directory.manage')));
grant select, insert, update (until) on organ_place to ${application};

alter table organ add check (parent <> id), add check (successor <> id), add check (successor is null or until is not null);
revoke update on organ from ${application};
grant update (name, short_name, parent, ordinal, until, successor) on organ to ${application};

-- Telephone of the office, not of the person.
alter table person add column office_phone text;
-- What follows the first character, so that a given name finds its bearer with an index (comparison of text is leakproof, LIKE is not).
alter table person add column given text not null generated always as (substr(name, 2)) stored;
alter table person add check (account ~ '^[a-z][a-z0-9._-]{1,31}$');
create index person_in_order on person (name collate "zh-x-icu", id) where until is null;
create index person_by_name on person (name collate "C");
create index person_by_given on person (given collate "C");
create index person_by_account on person (account collate "C");
revoke update on person from ${application};
grant update (name, email, office_phone, until) on person to ${application};

-- A period that was called off before it began is empty: its last day is the day before its first.
alter table post add check (until is null or until >= since - 1);
alter table role_holding add check (until is null or until >= since - 1);
revoke update on post from ${application};
grant update (until, main, ordinal) on post to ${application};
revoke update on role_holding from ${application};
grant update (until) on role_holding to ${application};

-- 三权分立 (GB/T 22239-2019, 8.1.5): on no day does a person hold roles of two spheres; nor the same role twice.
alter table role_holding add column sphere smallint not null generated always as (
    case role when 'SYSTEM_ADMIN' then 1 when 'SECURITY_ADMIN' then 2 when 'AUDIT_ADMIN' then 3 else 0 end) stored;
alter table role_holding
    add constraint administrators_apart
        exclude using gist (person with =, sphere with <>, daterange(since, until + 1) with &&),
    add constraint role_held_once
        exclude using gist (person with =, organ with =, role with =, daterange(since, until + 1) with &&);
