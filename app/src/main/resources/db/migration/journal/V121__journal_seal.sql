-- Each entry names its algorithm and key and carries its own hash and a code that only a holder of the key makes. In the
-- transaction of the act it joins a queue; the sealing takes it from there into the tree, whose rows are never changed either.
alter table journal_entry
    add column digest text not null default '',
    add column key text not null default '',
    add column hash bytea not null default '',
    add column code bytea not null default '';
alter table journal_entry
    alter column digest drop default,
    alter column key drop default,
    alter column hash drop default,
    alter column code drop default;

drop index journal_entry_by_subject;
drop index journal_entry_by_time;
create index journal_entry_by_subject on journal_entry (subject, subject_kind, at, id);

-- No key: every act pays for one, and only the sealing reads it.
create table journal_waiting (
    entry uuid not null,
    at timestamptz not null,
    hash bytea not null
);

create table journal_leaf (
    position bigint primary key check (position >= 0),
    entry uuid not null unique,
    hash bytea not null,
    key text not null,
    code bytea not null
);

-- For the auditors' list, written by the sealing, so that an act does not pay for its indexes. Proves nothing.
create table journal_listed (
    position bigint primary key,
    entry uuid not null,
    at timestamptz not null,
    who text not null,
    act text not null
);
create index journal_listed_by_time on journal_listed (at, position);
create index journal_listed_by_who on journal_listed (who, at, position);
create index journal_listed_by_act on journal_listed (act, at, position);
create index journal_listed_by_entry on journal_listed (entry);

-- Every 256 leaves, and every 256 of these, one node of the tree.
create table journal_tile (
    level int not null check (level > 0 and level % 8 = 0),
    number bigint not null check (number >= 0),
    hash bytea not null,
    primary key (level, number)
);

create table journal_head (
    number bigint primary key check (number > 0),
    size bigint not null check (size > 0),
    digest text not null,
    root bytea not null,
    at timestamptz not null,
    signing text not null,
    key text not null,
    signature bytea not null
);
create index journal_head_by_size on journal_head (size);

-- Public keys only; the private ones never come near the database.
create table journal_key (
    id text primary key,
    signing text not null,
    encoded bytea not null,
    since timestamptz not null
);

alter table journal_waiting enable row level security;
create policy queued on journal_waiting for insert to ${application} with check (true);
create policy seen on journal_waiting for select to ${application}
    using ((select viewer_may('journal.seal')) or (select viewer_may('journal.read')));
create policy taken on journal_waiting for delete to ${application} using ((select viewer_may('journal.seal')));
grant select, insert, delete on journal_waiting to ${application};

alter table journal_leaf enable row level security;
create policy seen on journal_leaf for select to ${application} using ((select viewer_may('journal.read')));
create policy sealed on journal_leaf for insert to ${application} with check ((select viewer_may('journal.seal')));
grant select, insert on journal_leaf to ${application};

alter table journal_listed enable row level security;
create policy seen on journal_listed for select to ${application} using ((select viewer_may('journal.read')));
create policy listed on journal_listed for insert to ${application} with check ((select viewer_may('journal.seal')));
grant select, insert on journal_listed to ${application};

alter table journal_tile enable row level security;
create policy seen on journal_tile for select to ${application} using ((select viewer_may('journal.read')));
create policy sealed on journal_tile for insert to ${application} with check ((select viewer_may('journal.seal')));
grant select, insert on journal_tile to ${application};

-- Heads and public keys are published.
alter table journal_head enable row level security;
create policy published on journal_head for select to ${application} using (true);
create policy sealed on journal_head for insert to ${application} with check ((select viewer_may('journal.seal')));
grant select, insert on journal_head to ${application};

alter table journal_key enable row level security;
create policy published on journal_key for select to ${application} using (true);
create policy introduced on journal_key for insert to ${application} with check ((select viewer_may('journal.seal')));
grant select, insert on journal_key to ${application};
