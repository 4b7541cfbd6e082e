-- 清理: once a year every document in force of an organ and of those below it gets a conclusion by its own organ; closing writes the
-- repeals that follow.
create table normative_clean_up (
    id uuid primary key,
    organ bigint not null references organ,
    year int not null check (year between 2000 and 2200),
    due date not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    result text not null default '',
    unique (organ, year),
    check ((closed_at is null) = (result = ''))
);
comment on column normative_clean_up.result is 'the document by which the result was announced';
create table normative_clean_up_item (
    clean_up uuid not null references normative_clean_up,
    document uuid not null references normative_document,
    organ bigint not null references organ,
    conclusion text check (conclusion in ('KEEP', 'AMEND', 'REPEAL', 'DECLARE_LAPSED')),
    reason text not null default '',
    concluded_by uuid,
    concluded_at timestamptz,
    primary key (clean_up, document),
    check ((conclusion is null) = (concluded_at is null)),
    check (conclusion is null or conclusion = 'KEEP' or reason <> '')
);
create index normative_clean_up_item_in_order on normative_clean_up_item (clean_up, organ, document);
create index normative_clean_up_item_of on normative_clean_up_item (document);

-- An organ sees its own part, an OGI office all below it; what is concluded is no matter of the public before it is announced.
alter table normative_clean_up_item enable row level security;
create policy seen on normative_clean_up_item for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy listed on normative_clean_up_item for insert to ${application} with check (
    (select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()));
create policy concluded on normative_clean_up_item for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges())));
grant select, insert on normative_clean_up_item to ${application};
grant update (conclusion, reason, concluded_by, concluded_at) on normative_clean_up_item to ${application};

alter table normative_clean_up enable row level security;
create policy seen on normative_clean_up for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or exists (select from normative_clean_up_item i where i.clean_up = id));
create policy opened on normative_clean_up for insert to ${application} with check (
    opened_by = (select viewer_person()) and (select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()));
create policy closed on normative_clean_up for update to ${application} using (
    (select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()));
grant select, insert on normative_clean_up to ${application};
grant update (closed_by, closed_at, result) on normative_clean_up to ${application};
