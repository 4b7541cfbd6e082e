-- The figures of a version by kind, as those by month and by unit; published with it. What was kept before has none.
alter table report_version add kinds text not null default '{}';
alter table report_published add kinds text not null default '{}';
