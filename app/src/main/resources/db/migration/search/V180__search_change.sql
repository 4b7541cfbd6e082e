-- What has changed for search: ids only, a row a change, written in the transaction of the act. Every node reads on from where it
-- was, by the number of the transaction that wrote the row: what is below the oldest transaction still open is complete. Older
-- rows of the same thing are removed later, so that what stays is a list of all that can be found.
create table search_change (
    id uuid primary key,
    written_by bigint not null default txid_current(),
    kind text not null,
    subject uuid not null
);
create index search_change_in_order on search_change (written_by, id);
create index search_change_by_subject on search_change (kind, subject, written_by);

alter table search_change enable row level security;
create policy told on search_change for insert to ${application} with check ((select viewer_name()) is not null);
create policy read on search_change for select to ${application} using ((select viewer_may('search.all')));
create policy compacted on search_change for delete to ${application} using ((select viewer_may('search.all')));
grant select, insert (id, kind, subject), delete on search_change to ${application};
