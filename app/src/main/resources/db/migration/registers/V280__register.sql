-- What every register keeps beside its entries: what was done to an entry after it was entered, the plain names of the people in it,
-- and workbooks between check and import.

-- What an entry said before a change. No plain name stands in it.
create table register_change (
    id uuid primary key,
    register text not null,
    subject uuid not null,
    organ bigint not null references organ,
    act text not null,
    reason text not null,
    before jsonb not null,
    by uuid not null references person,
    at timestamptz not null
);
create index register_change_in_order on register_change (subject, at, id);

-- The plain name of a requester or applicant: for those who work for the organ alone. The entry itself holds it masked.
create table register_name (
    register text not null,
    subject uuid not null,
    organ bigint not null references organ,
    name text not null check (name <> ''),
    primary key (subject, register)
);
create index register_name_by_name on register_name (register, organ, name);

-- A workbook is checked again when it is taken over, so nothing but the file itself is kept; it goes with the next one, or when it
-- has been taken over. Only who handed it in sees it.
create table register_import (
    id uuid primary key,
    register text not null,
    person uuid not null references person,
    organ bigint not null references organ,
    file_name text not null,
    content bytea not null check (length(content) <= 8388608),
    handed_in_at timestamptz not null
);
create index register_import_by_person on register_import (person, register);

alter table register_change enable row level security;
create policy seen on register_change for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy made on register_change for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and by = (select viewer_person()));
grant select, insert on register_change to ${application};

alter table register_name enable row level security;
create policy seen on register_name for select to ${application} using (organ = any ((select viewer_homes())::bigint[]));
create policy kept on register_name for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
create policy corrected on register_name for update to ${application} using (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on register_name to ${application};
grant update (name) on register_name to ${application};

alter table register_import enable row level security;
create policy own on register_import for select to ${application} using (person = (select viewer_person()));
create policy handed_in on register_import for insert to ${application} with check (
    person = (select viewer_person()) and organ = any ((select viewer_homes())::bigint[]));
create policy removed on register_import for delete to ${application} using (person = (select viewer_person()));
grant select, insert, delete on register_import to ${application};
