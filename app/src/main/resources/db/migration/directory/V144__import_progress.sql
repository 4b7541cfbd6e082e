-- The check and the import of a workbook go on behind the page: how far each has come, and what was found in every row. When it has
-- been taken over the file itself goes, and what was done stays to be shown until the next one.
alter table directory_import
    add column doing text not null default 'CHECK' check (doing in ('CHECK', 'CHECKED', 'TAKE', 'REFUSED', 'DONE', 'FAILED')),
    add column done int not null default 0,
    add column total int not null default 0,
    add column touched_at timestamptz,
    add column lines text;
create policy went_on on directory_import for update to ${application}
    using (person = (select viewer_person()) and (select viewer_may('directory.manage')));
grant update (doing, done, total, touched_at, lines, content) on directory_import to ${application};
