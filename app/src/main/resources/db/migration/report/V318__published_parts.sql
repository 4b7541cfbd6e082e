-- The figures of a version by unit, as those by month; published with it.
alter table report_version add units text not null default '{}';
alter table report_published add units text not null default '{}';

-- The figures of what was published, cell by cell: over the years of an organ, and over all organs of a year.
create table report_published_figure (
    organ_code text not null,
    year smallint not null,
    issue smallint not null,
    cell text not null,
    amount numeric not null,
    primary key (organ_code, cell, year, issue)
);
create index report_published_figure_by_cell on report_published_figure (year, cell, organ_code, issue desc);

alter table report_published_figure enable row level security;
create policy open on report_published_figure for select to ${application} using (true);
create policy published on report_published_figure for insert to ${application} with check (exists (
    select from report_published p
    where p.organ_code = report_published_figure.organ_code and p.year = report_published_figure.year
      and p.issue = report_published_figure.issue and p.organ = any ((select viewer_homes())::bigint[])));
grant select, insert on report_published_figure to ${application};
