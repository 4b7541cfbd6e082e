-- How much there is of each measure, for each organ by day (D), month (M) and year (Y), in the measure's smallest unit. Changed by
-- differences, in the transaction that changes the records. The key serves an organ's span; the second one sums over all organs.
create table tally (
    organ bigint not null,
    grain text not null check (grain in ('D', 'M', 'Y')),
    start date not null,
    measure text not null,
    amount bigint not null,
    primary key (organ, grain, start, measure)
) with (fillfactor = 70);
create index tally_of_all_organs on tally (grain, start, measure, organ);

-- An organ's figures are seen by whoever works for it or sees all of it; whoever may write its ledgers changes them.
alter table tally enable row level security;
create policy seen on tally for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy begun on tally for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
create policy moved on tally for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert on tally to ${application};
grant update (amount) on tally to ${application};
