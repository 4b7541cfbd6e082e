-- The same by kind (许可类别, 处罚类别): of each measure that has kinds, the kinds of a period add up to its tally. Read at the door of a
-- figure and when a report is frozen, never for a sum.
create table tally_by_kind (
    organ bigint not null,
    grain text not null check (grain in ('D', 'M', 'Y')),
    start date not null,
    measure text not null,
    kind text not null check (kind <> ''),
    amount bigint not null,
    primary key (organ, grain, start, measure, kind)
) with (fillfactor = 70);

alter table tally_by_kind enable row level security;
create policy seen on tally_by_kind for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy begun on tally_by_kind for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
create policy moved on tally_by_kind for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert on tally_by_kind to ${application};
grant update (amount) on tally_by_kind to ${application};
