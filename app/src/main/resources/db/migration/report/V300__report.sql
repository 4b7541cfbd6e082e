-- Annual reports of organs that fill them here: one row an organ and year. Its figures are counted whenever it is looked at; what is
-- handed in or goes to be signed is kept as a version, whole.
create table report (
    id uuid primary key,
    organ bigint not null,
    year smallint not null check (year between 2021 and 2199),
    state text not null check (state in ('FILLING', 'CHECKED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'SIGNING', 'SIGNED', 'PUBLISHED')),
    draft text not null, -- the text with its slots, JSON
    issue smallint not null check (issue >= 1), -- 1 the first, 2 and on corrected ones
    subject uuid not null, -- of this issue's sign-off and secrecy review
    why text not null, -- of a corrected issue: what was wrong
    version int not null check (version >= 0), -- the newest kept version, 0 for none
    review uuid, -- the secrecy review that was proposed for the newest version
    revision bigint not null,
    begun_at timestamptz not null,
    moved_at timestamptz not null,
    moved_by uuid not null,
    submitted_at timestamptz,
    published_at timestamptz,
    unique (organ, year)
);
create index report_by_year on report (year, organ);

-- What was handed in, or went to be signed: never changed. JSON holds tables and text as published; months the parts of its figures.
create table report_version (
    id uuid primary key,
    report uuid not null references report,
    organ bigint not null,
    year smallint not null,
    number int not null check (number >= 1),
    issue smallint not null,
    purpose text not null check (purpose in ('SUBMITTED', 'SIGNED')),
    json text not null,
    months text not null,
    organs bigint[] not null,
    first_day date not null,
    last_day date not null,
    hash text not null, -- of the content that is signed
    kept_at timestamptz not null,
    kept_by uuid not null,
    unique (report, number)
);

-- The figures of the kept versions, by report and by cell over all organs.
create table report_figure (
    organ bigint not null,
    year smallint not null,
    version int not null,
    cell text not null,
    amount numeric not null,
    primary key (organ, year, version, cell)
);
create index report_figure_by_cell on report_figure (year, cell, organ);

-- An error of the checks that somebody let stand, with the reason; it holds for this finding word for word, and for this issue.
create table report_overrule (
    id uuid primary key,
    report uuid not null references report,
    issue smallint not null,
    finding text not null,
    rule text not null,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    by_person uuid not null,
    unique (report, issue, finding)
);

-- What the office above said when it returned or accepted it.
create table report_remark (
    id uuid primary key,
    report uuid not null references report,
    issue smallint not null,
    version int not null,
    verdict text not null check (verdict in ('RETURNED', 'ACCEPTED')),
    words text not null,
    at timestamptz not null,
    by_person uuid not null
);
create index report_remark_of on report_remark (report, at desc);

create table report_chase (
    id uuid primary key,
    organ bigint not null,
    year smallint not null,
    people smallint not null,
    at timestamptz not null,
    by_person uuid not null
);
create index report_chase_of on report_chase (year, organ);

-- Earlier days that a local notice sets, by the office that set them for itself and the units below it.
create table report_deadline (
    organ bigint not null,
    year smallint not null,
    units date,
    own date,
    source text not null,
    primary key (organ, year)
);

-- What the public reads: every issue that was published, the newest being the one in force.
create table report_published (
    id uuid primary key,
    report uuid not null,
    organ bigint not null,
    organ_code text not null,
    organ_name text not null,
    organ_kind text not null,
    parent bigint,
    year smallint not null,
    issue smallint not null,
    title text not null,
    json text not null,
    months text not null,
    why text not null,
    difference text not null,
    clearance uuid not null,
    published_at timestamptz not null,
    unique (organ, year, issue)
);
create index report_published_by_code on report_published (organ_code, year, issue desc);
create index report_published_by_parent on report_published (parent, year);

alter table report enable row level security;
create policy seen on report for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy begun on report for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
create policy moved on report for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[])
    or (organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct'))));
grant select, insert on report to ${application};
grant update (state, draft, issue, subject, why, version, review, revision, moved_at, moved_by, submitted_at, published_at)
    on report to ${application};

alter table report_version enable row level security;
create policy seen on report_version for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy kept on report_version for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on report_version to ${application};

alter table report_figure enable row level security;
create policy seen on report_figure for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy kept on report_figure for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on report_figure to ${application};

alter table report_overrule enable row level security;
create policy seen on report_overrule for select to ${application}
    using (exists (select from report r where r.id = report));
create policy made on report_overrule for insert to ${application} with check (exists (
    select from report r where r.id = report and r.organ = any ((select viewer_homes())::bigint[])));
grant select, insert on report_overrule to ${application};

alter table report_remark enable row level security;
create policy seen on report_remark for select to ${application}
    using (exists (select from report r where r.id = report));
create policy made on report_remark for insert to ${application} with check (
    (select viewer_may('disclosure.direct')) and exists (select from report r where r.id = report));
grant select, insert on report_remark to ${application};

alter table report_chase enable row level security;
create policy seen on report_chase for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy made on report_chase for insert to ${application} with check (
    organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct')));
grant select, insert on report_chase to ${application};

-- By when something is due is no secret to those who work here.
alter table report_deadline enable row level security;
create policy known on report_deadline for select to ${application} using ((select viewer_person()) is not null);
create policy made on report_deadline for insert to ${application} with check (
    organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct')));
create policy changed on report_deadline for update to ${application} using (
    organ <@ (select viewer_organ_ranges()) and (select viewer_may('disclosure.direct')));
grant select, insert on report_deadline to ${application};
grant update (units, own, source) on report_deadline to ${application};

alter table report_published enable row level security;
create policy open on report_published for select to ${application} using (true);
create policy published on report_published for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on report_published to ${application};
