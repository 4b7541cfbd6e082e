-- A workbook with an existing register between its check and its import: one a person, who alone sees it.
create table normative_import (
    id uuid primary key,
    person uuid not null unique references person,
    organ bigint not null references organ,
    file_name text not null,
    content bytea not null check (length(content) <= 8388608),
    handed_in_at timestamptz not null
);
alter table normative_import enable row level security;
create policy own on normative_import for select to ${application} using (person = (select viewer_person()));
create policy handed_in on normative_import for insert to ${application} with check (
    person = (select viewer_person()) and (organ = any ((select viewer_homes())::bigint[])
        or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()))));
create policy removed on normative_import for delete to ${application} using (person = (select viewer_person()));
grant select, insert, delete on normative_import to ${application};
