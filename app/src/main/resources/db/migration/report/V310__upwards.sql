-- The same figures as in report_figure, all cells of the form in one row: what a roll-up over thousands of organs reads. In the
-- form's order, in millionths (万元 down to 分), so that sums are whole numbers.
create table report_amounts (
    organ bigint not null,
    year smallint not null,
    version int not null,
    amounts bigint[] not null check (cardinality(amounts) = 200),
    primary key (organ, year, version)
);

alter table report_amounts enable row level security;
create policy seen on report_amounts for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy kept on report_amounts for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on report_amounts to ${application};

-- 外部报送: the report on a year of an organ that works with something else, as the office above took it over from a file. Whole years
-- only. At most one counts or waits to be decided; a later one takes its place, and the earlier ones stay.
create table report_import (
    id uuid primary key,
    organ bigint not null,
    year smallint not null check (year between 2021 and 2199),
    standing text not null check (standing in ('COUNTS', 'RECORDS_COUNT', 'REPLACED')),
    file_name text not null,
    file_hash text not null, -- SM3 of the file as it was handed in
    printed text not null, -- its text, into which the places of the figures point
    cells text not null, -- where each figure stood and what was typed instead, JSON
    amounts bigint[] not null check (cardinality(amounts) = 200),
    findings text not null, -- what the checks said when it was taken over, JSON
    reason text not null, -- of one that took another's place: why
    imported_at timestamptz not null,
    imported_by uuid not null,
    decided_why text not null default '', -- why this counts, or why the organ's own records do, where there are both
    decided_at timestamptz,
    decided_by uuid,
    ended_at timestamptz
);
create unique index report_import_standing on report_import (organ, year) where standing <> 'REPLACED';
create index report_import_of on report_import (organ, year, imported_at desc);

alter table report_import enable row level security;
create policy seen on report_import for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy taken on report_import for insert to ${application} with check (
    organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct')));
create policy decided on report_import for update to ${application} using (
    organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct')));
grant select, insert on report_import to ${application};
grant update (standing, decided_why, decided_at, decided_by, ended_at) on report_import to ${application};

-- What was handed in and is not yet confirmed: seen by whoever handed it in, gone when it is taken over, refused or replaced.
create table report_import_draft (
    id uuid primary key,
    person uuid not null,
    handed_in uuid not null, -- the file: several reports may come in one
    ordinal int not null,
    file_name text not null,
    file_hash text not null,
    organ_code text not null, -- as the file names it, or as it was chosen; blank where neither
    printed text not null,
    closed_cells boolean not null,
    by_machine text not null, -- the places that were recognised in a picture
    handed_in_at timestamptz not null
);
create index report_import_draft_of on report_import_draft (person, handed_in, ordinal);

alter table report_import_draft enable row level security;
create policy own on report_import_draft for select to ${application} using (person = (select viewer_person()));
create policy made on report_import_draft for insert to ${application} with check (
    person = (select viewer_person()) and (select viewer_may('disclosure.direct')));
create policy gone on report_import_draft for delete to ${application} using (person = (select viewer_person()));
grant select, insert, delete on report_import_draft to ${application};
