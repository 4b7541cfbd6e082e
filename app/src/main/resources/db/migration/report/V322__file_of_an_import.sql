-- The file itself, as it was handed in; none of what was taken over before files were kept.
alter table report_import add file uuid;
alter table report_import_draft add file uuid;

-- Until it is taken over it is whoever's handed it in; several reports may come in one file, so that the handing-in holds it.
create policy report_import_draft_seen on file_holding for select to ${application}
    using (holder_kind = 'report-import-draft' and exists (select from report_import_draft d where d.handed_in = holder));
create policy report_import_draft_held on file_holding for insert to ${application}
    with check (holder_kind = 'report-import-draft' and exists (select from report_import_draft d where d.handed_in = holder));
create policy report_import_draft_let_go on file_holding for delete to ${application}
    using (holder_kind = 'report-import-draft' and exists (select from report_import_draft d where d.handed_in = holder));

-- Afterwards it is seen with the report that was taken over, and stays.
create policy report_import_seen on file_holding for select to ${application}
    using (holder_kind = 'report-import' and exists (select from report_import i where i.id = holder));
create policy report_import_held on file_holding for insert to ${application}
    with check (holder_kind = 'report-import' and (select viewer_may('disclosure.direct'))
        and exists (select from report_import i where i.id = holder));
