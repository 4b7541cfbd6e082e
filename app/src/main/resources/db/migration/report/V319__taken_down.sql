-- A published report whose clearance was taken back (条例 17) leaves the public pages; its report is filled anew. The program does it
-- by itself; what was signed stays in report_version.
create index report_published_by_clearance on report_published (clearance);

create policy taken_down_seen on report for select to ${application} using ((select viewer_may('reports.withdraw')));
create policy taken_down on report for update to ${application} using ((select viewer_may('reports.withdraw')));
create policy taken_down on report_published for delete to ${application} using ((select viewer_may('reports.withdraw')));
create policy taken_down on report_published_figure for delete to ${application} using ((select viewer_may('reports.withdraw')));
grant delete on report_published, report_published_figure to ${application};

-- Only what is signed goes out, under the review that it was proposed to.
drop policy published on report_published;
create policy published on report_published for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and exists (
        select from report r
        where r.id = report_published.report and r.organ = report_published.organ and r.year = report_published.year
          and r.issue = report_published.issue and r.state = 'SIGNED' and r.review = report_published.clearance));
