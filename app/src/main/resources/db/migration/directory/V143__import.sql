-- A workbook between its check and its import: one for each system administrator, who alone sees it. It is checked again when it is
-- taken over, so nothing but the file itself is kept; it goes with the next one, or when it has been taken over.
create table directory_import (
    id uuid primary key,
    person uuid not null unique references person,
    file_name text not null,
    content bytea not null check (length(content) <= 8388608),
    handed_in_at timestamptz not null
);

alter table directory_import enable row level security;
create policy own on directory_import for select to ${application}
    using (person = (select viewer_person()) and (select viewer_may('directory.manage')));
create policy handed_in on directory_import for insert to ${application}
    with check (person = (select viewer_person()) and (select viewer_may('directory.manage')));
create policy removed on directory_import for delete to ${application}
    using (person = (select viewer_person()) and (select viewer_may('directory.manage')));
grant select, insert, delete on directory_import to ${application};
